// What happens to the notes of a session under the keys: one line at a time, each of a kind, under the case one
// is in. Pure: every action gives the next state, and what it replaced can be had back.
import * as z from 'zod';
import {
  isFrameStep,
  lineKinds,
  type LineKind,
  type MethodStep,
} from '#shared/domain/intervision-method.ts';
import { mergeNotes } from './merge-notes.ts';
import {
  nextLetter,
  notesFieldsSchema,
  type NotesFields,
  type SessionLine,
} from '#shared/domain/intervision-notes.ts';

/** Where one types: a line, and the place in its text; null for its end. */
export const cursorSchema = z.strictObject({
  lineId: z.uuid(),
  at: z.int().min(0).nullable(),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** What a draft keeps: the notes, where one is in them, and the revision they were begun from. */
export const sessionDraftSchema = z.strictObject({
  fields: notesFieldsSchema,
  letter: z.string().nullable(),
  cursor: cursorSchema.nullable(),
  basedOn: z.int(),
  /** The notes as they were in that revision; a draft of before this was kept has none. */
  base: notesFieldsSchema.nullish(),
});
export type SessionDraft = z.infer<typeof sessionDraftSchema>;

type Written = Pick<NotesFields, 'lines' | 'cases'>;
type Before = Written & { readonly letter: string | null; readonly cursor: Cursor | null };

export type Editor = {
  readonly fields: NotesFields;
  /** The case one is in; null for what is about the session itself. */
  readonly letter: string | null;
  readonly cursor: Cursor | null;
  readonly undo: readonly Before[];
  readonly redo: readonly Before[];
  /** What is typed here began from this: as it was laid down or taken in last. Null when that is not known. */
  readonly base: NotesFields | null;
  /** The line whose typing the last undo point is about: more typing in it adds none. */
  readonly typingIn: string | null;
};

export type Action =
  | { readonly type: 'text'; readonly text: string; readonly at: number }
  | { readonly type: 'at'; readonly at: number }
  | { readonly type: 'goTo'; readonly lineId: string }
  | { readonly type: 'kind'; readonly by: 1 | -1 }
  | { readonly type: 'setKind'; readonly kind: LineKind }
  | { readonly type: 'enter'; readonly at: number; readonly id: string }
  | { readonly type: 'join' }
  | { readonly type: 'up' | 'down' }
  | { readonly type: 'shift'; readonly by: 1 | -1 }
  | { readonly type: 'step'; readonly stepId: string; readonly id: string }
  | { readonly type: 'letter'; readonly letter: string | null; readonly id: string }
  | { readonly type: 'newCase'; readonly id: string }
  | { readonly type: 'moveTo'; readonly letter: string | null }
  | { readonly type: 'question'; readonly text: string }
  | {
      readonly type: 'method';
      readonly change: Pick<NotesFields, 'methodId' | 'methodName' | 'steps'>;
    }
  | { readonly type: 'set'; readonly change: Partial<Pick<NotesFields, 'secrecySaid' | 'agenda'>> }
  | { readonly type: 'merge'; readonly theirs: NotesFields }
  | { readonly type: 'laid'; readonly base: NotesFields | null }
  | { readonly type: 'undo' | 'redo' };

const mostUndo = 100;

export function startEditor(draft: Omit<SessionDraft, 'basedOn'>): Editor {
  return { ...draft, base: draft.base ?? null, undo: [], redo: [], typingIn: null };
}

/** The lines of the case one is in, in their order. */
export function linesIn(editor: Pick<Editor, 'fields' | 'letter'>): readonly SessionLine[] {
  return editor.fields.lines.filter(({ letter }) => letter === editor.letter);
}

export function activeLine(editor: Editor): SessionLine | null {
  return editor.fields.lines.find(({ id }) => id === editor.cursor?.lineId) ?? null;
}

export function stepOf(fields: Pick<NotesFields, 'steps' | 'stepId'>): MethodStep | null {
  return fields.steps.find(({ id }) => id === fields.stepId) ?? null;
}

/** The step so many further; null at either end. */
export function stepAfter(
  fields: Pick<NotesFields, 'steps' | 'stepId'>,
  by: 1 | -1,
): MethodStep | null {
  const at = fields.steps.findIndex(({ id }) => id === fields.stepId);
  return fields.steps[at + by] ?? null;
}

/** The case after this one, then what is about the session, then the first again. */
export function letterAfter(
  fields: Pick<NotesFields, 'cases'>,
  letter: string | null,
): string | null {
  const letters = [null, ...fields.cases.map((one) => one.letter)];
  return letters[(letters.indexOf(letter) + 1) % letters.length] ?? null;
}

/** What is worth keeping: without lines in which nothing stands. */
export function written(fields: NotesFields): NotesFields {
  return { ...fields, lines: fields.lines.filter(({ text }) => text.trim() !== '') };
}

function remember(editor: Editor): Editor {
  const { fields, letter, cursor } = editor;
  const before = { lines: fields.lines, cases: fields.cases, letter, cursor };
  return {
    ...editor,
    undo: [...editor.undo.slice(1 - mostUndo), before],
    redo: [],
    typingIn: null,
  };
}

function withLines(editor: Editor, lines: NotesFields['lines'], cursor: Cursor | null): Editor {
  return { ...editor, fields: { ...editor.fields, lines }, cursor };
}

function changeLine(editor: Editor, change: Partial<SessionLine>, cursor = editor.cursor): Editor {
  const lines = editor.fields.lines.map((line) =>
    line.id === editor.cursor?.lineId ? { ...line, ...change } : line,
  );
  return withLines(editor, lines, cursor);
}

/** After a question comes its answer, after an answer the next question; else what the step asks for. */
function kindAfter(line: SessionLine | null, step: MethodStep | null): LineKind {
  if (line?.kind === 'question' && step?.kind === 'question') return 'answer';
  return step?.kind ?? line?.kind ?? 'fact';
}

/** An empty line at the end of the case one is in; the one that is there already when it is empty. */
function freshLine(editor: Editor, id: string): Editor {
  const step = stepOf(editor.fields);
  const last = linesIn(editor).at(-1) ?? null;
  const stepId = editor.fields.stepId;
  if (last?.text === '') {
    const at = { ...editor, cursor: { lineId: last.id, at: null } };
    return changeLine(at, { stepId, kind: step?.kind ?? last.kind });
  }
  const kind = step?.kind ?? 'fact';
  const line: SessionLine = { id, letter: editor.letter, stepId, kind, text: '' };
  return withLines(editor, [...editor.fields.lines, line], { lineId: id, at: null });
}

function typed(editor: Editor, { text, at }: Extract<Action, { type: 'text' }>): Editor {
  const line = activeLine(editor);
  if (!line) return editor;
  const base = editor.typingIn === line.id ? editor : { ...remember(editor), typingIn: line.id };
  return changeLine(base, { text }, { lineId: line.id, at });
}

function enter(editor: Editor, { at, id }: Extract<Action, { type: 'enter' }>): Editor {
  const line = activeLine(editor);
  if (!line) return freshLine(editor, id);
  if (line.text.trim() === '') return editor;
  const rest = line.text.slice(at).trimStart();
  const step = stepOf(editor.fields);
  const kind = rest === '' ? kindAfter(line, step) : line.kind;
  const stepId = editor.fields.stepId;
  const next: SessionLine = { id, letter: editor.letter, stepId, kind, text: rest };
  const lines = editor.fields.lines.flatMap((one) =>
    one.id === line.id ? [{ ...one, text: line.text.slice(0, at).trimEnd() }, next] : [one],
  );
  return withLines(remember(editor), lines, { lineId: id, at: rest === '' ? null : 0 });
}

/** Backspace at the very start: an empty line goes, another joins the one above it. */
function join(editor: Editor): Editor {
  const line = activeLine(editor);
  const shown = linesIn(editor);
  const above = shown[shown.findIndex(({ id }) => id === line?.id) - 1];
  if (!line || !above) return editor;
  const text = [above.text, line.text].filter((part) => part !== '').join(' ');
  const lines = editor.fields.lines
    .filter(({ id }) => id !== line.id)
    .map((one) => (one.id === above.id ? { ...one, text } : one));
  const at = line.text === '' ? null : above.text.length + 1;
  return withLines(remember(editor), lines, { lineId: above.id, at });
}

function neighbour(editor: Editor, by: 1 | -1): SessionLine | undefined {
  const shown = linesIn(editor);
  const at = shown.findIndex(({ id }) => id === editor.cursor?.lineId);
  return at === -1 ? undefined : shown[at + by];
}

function leap(editor: Editor, by: 1 | -1): Editor {
  const to = neighbour(editor, by);
  return to ? { ...editor, cursor: { lineId: to.id, at: null }, typingIn: null } : editor;
}

/** Changes places with the line above or below it in the same case. */
function shift(editor: Editor, by: 1 | -1): Editor {
  const line = activeLine(editor);
  const other = neighbour(editor, by);
  if (!line || !other) return editor;
  const lines = editor.fields.lines.map((one) =>
    one.id === line.id ? other : one.id === other.id ? line : one,
  );
  return withLines(remember(editor), lines, editor.cursor);
}

function turnKind(editor: Editor, by: 1 | -1): Editor {
  const line = activeLine(editor);
  if (!line) return editor;
  const at = lineKinds.indexOf(line.kind) + by + lineKinds.length;
  return changeLine(editor, { kind: lineKinds[at % lineKinds.length] ?? line.kind });
}

function newCase(editor: Editor, id: string): Editor {
  const letter = nextLetter(editor.fields.cases);
  if (letter === null) return editor;
  const cases = [...editor.fields.cases, { letter, question: '' }];
  const base = remember(editor);
  return freshLine({ ...base, fields: { ...base.fields, cases }, letter }, id);
}

/** The line goes along to the end of another case, and one goes along with it. */
function moveTo(editor: Editor, letter: string | null): Editor {
  const line = activeLine(editor);
  if (!line || line.letter === letter) return editor;
  const rest = editor.fields.lines.filter(({ id }) => id !== line.id);
  return withLines({ ...remember(editor), letter }, [...rest, { ...line, letter }], editor.cursor);
}

function asked(editor: Editor, text: string): Editor {
  const cases = editor.fields.cases.map((one) =>
    one.letter === editor.letter ? { ...one, question: text } : one,
  );
  return { ...editor, fields: { ...editor.fields, cases } };
}

/**
 * Other steps; the lines stay with the step in which they were written, also when it is no longer there. One goes on
 * where one was: in the same step when there is one, else where the method itself begins, never back at the opening.
 */
function otherMethod(
  editor: Editor,
  change: Extract<Action, { type: 'method' }>['change'],
): Editor {
  const { steps } = change;
  const step =
    steps.find(({ id }) => id === editor.fields.stepId) ??
    steps.find((one) => !isFrameStep(one)) ??
    steps[0];
  const stepId = step?.id ?? editor.fields.stepId;
  const changed = { ...editor, fields: { ...editor.fields, ...change, stepId } };
  const line = activeLine(changed);
  // An empty line belongs to the step one is in.
  if (line?.text !== '') return changed;
  return changeLine(changed, { stepId, kind: step?.kind ?? line.kind });
}

function back(editor: Editor, from: 'undo' | 'redo'): Editor {
  const stack = editor[from];
  const before = stack.at(-1);
  if (!before) return editor;
  const { fields, letter, cursor } = editor;
  const now = { lines: fields.lines, cases: fields.cases, letter, cursor };
  const other = from === 'undo' ? 'redo' : 'undo';
  return {
    fields: { ...fields, lines: before.lines, cases: before.cases },
    letter: before.letter,
    cursor: before.cursor,
    base: editor.base,
    undo: editor.undo,
    redo: editor.redo,
    [from]: stack.slice(0, -1),
    [other]: [...editor[other], now],
    typingIn: null,
  };
}

/** A line that somebody else took out cannot be typed in any more. */
function takenIn(editor: Editor, theirs: NotesFields): Editor {
  const fields = mergeNotes(editor.base, theirs, editor.fields);
  const there = fields.lines.some(({ id }) => id === editor.cursor?.lineId);
  return { ...editor, fields, base: theirs, cursor: there ? editor.cursor : null };
}

export function edit(editor: Editor, action: Action): Editor {
  switch (action.type) {
    case 'text':
      return typed(editor, action);
    case 'at':
      return editor.cursor ? { ...editor, cursor: { ...editor.cursor, at: action.at } } : editor;
    case 'goTo':
      return { ...editor, cursor: { lineId: action.lineId, at: null }, typingIn: null };
    case 'kind':
      return turnKind(editor, action.by);
    case 'setKind':
      return changeLine(editor, { kind: action.kind });
    case 'enter':
      return enter(editor, action);
    case 'join':
      return join(editor);
    case 'up':
      return leap(editor, -1);
    case 'down':
      return leap(editor, 1);
    case 'shift':
      return shift(editor, action.by);
    case 'step':
      return freshLine(
        { ...editor, fields: { ...editor.fields, stepId: action.stepId } },
        action.id,
      );
    case 'letter':
      return freshLine({ ...editor, letter: action.letter, typingIn: null }, action.id);
    case 'newCase':
      return newCase(editor, action.id);
    case 'moveTo':
      return moveTo(editor, action.letter);
    case 'question':
      return asked(editor, action.text);
    case 'method':
      return otherMethod(editor, action.change);
    case 'set':
      return { ...editor, fields: { ...editor.fields, ...action.change } };
    case 'merge':
      return takenIn(editor, action.theirs);
    case 'laid':
      return { ...editor, base: action.base };
    case 'undo':
    case 'redo':
      return back(editor, action.type);
  }
}
