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
function useSaving(notes: Notes, basedOnAtFirst: number) {
  const basedOnRef = useRef(basedOnAtFirst);
  const busyRef = useRef<Promise<boolean> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const notesId = notes.id;
  const save = useCallback(
    async (fields: NotesFields): Promise<boolean> => {
      await busyRef.current;
      const once = async () => {
        const expectedRevision = basedOnRef.current;
        // Counted as one's own before it comes back as a change.
        basedOnRef.current = expectedRevision + 1;
        const input = { notesId, expectedRevision, fields };
        const saved = await call('intervisionSessions.saveNotes', input);
        if (!saved.ok) basedOnRef.current = expectedRevision;
        // A crossed change is taken in when it arrives, and goes with the next.
        setError(saved.ok || saved.error.code === 'revisionConflict' ? null : saved.error);
        return saved.ok;
      };
      busyRef.current = once();
      return busyRef.current;
    },
    [notesId],
  );
  return { basedOnRef, save, error };
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
  dispatch: Dispatch<Action>,
): { readonly merged: boolean; readonly forgetMerged: () => void } {
  const [takenIn, setTakenIn] = useState(0);
  const [read, setRead] = useState(0);
  const { revision } = notes;
  useEffect(() => {
    if (revision <= basedOnRef.current) return;
    basedOnRef.current = revision;
    dispatch({ type: 'merge', theirs: fieldsOf(notes) });
    setTakenIn(revision);
  }, [revision, notes, basedOnRef, dispatch]);
  const forgetMerged = useCallback(() => setRead(takenIn), [takenIn]);
  return { merged: takenIn > read, forgetMerged };
}

export function useSessionEditor(notes: Notes): SessionEditor {
  const draft = useDraft(`intervision:${notes.body.sessionId}`, sessionDraftSchema);
  const [begun] = useState(() => draft.initial);
  const [editor, dispatch] = useReducer(edit, null, () =>
    startEditor(begun ?? { fields: fieldsOf(notes), letter: null, cursor: null }),
  );
  const { fields, letter, cursor } = editor;
  const clock = useStepClock(fields.stepId, fields.seconds);
  const saving = useSaving(notes, begun?.basedOn ?? notes.revision);
  const { basedOnRef, save: lay } = saving;
  const merging = useMerging(notes, basedOnRef, dispatch);

  const firstRef = useRef(true);
  const { keep, forget } = draft;
  const { withTime } = clock;
  useEffect(() => {
    if (firstRef.current) firstRef.current = false;
    else keep({ fields: withTime(fields), letter, cursor, basedOn: basedOnRef.current });
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
    const done = await lay(written(withTime(now)));
    if (done) laidRef.current = now;
    if (done && latestRef.current === now) forget();
    return done;
  }, [lay, withTime, forget]);
  useSaveAtStep(fields.stepId, save);

  const error = saving.error ?? draft.error;
  return { editor, dispatch, clock, draft, error, ...merging, save };
}
