// Where an import stands: choosing, checking, importing, done. Pure: what happened goes in, the next
// state comes out. Asks nothing of the services.
import {
  chooseField,
  choicesOf,
  type ClassListField,
  type ColumnChoices,
} from '#shared/domain/class-list-columns.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';

export type ImportResult = CallOutput<'classLists.import'>;
export type ChosenFile = { readonly token: string; readonly fileName: string };

/** A list being checked; everything the import will be asked with. */
export type Checked = {
  readonly file: ChosenFile;
  readonly schoolYear: string;
  /** Null until the first answer. */
  readonly preview: ClassListPreview | null;
  readonly markMissing: boolean;
  /** The person has read the warnings of this very preview and says that the list is right. */
  readonly confirmed: boolean;
};

export type ImportState =
  | { readonly step: 'choose'; readonly schoolYear: string; readonly error: AppError | null }
  | (Checked & {
      readonly step: 'preview';
      readonly waiting: boolean;
      readonly error: AppError | null;
    })
  | (Checked & {
      readonly step: 'importing';
      readonly done: number;
      readonly total: number | null;
      readonly stopping: boolean;
    })
  | (Checked & { readonly step: 'done'; readonly result: ImportResult });

export type PreviewState = Extract<ImportState, { readonly step: 'preview' }>;

export type ImportEvent =
  | { readonly type: 'chosen'; readonly file: ChosenFile }
  | { readonly type: 'asked'; readonly preview?: ClassListPreview; readonly schoolYear?: string }
  | { readonly type: 'answered'; readonly preview: ClassListPreview }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'ticked'; readonly markMissing: boolean }
  | { readonly type: 'confirmed'; readonly confirmed: boolean }
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'finished'; readonly result: ImportResult }
  | { readonly type: 'restarted' };

export function firstState(schoolYear: string): ImportState {
  return { step: 'choose', schoolYear, error: null };
}

/** The columns as they will be once the services have answered; samples of others come then. */
export function withField(
  preview: ClassListPreview,
  index: number,
  field: ClassListField | null,
): ClassListPreview {
  const mapping = chooseField(preview.columns, index, field);
  const columns = preview.columns.map((column, at) => ({
    ...column,
    field: mapping[at]?.field ?? null,
    dropped: mapping[at]?.dropped ?? null,
    samples: mapping[at]?.dropped ? [] : column.samples,
  }));
  return { ...preview, columns };
}

/** What the services are asked with; null lets them remember or guess. */
export function choicesIn(preview: ClassListPreview | null): ColumnChoices | null {
  return preview && choicesOf(preview.columns);
}

/** The warnings that go with what is ticked now. */
export function warningsIn({ preview, markMissing }: Checked): ClassListPreview['warnings'] {
  return (preview?.warnings ?? []).filter(({ type }) => type !== 'manyMissing' || markMissing);
}

/** Why importing now makes no sense or may not be, or null. */
export function notYet(state: Checked): 'columnsFirst' | 'nothingToDo' | 'confirmFirst' | null {
  const { preview, markMissing } = state;
  if (!preview || preview.missingColumns.length > 0) return 'columnsFirst';
  const { create, update, missing } = preview.counts;
  if (create + update + (markMissing ? missing : 0) === 0) return 'nothingToDo';
  return warningsIn(state).length > 0 && !state.confirmed ? 'confirmFirst' : null;
}

function checkedOf({ file, schoolYear, preview, markMissing, confirmed }: Checked): Checked {
  return { file, schoolYear, preview, markMissing, confirmed };
}

/** A failure before there is anything to check, or of a list that is gone, leads back to choosing. */
function afterFailure(state: ImportState, error: AppError): ImportState {
  if (state.step === 'choose') return { ...state, error };
  const { schoolYear, preview } = state;
  if (!preview || error.code === 'importStale') return { step: 'choose', schoolYear, error };
  return { ...checkedOf(state), step: 'preview', waiting: false, error };
}

function whileChecking(state: ImportState, event: ImportEvent): ImportState {
  if (state.step !== 'preview') return state;
  switch (event.type) {
    case 'asked': {
      const { preview = state.preview, schoolYear = state.schoolYear } = event;
      return { ...state, preview, schoolYear, confirmed: false, waiting: true, error: null };
    }
    case 'answered':
      return { ...state, preview: event.preview, waiting: false, error: null };
    case 'ticked':
      return { ...state, markMissing: event.markMissing, confirmed: false };
    case 'confirmed':
      return { ...state, confirmed: event.confirmed };
    case 'started':
      return { ...checkedOf(state), step: 'importing', done: 0, total: null, stopping: false };
    default:
      return state;
  }
}

function whileImporting(state: ImportState, event: ImportEvent): ImportState {
  if (state.step !== 'importing') return state;
  switch (event.type) {
    case 'progressed':
      return { ...state, done: event.done, total: event.total };
    case 'stopped':
      return { ...state, stopping: true };
    case 'finished':
      return { ...checkedOf(state), step: 'done', result: event.result };
    default:
      return state;
  }
}

export function nextState(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'chosen': {
      const { schoolYear } = state;
      const checked = {
        ...{ file: event.file, schoolYear, preview: null },
        ...{ markMissing: false, confirmed: false },
      };
      return { ...checked, step: 'preview', waiting: true, error: null };
    }
    case 'failed':
      return afterFailure(state, event.error);
    case 'restarted':
      return firstState(state.schoolYear);
    case 'asked':
      // After a stopped import the same list is checked again.
      return state.step === 'done'
        ? { ...checkedOf(state), step: 'preview', waiting: true, error: null }
        : whileChecking(state, event);
    case 'answered':
    case 'ticked':
    case 'confirmed':
    case 'started':
      return whileChecking(state, event);
    case 'progressed':
    case 'stopped':
    case 'finished':
      return whileImporting(state, event);
  }
}
