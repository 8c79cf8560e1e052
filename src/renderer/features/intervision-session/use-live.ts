// What an open session's screen holds together: the notes in hand, which dialog is open, what the keys ask for.
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecordsWhere } from '#renderer/db/use-records.ts';
import { loadCardPlace } from '#renderer/features/peer-load/index.ts';
import { agendaTicked } from '#shared/domain/intervision-agenda.ts';
import type { AgendaPoint } from '#shared/domain/intervision-notes.ts';
import type { Attendance } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { Ask } from './line-keys.ts';
import { pointersIn, withoutPointer, type PointerIndex, type PointerKind } from './pointers.ts';
import { activeLine, letterAfter, stepAfter, type Action, type Editor } from './session-editor.ts';
import { namedCommands, type NamedCommand } from './slash.ts';
import { useAttendance } from './use-attendance.ts';
import { useOutcomes } from './use-outcomes.ts';
import { usePointers } from './use-pointers.ts';
import { useSessionEditor, type SessionEditor } from './use-session-editor.ts';
import { useSessionPeers, type SessionPeer } from './use-session-people.ts';

export type LiveDialog = 'link' | 'guest' | 'method' | null;

export type Live = {
  readonly notes: SessionEditor;
  readonly peers: readonly SessionPeer[];
  readonly agreements: string;
  readonly commands: readonly NamedCommand[];
  readonly index: PointerIndex;
  readonly behind: string;
  readonly larger: boolean;
  /** The attendance list is in sight: until everyone is marked, and when asked for. Never beside the load. */
  readonly marking: boolean;
  /** What was asked for last beside the notes. */
  readonly asked: Ask | null;
  readonly attendance: Attendance;
  readonly mark: (marks: Attendance) => void;
  readonly dialog: LiveDialog;
  readonly closeDialog: () => void;
  readonly error: AppError | null;
  readonly setError: (error: AppError | null) => void;
  readonly ask: (ask: Ask) => void;
  readonly command: (command: NamedCommand, rest: string) => void;
  /** A topic of the agenda as a case of its own. */
  readonly makeCase: (point: AgendaPoint) => void;
  readonly set: (change: Extract<Action, { type: 'set' }>['change']) => void;
};

type Input = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly notes: ViewOf<'intervisionNotes'>;
};

const newLineId = (): string => crypto.randomUUID();

/** The action that a key means for the notes; null when it means something else. */
function actionOfAsk(ask: Ask, editor: Editor, replacing: Action | null): Action | null {
  const { fields, letter } = editor;
  switch (ask) {
    case 'nextStep':
    case 'stepBack': {
      const step = stepAfter(fields, ask === 'nextStep' ? 1 : -1);
      return step ? { type: 'step', stepId: step.id, id: newLineId() } : null;
    }
    case 'nextCase':
      return { type: 'letter', letter: letterAfter(fields, letter), id: newLineId() };
    case 'newCase':
      return { type: 'newCase', id: newLineId() };
    case 'moveCase':
      return { type: 'moveTo', letter: letterAfter(fields, letter) };
    case 'replace':
      return replacing;
    default:
      return null;
  }
}

/** Asks that are answered by putting the focus somewhere. */
function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Where the focus goes with it: a new case begins with its question, most others with the line. */
function placeOf(ask: Ask): string | null {
  if (ask === 'attendance') return '#attendance button';
  if (ask === 'load') return loadCardPlace;
  if (ask === 'question' || ask === 'newCase') return '#case-question';
  return ask === 'link' || ask === 'guest' || ask === 'method' ? null : '#session-line';
}

/** What replacing does: first in the line, then in the question of the case. */
function useReplacement(editor: Editor, index: PointerIndex): Action | null {
  const { t } = useTranslation(['intervisionSession']);
  const { letter, fields } = editor;
  const instead: Readonly<Record<PointerKind, string>> = {
    pupil: letter === null ? t('instead.pupil') : t('instead.letter', { letter }),
    peer: t('instead.peer'),
    staff: t('instead.staff'),
    adult: t('instead.adult'),
    class: t('instead.class'),
    contact: t('instead.contact'),
    day: t('instead.day'),
  };
  const replacedIn = (text: string): string | null => {
    const pointer = pointersIn(text, index)[0];
    return pointer ? withoutPointer(text, pointer, instead[pointer.kind]) : null;
  };
  const text = replacedIn(activeLine(editor)?.text ?? '');
  if (text !== null) return { type: 'text', text, at: text.length };
  const question = replacedIn(fields.cases.find((one) => one.letter === letter)?.question ?? '');
  return question === null ? null : { type: 'question', text: question };
}

/** That it is kept who brought the case in, and not who: the whole table can read along, and can count. */
function useBehind(sessionId: string, letter: string | null): string {
  const { t } = useTranslation(['intervisionSession']);
  const keys = useRecordsWhere('intervisionCaseKey', 'body.sessionId', sessionId);
  const key = keys?.find(({ body }) => body.letter === letter);
  return key?.body.droppedOn === null ? t('case.kept') : '';
}

function useCommands(): readonly NamedCommand[] {
  const { t } = useTranslation(['intervisionSession']);
  return useMemo(
    () =>
      namedCommands({
        outcome: (kind) => t(`slash.${kind}`),
        kind: (kind) => t(`kind.${kind}`),
      }),
    [t],
  );
}

/** A new case with the point's words as its question; the point is dealt with. */
function caseOf(point: AgendaPoint, agenda: readonly AgendaPoint[]): readonly Action[] {
  return [
    { type: 'newCase', id: newLineId() },
    { type: 'question', text: point.text },
    { type: 'set', change: { agenda: agendaTicked(agenda, point, true) } },
  ];
}

/** Answers what is asked for, and puts the focus where it belongs. The same from key to key. */
function useAsking(answer: (wanted: Ask) => void): (wanted: Ask) => void {
  const answerRef = useRef(answer);
  useEffect(() => {
    answerRef.current = answer;
  });
  return useCallback((wanted: Ask) => {
    // Drawn at once, so that the next key lands where the focus goes.
    flushSync(() => answerRef.current(wanted));
    const stays = wanted === 'replace' && document.activeElement?.id === 'case-question';
    const place = stays ? null : placeOf(wanted);
    if (place) focusOn(place);
  }, []);
}

/** Back in the line where one was, also after the lid was closed. */
function useBackInLine({ cursor, letter }: Editor, dispatch: Dispatch<Action>): void {
  useEffect(() => {
    if (cursor === null) dispatch({ type: 'letter', letter, id: newLineId() });
  }, [cursor, letter, dispatch]);
}

export function useLive({ session, notes: record }: Input): Live {
  const notes = useSessionEditor(record);
  const { editor, dispatch } = notes;
  const group = useRecord('intervisionGroup', session.body.groupId);
  const peers = useSessionPeers(session.body.peerIds);
  const index = usePointers(session.body.peerIds);
  const [dialog, setDialog] = useState<LiveDialog>(null);
  const [larger, setLarger] = useState(false);
  const [asked, setAsked] = useState<Ask | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const replacing = useReplacement(editor, index);
  const outcomes = useOutcomes(session.id, editor, dispatch, notes.save, setError);
  const { attendance, mark } = useAttendance(session, setError);
  const unmarked = peers.length - attendance.length;

  useBackInLine(editor, dispatch);

  const answer = (wanted: Ask) => {
    setAsked(wanted);
    if (wanted === 'link' || wanted === 'guest' || wanted === 'method') {
      if (wanted !== 'link' || editor.letter !== null) setDialog(wanted);
    } else if (wanted === 'larger') setLarger(!larger);
    else if (wanted === 'said') dispatch({ type: 'set', change: { secrecySaid: true } });
    else {
      const action = actionOfAsk(wanted, editor, replacing);
      if (action) dispatch(action);
    }
  };
  return {
    notes,
    peers,
    agreements: group?.body.agreements ?? '',
    commands: useCommands(),
    index,
    behind: useBehind(session.id, editor.letter),
    larger,
    marking: asked === 'attendance' || (unmarked > 0 && asked !== 'load'),
    asked,
    attendance,
    mark,
    dialog,
    closeDialog: () => setDialog(null),
    error,
    setError,
    ask: useAsking(answer),
    command: outcomes,
    makeCase: (point) => {
      flushSync(() => {
        setAsked('newCase');
        caseOf(point, editor.fields.agenda).forEach(dispatch);
      });
      focusOn('#case-question');
    },
    set: (change) => dispatch({ type: 'set', change }),
  };
}
