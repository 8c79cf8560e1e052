// The notes of an open session in hand: the keys change them, a draft keeps every change within a second, and
// they are laid down at each step and on leaving. What somebody else laid down meanwhile is taken in.
import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  type Dispatch,
  type RefObject,
} from 'react';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { useDraft, type DraftHandle } from '#renderer/features/drafts/index.ts';
import { notesFieldsSchema, type NotesFields } from '#shared/domain/intervision-notes.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { wroteToo } from './merge-notes.ts';
import {
  edit,
  sessionDraftSchema,
  startEditor,
  written,
  type Action,
  type Editor,
} from './session-editor.ts';
import { useStepClock, type StepClock } from './use-step-clock.ts';

type Notes = ViewOf<'intervisionNotes'>;

/** Leaves out what is not filled in but follows. */
const fieldsOnly = z.object(notesFieldsSchema.shape);

export const fieldsOf = (notes: Notes): NotesFields => fieldsOnly.parse(notes.body);

export type SessionEditor = {
  readonly editor: Editor;
  readonly dispatch: Dispatch<Action>;
  readonly clock: StepClock;
  readonly draft: Pick<DraftHandle<unknown>, 'savedAtMs' | 'saving' | 'error'>;
  readonly error: AppError | null;
  /** Somebody else wrote in the same session; both are here. */
  readonly merged: boolean;
  readonly forgetMerged: () => void;
  /** Lays the notes down; true when they are. */
  readonly save: () => Promise<boolean>;
};

/** Saves one at a time, over the revision that is known here; what changed meanwhile goes with the next. */
function useSaving(notes: Notes, basedOnAtFirst: number, dispatch: Dispatch<Action>) {
  const [crossed, setCrossed] = useState(0);
  const basedOnRef = useRef(basedOnAtFirst);
  const busyRef = useRef<Promise<boolean> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const notesId = notes.id;
  const save = useCallback(
    async (fields: NotesFields, before: NotesFields | null): Promise<boolean> => {
      await busyRef.current;
      const once = async () => {
        const expectedRevision = basedOnRef.current;
        // Counted as one's own before it comes back as a change.
        basedOnRef.current = expectedRevision + 1;
        dispatch({ type: 'laid', base: fields });
        const input = { notesId, expectedRevision, fields };
        const saved = await call('intervisionSessions.saveNotes', input);
        if (!saved.ok) {
          basedOnRef.current = expectedRevision;
          dispatch({ type: 'laid', base: before });
          // What came in meanwhile was taken for one's own.
          setCrossed((count) => count + 1);
        }
        // A crossed change is taken in when it arrives, and goes with the next.
        setError(saved.ok || saved.error.code === 'revisionConflict' ? null : saved.error);
        return saved.ok;
      };
      busyRef.current = once();
      return busyRef.current;
    },
    [notesId, dispatch],
  );
  return { basedOnRef, crossed, save, error };
}

/** Lays the notes down when the step changes and when the screen goes. */
function useSaveAtStep(stepId: string, save: () => Promise<boolean>): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const step = useRef(stepId);
  useEffect(() => {
    if (step.current === stepId) return;
    step.current = stepId;
    void latest.current();
  }, [stepId]);
  useEffect(
    () => () => {
      void latest.current();
    },
    [],
  );
}

/** Takes in what somebody else laid down meanwhile; true until that was read. */
function useMerging(
  notes: Notes,
  basedOnRef: RefObject<number>,
  baseRef: RefObject<NotesFields | null>,
  crossed: number,
  dispatch: Dispatch<Action>,
): { readonly merged: boolean; readonly forgetMerged: () => void } {
  const [takenIn, setTakenIn] = useState(0);
  const [read, setRead] = useState(0);
  const { revision } = notes;
  useEffect(() => {
    if (revision <= basedOnRef.current) return;
    basedOnRef.current = revision;
    const theirs = fieldsOf(notes);
    // Letting a guest in is a revision too, and nothing was written.
    if (wroteToo(baseRef.current, theirs)) setTakenIn(revision);
    dispatch({ type: 'merge', theirs });
  }, [revision, notes, basedOnRef, baseRef, crossed, dispatch]);
  const forgetMerged = useCallback(() => setRead(takenIn), [takenIn]);
  return { merged: takenIn > read, forgetMerged };
}

export function useSessionEditor(notes: Notes): SessionEditor {
  const draft = useDraft(`intervision:${notes.body.sessionId}`, sessionDraftSchema);
  const [begun] = useState(() => draft.initial);
  const [editor, dispatch] = useReducer(edit, null, () =>
    startEditor(
      begun ?? { fields: fieldsOf(notes), letter: null, cursor: null, base: fieldsOf(notes) },
    ),
  );
  const { fields, letter, cursor, base } = editor;
  const clock = useStepClock(fields.stepId, fields.seconds);
  const saving = useSaving(notes, begun?.basedOn ?? notes.revision, dispatch);
  const { basedOnRef, crossed, save: lay } = saving;
  const baseRef = useRef(base);
  useEffect(() => {
    baseRef.current = base;
  });
  const merging = useMerging(notes, basedOnRef, baseRef, crossed, dispatch);

  const firstRef = useRef(true);
  const { keep, forget } = draft;
  const { withTime } = clock;
  useEffect(() => {
    if (firstRef.current) firstRef.current = false;
    else
      keep({
        fields: withTime(fields),
        letter,
        cursor,
        base: baseRef.current,
        basedOn: basedOnRef.current,
      });
  }, [fields, letter, cursor, keep, withTime, basedOnRef]);

  const latestRef = useRef(fields);
  useEffect(() => {
    latestRef.current = fields;
  });
  // What was begun from a draft has not been laid down yet.
  const laidRef = useRef(begun ? null : fields);
  const save = useCallback(async () => {
    const now = latestRef.current;
    if (now === laidRef.current) return true;
    const done = await lay(fieldsOnly.parse(written(withTime(now))), baseRef.current);
    if (done) laidRef.current = now;
    if (done && latestRef.current === now) forget();
    return done;
  }, [lay, withTime, forget]);
  useSaveAtStep(fields.stepId, save);

  const error = saving.error ?? draft.error;
  return { editor, dispatch, clock, draft, error, ...merging, save };
}
