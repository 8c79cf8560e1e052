import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { MentorSheetRequest } from '#shared/domain/mentor-sheet.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import type { Paper } from '#shared/ipc/paper.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

const confidential = 'Thuis wordt geschreeuwd';

let test: TestVault;
let context: MemberContext;
let door: Door;
let pairId: RecordId;
let noteId: RecordId;
let printed: Paper[];
let save: 'keep' | 'cancel';

/** A shell that takes the paper by its ticket, as the printing page does. */
function shell(member: MemberContext): Partial<AppContext> {
  const answer = (request: { readonly name: string; readonly ticket?: string }): unknown => {
    if (request.name === 'pdf.make') {
      const paper = member.papers.get(request.ticket ?? '');
      if (paper) printed.push(paper);
      return { bytes: new Uint8Array([37, 80, 68, 70]) };
    }
    return save === 'keep' ? { fileName: 'blad.pdf' } : null;
  };
  return {
    ask: (request) => Promise.resolve(answer(request) as never),
    preferences: {
      get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
      set: () => {
        throw new Error('not here');
      },
    },
  };
}

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context, shell(context));
  ({ pairId } = putPair(context, test.idOf('coach')));
  ({ noteId } = await door.ask('notes.save', {
    pairId,
    amends: null,
    fields: {
      ...newNoteFields('2026-11-10'),
      durationMinutes: 20,
      place: 'school',
      initiative: 'supporter',
      facts: richTextOf(confidential),
      ownWords: confidential,
      interpretation: confidential,
      agreements: confidential,
      positiveClose: confidential,
      feelingAfter: 'heavy',
    },
  }));
  await door.ask('contacts.save', {
    pairId,
    contact: null,
    fields: { ...newContactFields('2026-11-10'), learned: confidential },
  });
});
beforeEach(() => {
  printed = [];
  save = 'keep';
});
afterAll(() => {
  test.close();
});

function request(change: Partial<MentorSheetRequest> = {}): MentorSheetRequest {
  return {
    className: '1B',
    mentorName: 'A. Verhoeven',
    from: '2026-10-05',
    to: '2026-11-24',
    ticks: [{ pairId, status: true, contacts: true, goal: true }],
    requests: ['Wilt u letten op een vaste plek in de pauze?'],
    next: [],
    replyBefore: null,
    ...change,
  };
}

const ticked = { status: true, contacts: true, goal: true };
const sheet = (ask: MentorSheetRequest) => ({ paper: 'mentorSheet' as const, ask });

describe('the mentor’s sheet', () => {
  it('[P42] holds the ticked fields of a pair, by initial, and no word of a note', async () => {
    const paper = await door.ask('papers.preview', sheet(request()));
    expect(paper.content).toMatchObject({
      rows: [{ who: 'S.', status: 'active', contacts: 1, goal: 'planning' }],
    });
    expect(JSON.stringify(paper)).not.toContain(confidential);
    expect(JSON.stringify(paper)).not.toContain('Sem');
  });

  it('[L4] nothing is on it by itself: what is not ticked is not there', async () => {
    const ticks = [{ pairId, status: true, contacts: false, goal: false }];
    const paper = await door.ask('papers.preview', sheet(request({ ticks })));
    expect(paper.content).toMatchObject({ rows: [{ contacts: null, goal: null }] });
    expect(await door.refusal('papers.preview', sheet(request({ ticks: [], requests: [] })))).toBe(
      'nothingTicked',
    );
  });

  it('[L4] a pupil who does not want the mentor to know is not on it, whatever is ticked', async () => {
    const shy = putPair(context, test.idOf('coach'), {
      agreement: {
        supporterAgreedOn: '2026-09-04',
        supporteeAgreedOn: '2026-09-04',
        secrecyToldOn: '2026-09-04',
        mentorMayKnow: false,
      },
    });
    const ticks = [{ pairId: shy.pairId, status: true, contacts: true, goal: true }];
    const paper = await door.ask('papers.preview', sheet(request({ ticks })));
    expect(paper.content).toMatchObject({ rows: [] });
  });

  it('refuses a free line that names a pupil, and says which name and where', async () => {
    const requests = ['Wilt u op Sem letten?'];
    expect(await door.refusal('papers.preview', sheet(request({ requests })))).toBe(
      'paperHasNames',
    );
  });

  it('[P46] each copy is numbered, coded and in the register before it leaves', async () => {
    const first = await door.ask('papers.print', sheet(request()));
    const second = await door.ask('papers.print', sheet(request()));
    expect([first?.print.copy, second?.print.copy]).toEqual([1, 2]);
    expect(first?.print.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(second?.print.code).toBe(first?.print.code);
    expect(printed[0]?.stamp).toMatchObject({ copy: 1, code: first?.print.code });
    save = 'cancel';
    expect(await door.ask('papers.print', sheet(request()))).toBeNull();
    const register = context.list('print').map(({ body }) => [body.copy, body.outcome]);
    expect(register.sort()).toEqual([
      [1, 'saved'],
      [2, 'saved'],
      [3, 'made'],
    ]);
  });

  it('[P46] is registered with each pair it is about, and tells the programme nothing of their class', async () => {
    const other = putPair(context, test.idOf('coach'));
    const ticks = [pairId, other.pairId].map((id) => ({ ...ticked, pairId: id }));
    const result = await door.ask('papers.print', sheet(request({ ticks })));
    const register = () =>
      context.list('print').filter(({ body }) => body.code === result?.print.code);
    expect(register().map(({ dossierId, body }) => [dossierId, body.subjectIds])).toEqual(
      expect.arrayContaining(
        [pairId, other.pairId].map((id) => [context.get('pair', id).dossierId, [id]]),
      ),
    );
    expect(register()).toHaveLength(2);
    const again = await door.ask('papers.print', sheet(request({ ticks })));
    expect(again?.print.copy).toBe(2);
  });

  it('[P46] another content has another code', async () => {
    const one = await door.ask('papers.preview', sheet(request()));
    const other = await door.ask('papers.preview', sheet(request({ requests: ['Iets anders'] })));
    expect(other.stamp.code).not.toBe(one.stamp.code);
  });
});

describe('the conversation report', () => {
  it('[P41] prints one note for a named reader, registered in the pair’s own dossier', async () => {
    const result = await door.ask('papers.print', {
      paper: 'conversationReport',
      ask: { noteId, reader: 'jeugdarts' },
    });
    expect(printed[0]?.content).toMatchObject({ supportee: 'S.', reader: 'jeugdarts' });
    const register = context.list('print').find(({ body }) => body.code === result?.print.code);
    expect(register?.dossierId).toBe(context.get('pair', pairId).dossierId);
    expect(result?.print.destroyBy).toBe('2028-07-31');
  });

  it('[P16] names in the text print as initials or as a role, as the reader may know', async () => {
    const named = await door.ask('notes.save', {
      pairId,
      amends: null,
      fields: {
        ...newNoteFields('2026-11-11'),
        facts: richTextOf('Noor sprak Sem de Groot in de aula. Zora was erbij.'),
        ownWords: 'Noor helpt mij.',
      },
    });
    const printedAs = async (names: 'initials' | 'roles' | 'written' | undefined) => {
      const ask = { noteId: named.noteId, reader: 'jeugdarts', ...(names && { names }) };
      const paper = await door.ask('papers.preview', { paper: 'conversationReport', ask });
      return JSON.stringify(paper.content);
    };
    const plain = await printedAs(undefined);
    expect(plain).toContain('N. sprak S. in de aula.');
    for (const name of ['Noor', 'Sem']) {
      expect(plain).not.toContain(name);
      expect(await printedAs('roles')).not.toContain(name);
      expect(await printedAs('written')).toContain(name);
    }
    const { names } = await door.ask('notes.names', { noteId: named.noteId });
    expect(names.map(({ name, role }) => [name, role])).toEqual([
      ['Noor', 'supporter'],
      ['Sem de Groot', 'supportee'],
      ['Zora', 'staff'],
    ]);
  });
});
