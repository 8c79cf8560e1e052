import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { signaturesOn, isFullySigned, signableOf } from '#main/ipc/sign-off-state.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { putClosing, putConcern, putLine, secretWords } from '#test/support/put-closing.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

const day = 24 * 60 * 60 * 1000;

async function become(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context);
}

beforeEach(async () => {
  test = await openTestVault();
  await become('coordinator');
});
afterEach(() => {
  test.close();
});

const toAsk = (subjectId: RecordId, approver: StaffName) => ({
  subjectId,
  approverId: test.idOf(approver),
  question: '',
});

async function ask(subjectId: RecordId, approver: StaffName = 'approver'): Promise<RecordId> {
  return (await door.ask('signOffs.ask', toAsk(subjectId, approver))).requestId;
}

function decision(
  requestId: RecordId,
  who: StaffName,
  change: Partial<CallInput<'signOffs.decide'>> = {},
): CallInput<'signOffs.decide'> {
  const { recordId } = context.get('signOffRequest', requestId).body.subjects[0]!;
  const { contentHash } = signableOf(context, recordId);
  return {
    requestId,
    seen: [{ recordId, contentHash }],
    decision: 'approved',
    comment: '',
    passphrase: test.passphraseOf(who),
    ...change,
  };
}

/** Signs as this approver, and is the coordinator again. */
async function signAs(who: StaffName, requestId: RecordId): Promise<void> {
  await become(who);
  await door.ask('signOffs.decide', decision(requestId, who));
  await become('coordinator');
}

describe('the closing of a concern', () => {
  it('[P29] is read by its signer without a word of the concern, and signed', async () => {
    const concernId = putConcern(context, []);
    const closing = putClosing(context, concernId, [putLine(context, concernId)]);
    const requestId = await ask(closing);
    await become('approver');
    const read = JSON.stringify((await door.ask('records.load', undefined)).records);
    expect(read).toContain('113 is gebeld');
    expect(read).not.toContain(secretWords);
    expect(context.list('concern')).toEqual([]);
    expect(context.list('concernStep')).toEqual([]);
    await door.ask('signOffs.decide', decision(requestId, 'approver'));
    expect(isFullySigned(context, signableOf(context, closing))).toBe(true);
  });

  it('is asked by who decides on concerns, and by nobody else', async () => {
    const concernId = putConcern(context, [test.idOf('coach')]);
    const closing = putClosing(context, concernId, []);
    const { dossierId } = context.get('concernClosing', closing);
    context.commit({
      puts: [],
      grants: [{ dossierId, to: { type: 'member', id: test.idOf('coach') } }],
    });
    await become('coach');
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'approver'))).toBe('notAllowed');
  });

  it('[P30] is not signed by who wrote a word of what it rests on, even without a key to it', async () => {
    const concernId = putConcern(context, [test.idOf('otherApprover')]);
    await become('otherApprover');
    const line = putLine(context, concernId);
    await become('coordinator');
    const closing = putClosing(context, concernId, [line]);
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'otherApprover'))).toBe(
      'authorCannotSign',
    );
    const { authors } = await door.ask('signOffs.authors', { subjectId: closing });
    expect(authors).toEqual(
      expect.arrayContaining([test.idOf('coordinator'), test.idOf('otherApprover')]),
    );
    // One who was let in around the asking is refused when deciding.
    const requestId = await ask(closing, 'approver');
    context.commit({
      puts: [],
      grants: [
        {
          dossierId: context.get('concernClosing', closing).dossierId,
          to: { type: 'member', id: test.idOf('otherApprover') },
        },
      ],
    });
    await become('approver');
    await door.ask('signOffs.standIn', {
      do: 'save',
      standInId: test.idOf('otherApprover'),
      from: '2026-11-24',
      until: '2026-11-25',
      reason: '',
    });
    await become('otherApprover');
    const refused = await door.refusal('signOffs.decide', decision(requestId, 'otherApprover'));
    expect(refused).toBe('authorCannotSign');
  });

  it('[P30] of something serious that parents were not told takes two different approvers', async () => {
    const concernId = putConcern(context, []);
    const closing = putClosing(context, concernId, [], { parentsInformed: false });
    await signAs('approver', await ask(closing));
    expect(isFullySigned(context, signableOf(context, closing))).toBe(false);
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'approver'))).toBe('alreadySigned');
    const second = await ask(closing, 'otherApprover');
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'otherApprover'))).toBe(
      'alreadyAsked',
    );
    await become('otherApprover');
    expect(signaturesOn(context, closing)).toMatchObject([{ signerId: test.idOf('approver') }]);
    await signAs('otherApprover', second);
    expect(isFullySigned(context, signableOf(context, closing))).toBe(true);
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'otherApprover'))).toBe(
      'alreadyDecided',
    );
  });

  it('[P29] is refused with a comment, and then only another text can be asked about', async () => {
    const closing = putClosing(context, putConcern(context, []), []);
    const requestId = await ask(closing);
    await become('approver');
    const refusing = decision(requestId, 'approver', { decision: 'refused' });
    expect(await door.refusal('signOffs.decide', refusing)).toBe('invalidInput');
    await door.ask('signOffs.decide', { ...refusing, comment: 'Dit is niet wat er is gebeurd.' });
    await become('coordinator');
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'approver'))).toBe('alreadyDecided');
    const { dossierId, body, revision } = context.get('concernClosing', closing);
    context.commit({
      puts: [
        {
          dossierId,
          recordId: closing,
          kind: 'concernClosing',
          body: { ...body, done: 'Alleen de huisarts is gesproken.' },
          expectedRevision: revision,
        },
      ],
    });
    expect(await door.refusal('signOffs.ask', toAsk(closing, 'approver'))).toBe('ok');
  });
});

describe('who signs in an approver’s place', () => {
  const standIn = (change: object = {}) => ({
    do: 'save' as const,
    standInId: test.idOf('otherApprover'),
    from: '2026-11-24',
    until: '2026-11-26',
    reason: 'Studiereis',
    ...change,
  });

  it('is let into what waits and what comes, signs within the days, and not a day longer', async () => {
    const concernId = putConcern(context, []);
    const first = putClosing(context, concernId, []);
    const waiting = await ask(first);
    await become('approver');
    await door.ask('signOffs.standIn', standIn());
    expect(await door.refusal('signOffs.standIn', standIn())).toBe('standInExists');
    await become('coordinator');
    const later = putClosing(context, concernId, []);
    const fresh = await ask(later);
    await become('otherApprover');
    await door.ask('signOffs.decide', decision(waiting, 'otherApprover'));
    expect(signaturesOn(context, first)).toMatchObject([
      { signerId: test.idOf('otherApprover'), approverId: test.idOf('approver') },
    ]);
    test.advance(3 * day);
    await become('otherApprover');
    expect(await door.refusal('signOffs.decide', decision(fresh, 'otherApprover'))).toBe(
      'notAllowed',
    );
    // What was signed within the days stays signed after them.
    expect(signaturesOn(context, first)).toHaveLength(1);
  });

  it('is an active approver and not oneself, and ends when the approver says so', async () => {
    await become('approver');
    expect(await door.refusal('signOffs.standIn', standIn({ standInId: test.idOf('coach') }))).toBe(
      'notFound',
    );
    expect(
      await door.refusal('signOffs.standIn', standIn({ standInId: test.idOf('approver') })),
    ).toBe('notFound');
    expect(await door.refusal('signOffs.standIn', standIn({ until: '2026-11-23' }))).toBe(
      'standInPast',
    );
    await door.ask('signOffs.standIn', standIn());
    await become('coordinator');
    const requestId = await ask(putClosing(context, putConcern(context, []), []));
    await become('otherApprover');
    const recordId = context.list('signOffStandIn')[0]!.id;
    expect(await door.refusal('signOffs.standIn', { do: 'end', recordId })).toBe('notAllowed');
    await become('approver');
    await door.ask('signOffs.standIn', { do: 'end', recordId });
    await become('otherApprover');
    expect(await door.refusal('signOffs.decide', decision(requestId, 'otherApprover'))).toBe(
      'notAllowed',
    );
  });

  it('[P30] counts only in the approver’s own words: nobody makes themselves one', async () => {
    await become('approver');
    await door.ask('signOffs.standIn', standIn({ until: '2026-11-24' }));
    const said = context.list('signOffStandIn')[0]!;
    await become('otherApprover');
    const { dossierId, id: recordId, body, revision } = said;
    context.commit({
      puts: [
        {
          dossierId,
          recordId,
          kind: 'signOffStandIn',
          body: { ...body, until: '2027-06-30' },
          expectedRevision: revision,
        },
      ],
    });
    expect(context.list('signOffStandIn')).toEqual([]);
  });
});

describe('a code on paper', () => {
  it('[P31, P32] tells what was signed, by whom, and whether it still says the same', async () => {
    const closing = putClosing(context, putConcern(context, []), []);
    const { contentHash, dossierId, body } = context.get('concernClosing', closing);
    await signAs('approver', await ask(closing));
    const code = contentCode(contentHash);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    expect((await door.ask('signOffs.check', { code: typed })).found).toMatchObject([
      {
        subjectId: closing,
        kind: 'concernClosing',
        same: true,
        needed: 1,
        signatures: [{ signerId: test.idOf('approver'), onBehalfOf: null }],
      },
    ]);
    context.commit({
      puts: [
        {
          dossierId,
          recordId: closing,
          kind: 'concernClosing',
          body: { ...body, pupilNow: 'Weer onrustig.' },
          expectedRevision: 1,
        },
      ],
    });
    const after = await door.ask('signOffs.check', { code });
    expect(after.found).toMatchObject([{ same: false, signatures: [{}] }]);
    expect(await door.refusal('signOffs.check', { code: 'geen-code!' })).toBe('invalidInput');
    await become('coach');
    expect((await door.ask('signOffs.check', { code })).found).toEqual([]);
  });
});
