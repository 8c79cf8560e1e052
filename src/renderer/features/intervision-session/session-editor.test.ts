import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesFault, type NotesFields } from '#shared/domain/intervision-notes.ts';
import type { MethodStep } from '#shared/domain/intervision-method.ts';
import { lingers } from './lingering.ts';
import { mergeNotes } from './merge-notes.ts';
import {
  activeLine,
  edit,
  letterAfter,
  linesIn,
  startEditor,
  written,
  type Action,
  type Editor,
} from './session-editor.ts';

const step = (id: string, kind: MethodStep['kind']): MethodStep => ({
  ...{ id, title: id, minutes: 5, speaker: 'group', prompt: '', kind },
});

const empty: NotesFields = {
  ...{ methodId: 'fiveStep', methodName: 'Vijfstappenmethode' },
  steps: [step('open', null), step('explore', 'question'), step('advice', 'advice')],
  ...{ stepId: 'open', seconds: {}, agenda: [], cases: [], lines: [] },
  ...{ secrecySaid: false, positiveClose: '', paper: 'none' },
};

const id = (): string => crypto.randomUUID();
const begin = (fields = empty): Editor => startEditor({ fields, letter: null, cursor: null });
const after = (editor: Editor, ...actions: readonly Action[]): Editor =>
  actions.reduce(edit, editor);
const say = (text: string): Action => ({ type: 'text', text, at: text.length });
const texts = (editor: Editor): readonly string[] => linesIn(editor).map(({ text }) => text);

describe('the editor of a session', () => {
  it('writes under the case one is in, with the kind the step asks for, answers after questions', () => {
    const editor = after(
      begin(),
      { type: 'newCase', id: id() },
      { type: 'step', stepId: 'explore', id: id() },
      say('Wat deed je toen?'),
      { type: 'enter', at: 17, id: id() },
      say('Een appje gestuurd.'),
    );
    expect(editor.letter).toBe('A');
    expect(linesIn(editor).map(({ kind, stepId }) => [kind, stepId])).toEqual([
      ['question', 'explore'],
      ['answer', 'explore'],
    ]);
  });

  it('splits a line where one is and joins it again', () => {
    const first = after(begin(), { type: 'letter', letter: null, id: id() }, say('een twee'));
    const split = after(first, { type: 'enter', at: 3, id: id() });
    expect(texts(split)).toEqual(['een', 'twee']);
    const joined = after(split, { type: 'join' });
    expect(texts(joined)).toEqual(['een twee']);
    expect(joined.cursor?.at).toBe(4);
  });

  it('moves a line up, and to another case, and one goes along with it', () => {
    const editor = after(
      begin(),
      { type: 'newCase', id: id() },
      say('eerst'),
      { type: 'enter', at: 5, id: id() },
      say('daarna'),
      { type: 'shift', by: -1 },
    );
    expect(texts(editor)).toEqual(['daarna', 'eerst']);
    const moved = after(editor, { type: 'moveTo', letter: null });
    expect(moved.letter).toBeNull();
    expect(texts(moved)).toEqual(['daarna']);
    expect(activeLine(moved)?.text).toBe('daarna');
  });

  it('gives back what was typed, line by line, and does it over', () => {
    const editor = after(
      begin(),
      { type: 'newCase', id: id() },
      ...[say('e'), say('ee'), say('een')],
      { type: 'enter', at: 3, id: id() },
      say('twee'),
    );
    const back = after(editor, { type: 'undo' }, { type: 'undo' });
    expect(written(back.fields).lines.map(({ text }) => text)).toEqual(['een']);
    expect(texts(after(back, { type: 'redo' }, { type: 'redo' }))).toEqual(['een', 'twee']);
  });

  it('keeps every line when the method changes on the way', () => {
    const editor = after(
      begin(),
      { type: 'newCase', id: id() },
      { type: 'step', stepId: 'advice', id: id() },
      say('Vraag het hem zelf'),
      {
        type: 'method',
        change: { methodId: 'gossip', methodName: 'Roddelen', steps: [step('x', 'fact')] },
      },
    );
    expect(texts(editor)).toEqual(['Vraag het hem zelf']);
    expect(editor.fields.stepId).toBe('x');
    expect(notesFault(editor.fields)).toBeNull();
  });

  it('goes on where the other method begins, not back at the opening', () => {
    const frame = (...steps: readonly MethodStep[]) => [
      ...[step('frame.open', null), step('frame.lookBack', 'fact')],
      ...[...steps, step('frame.close', 'insight')],
    ];
    const fields = {
      ...{ ...empty, stepId: 'fiveStep.explore' },
      steps: frame(step('fiveStep.question', 'fact'), step('fiveStep.explore', 'question')),
    };
    const steps = frame(step('gossip.question', 'advice'), step('gossip.explore', 'question'));
    const method: Action = {
      ...{ type: 'method', change: { methodId: 'gossip', methodName: 'Roddelen', steps } },
    };
    const said = after(
      begin(fields),
      ...[{ type: 'newCase' as const, id: id() }, say('Ik weet niet hoe')],
    );
    const there = after(said, method);
    expect(there.fields.stepId).toBe('gossip.question');
    expect(linesIn(there)).toEqual(linesIn(said));
    // The empty line below it is of the step one has come to.
    const next = after(said, { type: 'enter', at: 16, id: id() }, method);
    expect(activeLine(next)).toMatchObject({ stepId: 'gossip.question', kind: 'advice' });

    for (const stepId of ['frame.open', 'frame.lookBack', 'frame.close']) {
      const around = after(begin({ ...fields, stepId }), method);
      expect(around.fields.stepId).toBe(stepId);
    }
  });

  it('goes round the cases and back to the session itself', () => {
    const cases = [
      { letter: 'A', question: '' },
      { letter: 'B', question: '' },
    ];
    expect(['A', 'B', null].map((from) => letterAfter({ cases }, from))).toEqual(['B', null, 'A']);
  });

  it('never makes notes that cannot be kept, and undo takes every step back', () => {
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.string({ maxLength: 8 }).map((text): Action => say(text)),
      fc.nat(8).map((at): Action => ({ type: 'enter', at, id: id() })),
      fc.constantFrom<Action>(
        ...[{ type: 'up' as const }, { type: 'down' as const }, { type: 'undo' as const }],
        ...[{ type: 'redo' as const }, { type: 'kind' as const, by: 1 as const }],
        ...[1, -1].map((by) => ({ type: 'shift' as const, by: by === 1 ? 1 : -1 }) as const),
        { type: 'step', stepId: 'explore', id: id() },
      ),
      fc.constant(null).map((): Action => ({ type: 'newCase', id: id() })),
      fc.constant(null).map((): Action => ({ type: 'join' })),
      fc.constant(null).map((): Action => ({ type: 'moveTo', letter: null })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        // An action that made a line cannot be done twice with one id.
        const editor = actions.reduce(
          (now, one) => edit(now, 'id' in one ? { ...one, id: id() } : one),
          begin(),
        );
        expect(notesFault(editor.fields)).toBeNull();
        if (editor.cursor) expect(activeLine(editor)).not.toBeNull();
        let undone = editor;
        for (const _ of editor.undo) undone = edit(undone, { type: 'undo' });
        expect(undone.undo).toEqual([]);
      }),
    );
  });
});

describe('two hands on the same notes', () => {
  const [a, b, c] = [id(), id(), id()];
  const line = (lineId: string, text: string, letter: string | null = null) => ({
    ...{ id: lineId, letter, stepId: 'open', kind: 'fact' as const, text },
  });
  const notes = (...lines: NotesFields['lines']): NotesFields => ({ ...empty, lines });
  const text = (fields: NotesFields) => fields.lines.map((one) => one.text);

  it('keeps the lines of both, and of a line that both changed what was typed here', () => {
    const base = notes(line(a, 'eerst'));
    const theirs = notes(line(a, 'zij'), line(b, 'van haar'));
    const mine = notes(line(a, 'ik'), line(c, 'van mij'));
    expect(text(mergeNotes(base, theirs, mine))).toEqual(['ik', 'van haar', 'van mij']);
    expect(text(mergeNotes(null, theirs, mine))).toEqual(['ik', 'van haar', 'van mij']);
  });

  it('lets stand what only the other changed: an old draft brings no name back', () => {
    const base = notes(line(a, 'Noor huilt'), line(b, 'weg ermee'));
    const theirs = notes(line(a, 'Leerling A huilt'));
    const mine = notes(line(a, 'Noor huilt'), line(b, 'weg ermee'), line(c, 'nieuw'));
    expect(text(mergeNotes(base, theirs, mine))).toEqual(['Leerling A huilt', 'nieuw']);
    expect(text(mergeNotes(base, mine, theirs))).toEqual(['Leerling A huilt', 'nieuw']);
  });

  it('merges part by part, and takes out nothing that the other changed', () => {
    const base = notes(line(a, 'tekst'), line(b, 'blijft'));
    const theirs = notes({ ...line(a, 'tekst'), kind: 'advice' }, line(b, 'blijft toch'));
    const merged = mergeNotes(base, theirs, notes(line(a, 'andere tekst')));
    expect(merged.lines).toEqual([
      { ...line(a, 'andere tekst'), kind: 'advice' },
      line(b, 'blijft toch'),
    ]);
  });

  it('never leaves a line without its case, nor the cursor in a line that is gone', () => {
    const cases = [{ letter: 'A', question: 'Hoe?' }];
    const base = { ...notes(line(a, 'eerst', 'A')), cases };
    const mine = { ...notes(line(a, 'eerst', 'A'), line(b, 'erbij', 'A')), cases };
    const merged = mergeNotes(base, notes(), mine);
    expect(merged.cases).toEqual(cases);
    expect(text(merged)).toEqual(['erbij']);
    expect(notesFault(merged)).toBeNull();
    const at = { ...startEditor({ fields: base, base, letter: 'A', cursor: null }) };
    const editor = edit(
      { ...at, cursor: { lineId: a, at: null } },
      { type: 'merge', theirs: notes() },
    );
    expect(editor.cursor).toBeNull();
    expect(editor.base).toEqual(notes());
  });
});

describe('worrying together', () => {
  const lines = (kind: 'fact' | 'advice', count: number) =>
    Array.from({ length: count }, () => ({ kind, text: 'weer zoiets' }));

  it('[I4] is noticed after twelve lines that only tell, and is over with the first advice', () => {
    expect(lingers(lines('fact', 11))).toBe(false);
    expect(lingers(lines('fact', 12))).toBe(true);
    expect(lingers([...lines('fact', 12), ...lines('advice', 1)])).toBe(false);
  });
});
