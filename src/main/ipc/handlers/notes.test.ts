import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { newNoteFields, type NoteFields } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let pairId: RecordId;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
  ({ pairId } = putPair(context, test.idOf('coach')));
});
afterAll(() => {
  test.close();
});

function fields(change: Partial<NoteFields> = {}): NoteFields {
  return {
    ...newNoteFields('2026-11-23'),
    facts: richTextOf('Sem zat alleen in de aula.'),
    ownWords: 'Ik weet niet bij wie ik mag zitten.',
    ...change,
  };
}

describe('kinds of notes', () => {
  const save = (change: Partial<NoteFields>) =>
    door.ask('notes.save', { pairId, amends: null, fields: fields(change) });
  const empty = { facts: richTextOf(''), ownWords: '' };

  it('[B3] a consult between meetings holds the day, the peer, the question, the advice and a follow-up', async () => {
    const peerId = context.get('pair', pairId).body.supporterIds[0] ?? null;
    const { noteId } = await save({
      ...empty,
      type: 'consult',
      peerId,
      question: 'Hij komt steeds te laat. Wat nu?',
      advice: 'Vraag wat hem zou helpen.',
      followUpOn: '2026-12-01',
    });
    expect(context.get('note', noteId).body).toMatchObject({
      type: 'consult',
      occurredOn: '2026-11-23',
      peerId,
      question: 'Hij komt steeds te laat. Wat nu?',
      advice: 'Vraag wat hem zou helpen.',
    });
    const tasks = context.list('task').filter(({ body }) => body.sourceId === noteId);
    expect(tasks.map(({ body }) => body)).toMatchObject([
      {
        title: 'Hij komt steeds te laat. Wat nu?',
        ownerId: test.idOf('coordinator'),
        dueOn: '2026-12-01',
        pairId,
      },
    ]);
  });

  it('[B5, R3] what the mentor says of how a peer does is kept as such, about that peer only', async () => {
    const { supporterIds, supporteeIds } = context.get('pair', pairId).body;
    const { noteId } = await save({ type: 'mentorFeedback', peerId: supporterIds[0] ?? null });
    expect(context.get('note', noteId).body.type).toBe('mentorFeedback');
    expect(
      await door.refusal('notes.save', {
        pairId,
        amends: null,
        fields: fields({ type: 'mentorFeedback', peerId: supporteeIds[0] ?? null }),
      }),
    ).toBe('notFound');
  });

  it('[P13] there are kinds for a talk, an observation, a consult, a mentor and a check-in', async () => {
    for (const type of [
      'conversation',
      'observation',
      'consult',
      'mentorFeedback',
      'checkIn',
    ] as const) {
      const { noteId } = await save({ type });
      expect(context.get('note', noteId).body.type).toBe(type);
    }
  });

  it('[P17] the pupil’s own words have a field of their own and are enough for a note', async () => {
    const { noteId } = await save({ ...empty, ownWords: 'Ik wil niet dat iedereen het weet.' });
    const { body } = context.get('note', noteId);
    expect(body.ownWords).toBe('Ik wil niet dat iedereen het weet.');
    expect(body.facts.text).toBe('');
  });

  it('a meeting of the pair is no note any more, and a follow-up lies after the note', async () => {
    const refusal = (change: Partial<NoteFields>) =>
      door.refusal('notes.save', { pairId, amends: null, fields: fields(change) });
    expect(await refusal({ type: 'buddyMeeting' })).toBe('invalidInput');
    expect(await refusal({ type: 'consult', followUpOn: '2026-11-22' })).toBe('dateImpossible');
  });
});

describe('notes', () => {
  it('[P13] keeps what was seen, the pupil’s own words and the writer’s view apart', async () => {
    const { noteId } = await door.ask('notes.save', {
      pairId,
      amends: null,
      fields: fields({ interpretation: 'Hij mist zijn oude klas.' }),
    });
    expect(context.get('note', noteId).body).toMatchObject({
      facts: { text: 'Sem zat alleen in de aula.' },
      ownWords: 'Ik weet niet bij wie ik mag zitten.',
      interpretation: 'Hij mist zijn oude klas.',
    });
  });

  it('[P49] keeps the day it happened beside the moment it was written down', async () => {
    const { noteId } = await door.ask('notes.save', {
      pairId,
      amends: null,
      fields: fields({ occurredOn: '2026-11-02' }),
    });
    const note = context.get('note', noteId);
    expect(note.body.occurredOn).toBe('2026-11-02');
    expect(note.createdAtMs).toBe(test.now());
  });

  it('[P15] a note is never overwritten: it is amended with a reason, and every earlier version stays readable', async () => {
    const { noteId } = await door.ask('notes.save', { pairId, amends: null, fields: fields() });
    const amend = (reason: string, expectedRevision: number) =>
      door.refusal('notes.save', {
        pairId,
        amends: { noteId, expectedRevision, reason },
        fields: fields({ ownWords: 'Ik zit liever bij Karim.' }),
      });
    expect(await amend('', 1)).toBe('invalidInput');
    expect(await amend('Verkeerd onthouden', 1)).toBe('ok');
    expect(await amend('Nog eens', 1)).toBe('revisionConflict');
    const { dossierId } = context.get('note', noteId);
    const opened = await door.ask('dossiers.open', { dossierId });
    // Who reads is told by who they are, for two colleagues can have one name.
    const { body } = context.get('pair', pairId);
    expect(opened.readers.map(({ memberId }) => memberId)).toContain(body.coachId);
    const earlier = opened.earlier.filter(({ id }) => id === noteId);
    expect(earlier).toHaveLength(1);
    expect(earlier[0]).toMatchObject({
      revision: 1,
      body: { ownWords: 'Ik weet niet bij wie ik mag zitten.', amendReason: null },
    });
  });

  it('lists know that a note exists, never what it says', async () => {
    await door.ask('notes.save', { pairId, amends: null, fields: fields() });
    const { records } = await door.ask('records.load', undefined);
    expect(records.some(({ kind }) => kind === 'noteHeadline')).toBe(true);
    expect(JSON.stringify(records)).not.toContain('aula');
  });

  it('refuses an empty note, a note from tomorrow, and formatting outside the closed subset', async () => {
    const empty = fields({ facts: richTextOf(' '), ownWords: '' });
    expect(await door.refusal('notes.save', { pairId, amends: null, fields: empty })).toBe(
      'noteEmpty',
    );
    const tomorrow = fields({ occurredOn: '2026-11-25' });
    expect(await door.refusal('notes.save', { pairId, amends: null, fields: tomorrow })).toBe(
      'dateImpossible',
    );
    const script = {
      text: 'x',
      doc: { type: 'doc', content: [{ type: 'script', content: [] }] },
    } as unknown as NoteFields['facts'];
    expect(
      await door.refusal('notes.save', {
        pairId,
        amends: null,
        fields: fields({ facts: script }),
      }),
    ).toBe('invalidInput');
  });

  it('[P14] a draft belongs to its author, survives reopening, and is gone once the note is saved', async () => {
    const name = `note:${pairId}`;
    await door.ask('drafts.save', { name, body: { ownWords: 'half een zi' } });
    const coach = serveAs(await test.as('coach'));
    expect((await coach.ask('drafts.list', undefined)).drafts).toEqual([]);
    context = await test.as('coordinator');
    door = serveAs(context);
    const { drafts } = await door.ask('drafts.list', undefined);
    expect(drafts).toMatchObject([{ name, body: { ownWords: 'half een zi' } }]);
    await door.ask('notes.save', { pairId, amends: null, fields: fields() });
    expect((await door.ask('drafts.list', undefined)).drafts).toEqual([]);
  });
});
