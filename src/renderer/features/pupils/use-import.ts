// Drives an import: asks the services, and tells the state what came of it. Only the newest preview
// counts when several are under way.
import { call, listen } from '#renderer/bridge.ts';
import type { ClassListField } from '#shared/domain/class-list-columns.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import { choicesIn, notYet, withField, type ImportState } from './import-state.ts';
import { importDispatch, importState, newQuestion, useImportState } from './import-store.ts';

export type ImportActions = {
  readonly choose: () => void;
  readonly setField: (index: number, field: ClassListField | null) => void;
  readonly setSchoolYear: (schoolYear: string) => void;
  readonly setMarkMissing: (markMissing: boolean) => void;
  readonly setConfirmed: (confirmed: boolean) => void;
  readonly start: () => void;
  readonly stop: () => void;
  /** After a stop: check the same list again. */
  readonly goOn: () => void;
  readonly restart: () => void;
};

type Question = {
  readonly token: string;
  readonly schoolYear: string;
  readonly preview: ClassListPreview | null;
};

/** Asks for a preview; an answer that a newer question has overtaken is dropped. */
async function ask({ token, schoolYear, preview }: Question): Promise<void> {
  const dispatch = importDispatch();
  const isNewest = newQuestion();
  const mapping = choicesIn(preview);
  const result = await call('classLists.preview', { token, schoolYear, mapping });
  if (!isNewest()) return;
  dispatch(
    result.ok
      ? { type: 'answered', preview: result.value }
      : { type: 'failed', error: result.error },
  );
}

async function importNow(): Promise<void> {
  const state = importState();
  if (state.step !== 'preview' || state.waiting || notYet(state) !== null) return;
  const { file, schoolYear, markMissing, confirmed } = state;
  const dispatch = importDispatch();
  dispatch({ type: 'started' });
  const stopListening = listen('import.progressed', (progress) => {
    if (progress.token !== file.token) return;
    dispatch({ type: 'progressed', done: progress.done, total: progress.total });
  });
  const result = await call('classLists.import', {
    ...{ token: file.token, schoolYear, markMissing, confirmed },
    mapping: choicesIn(state.preview) ?? {},
  });
  stopListening();
  dispatch(
    result.ok
      ? { type: 'finished', result: result.value }
      : { type: 'failed', error: result.error },
  );
}

let choosing = false;

async function choose(): Promise<void> {
  if (choosing) return;
  choosing = true;
  const dispatch = importDispatch();
  const result = await call('classLists.choose');
  choosing = false;
  if (!result.ok) {
    dispatch({ type: 'failed', error: result.error });
  } else if (result.value) {
    dispatch({ type: 'chosen', file: result.value });
    const { schoolYear } = importState();
    await ask({ token: result.value.token, schoolYear, preview: null });
  }
}

function again(change: { preview?: ClassListPreview; schoolYear?: string }): void {
  const state = importState();
  if (state.step !== 'preview' && state.step !== 'done') return;
  importDispatch()({ type: 'asked', ...change });
  const { schoolYear = state.schoolYear, preview = state.preview } = change;
  void ask({ token: state.file.token, schoolYear, preview });
}

function stop(): void {
  const state = importState();
  if (state.step !== 'importing') return;
  importDispatch()({ type: 'stopped' });
  void call('classLists.cancel', { token: state.file.token });
}

const actions: ImportActions = {
  choose: () => void choose(),
  setField: (index, field) => {
    const state = importState();
    if (state.step !== 'preview' || !state.preview) return;
    again({ preview: withField(state.preview, index, field) });
  },
  setSchoolYear: (schoolYear) => again({ schoolYear }),
  setMarkMissing: (markMissing) => importDispatch()({ type: 'ticked', markMissing }),
  setConfirmed: (confirmed) => importDispatch()({ type: 'confirmed', confirmed }),
  start: () => void importNow(),
  stop,
  goOn: () => again({}),
  restart: () => importDispatch()({ type: 'restarted' }),
};

/** The state of the import of this session, and everything a person can do with it. */
export function useImport(): { readonly state: ImportState; readonly actions: ImportActions } {
  return { state: useImportState(), actions };
}
