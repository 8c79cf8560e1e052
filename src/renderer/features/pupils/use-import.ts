// Drives an import: asks the services, and tells the state what came of it. Only the newest preview
// counts when several are under way.
import { useEffect, useReducer, useRef } from 'react';
import { call, listen } from '#renderer/bridge.ts';
import type { ClassListField } from '#shared/domain/class-list-columns.ts';
import { dateOf } from '#shared/domain/date.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import {
  choicesIn,
  firstState,
  nextState,
  notYet,
  withField,
  type ImportEvent,
  type ImportState,
} from './import-state.ts';

export type ImportActions = {
  readonly choose: () => void;
  readonly setField: (index: number, field: ClassListField | null) => void;
  readonly setSchoolYear: (schoolYear: string) => void;
  readonly setMarkMissing: (markMissing: boolean) => void;
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

type Dispatch = (event: ImportEvent) => void;

/** Follows the progress of the import that is running. */
function useProgress(state: ImportState, dispatch: Dispatch): void {
  const token = state.step === 'importing' ? state.file.token : null;
  useEffect(() => {
    if (token === null) return undefined;
    return listen('import.progressed', (progress) => {
      if (progress.token !== token) return;
      dispatch({ type: 'progressed', done: progress.done, total: progress.total });
    });
  }, [token, dispatch]);
}

/** Asks for a preview; an answer that a newer question has overtaken is dropped. */
function useQuestion(dispatch: Dispatch): (question: Question) => Promise<void> {
  const newest = useRef(0);
  return async ({ token, schoolYear, preview }) => {
    newest.current += 1;
    const mine = newest.current;
    const mapping = choicesIn(preview);
    const result = await call('classLists.preview', { token, schoolYear, mapping });
    if (mine !== newest.current) return;
    dispatch(
      result.ok
        ? { type: 'answered', preview: result.value }
        : { type: 'failed', error: result.error },
    );
  };
}

async function importNow(state: ImportState, dispatch: Dispatch): Promise<void> {
  if (state.step !== 'preview' || state.waiting || notYet(state) !== null) return;
  const { file, schoolYear, markMissing } = state;
  dispatch({ type: 'started' });
  const result = await call('classLists.import', {
    ...{ token: file.token, schoolYear, markMissing },
    mapping: choicesIn(state.preview) ?? {},
  });
  dispatch(
    result.ok
      ? { type: 'finished', result: result.value }
      : { type: 'failed', error: result.error },
  );
}

/** The state of the import on this screen, and everything a person can do with it. */
export function useImport(): { readonly state: ImportState; readonly actions: ImportActions } {
  const [state, dispatch] = useReducer(nextState, null, () =>
    firstState(schoolYearOf(dateOf(Date.now()))),
  );
  const choosing = useRef(false);
  const ask = useQuestion(dispatch);
  useProgress(state, dispatch);

  const choose = async (): Promise<void> => {
    if (choosing.current) return;
    choosing.current = true;
    const result = await call('classLists.choose');
    choosing.current = false;
    if (!result.ok) {
      dispatch({ type: 'failed', error: result.error });
    } else if (result.value) {
      dispatch({ type: 'chosen', file: result.value });
      await ask({ token: result.value.token, schoolYear: state.schoolYear, preview: null });
    }
  };

  const again = (change: { preview?: ClassListPreview; schoolYear?: string }): void => {
    if (state.step !== 'preview' && state.step !== 'done') return;
    dispatch({ type: 'asked', ...change });
    const { schoolYear = state.schoolYear, preview = state.preview } = change;
    void ask({ token: state.file.token, schoolYear, preview });
  };

  const stop = (): void => {
    if (state.step !== 'importing') return;
    dispatch({ type: 'stopped' });
    void call('classLists.cancel', { token: state.file.token });
  };

  return {
    state,
    actions: {
      choose: () => void choose(),
      setField: (index, field) => {
        if (state.step !== 'preview' || !state.preview) return;
        again({ preview: withField(state.preview, index, field) });
      },
      setSchoolYear: (schoolYear) => again({ schoolYear }),
      setMarkMissing: (markMissing) => dispatch({ type: 'ticked', markMissing }),
      start: () => void importNow(state, dispatch),
      stop,
      goOn: () => again({}),
      restart: () => dispatch({ type: 'restarted' }),
    },
  };
}
