// What "/" in a line makes: an outcome of what stands behind it or of the line above, or another kind of line.
import type { Dispatch } from 'react';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { startOutcome } from '#renderer/features/intervision-after/index.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { SessionLine } from '#shared/domain/intervision-notes.ts';
import type { AppError } from '#shared/result/errors.ts';
import { activeLine, linesIn, type Action, type Editor } from './session-editor.ts';
import type { NamedCommand } from './slash.ts';

/** The line above the one with the command: what the command is about when nothing stands behind it. */
function above(editor: Editor): SessionLine | null {
  const shown = linesIn(editor);
  const at = shown.findIndex(({ id }) => id === editor.cursor?.lineId);
  return shown[at - 1] ?? null;
}

export function useOutcomes(
  sessionId: RecordId,
  editor: Editor,
  dispatch: Dispatch<Action>,
  /** Lays the notes down first: the letter of a new case must be known. */
  save: () => Promise<boolean>,
  onError: (error: AppError | null) => void,
): (command: NamedCommand, rest: string) => void {
  const { memberId } = useSession();
  const today = useToday();
  return ({ command }, rest) => {
    const line = activeLine(editor);
    if (!line) return;
    dispatch({ type: 'text', text: rest, at: rest.length });
    if (command.type === 'kind') {
      dispatch({ type: 'setKind', kind: command.kind });
      return;
    }
    const about = rest === '' ? above(editor) : { ...line, text: rest };
    if (about === null || about.text === '') return;
    if (rest !== '') {
      if (command.kind === 'agreement') dispatch({ type: 'setKind', kind: 'agreement' });
      dispatch({ type: 'enter', at: rest.length, id: crypto.randomUUID() });
    }
    const given = { kind: command.kind, text: about.text.slice(0, 500), letter: line.letter };
    const fields = startOutcome({ ...given, lineId: about.id }, memberId, today);
    void save().then(async () => {
      const input = { outcomeId: null, expectedRevision: 0, sessionId, fields };
      const made = await call('intervisionOutcomes.save', input);
      onError(made.ok ? null : made.error);
    });
  };
}
