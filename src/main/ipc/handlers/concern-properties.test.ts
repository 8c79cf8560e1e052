// Whatever members do in whatever order: nothing serious closes without the signatures it needs, and nobody has
// a concern on their screen whose dossier was not granted to them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { approvalsOf } from '#main/ipc/sign-off-state.ts';
import { concernState } from '#shared/domain/concern-step.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { closingSignatures } from '#shared/domain/sign-off-rules.ts';
import { isSerious, urgencies } from '#shared/domain/urgency.ts';
import { testConcern } from '#test/support/concern.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

const who = fc.constantFrom<StaffName>('coordinator', 'coach', 'otherCoach', 'otherApprover');
const approver = fc.constantFrom<StaffName>('approver', 'otherApprover');
const action = fc.oneof(
  fc.record({ do: fc.constant('report' as const), who, urgency: fc.constantFrom(...urgencies) }),
  fc.record({ do: fc.constant('decide' as const), who }),
  fc.record({ do: fc.constant('parents' as const), who, informed: fc.boolean() }),
  fc.record({ do: fc.constant('urgency' as const), who, to: fc.constantFrom(...urgencies) }),
  fc.record({ do: fc.constant('finish' as const), who: fc.constant<StaffName>('coordinator') }),
  fc.record({ do: fc.constant('letIn' as const), who, to: who }),
  fc.record({ do: fc.constant('account' as const), who: fc.constant<StaffName>('coordinator') }),
  fc.record({
    do: fc.constant('sign' as const),
    who: fc.constant<StaffName>('coordinator'),
    by: approver,
  }),
  fc.record({ do: fc.constant('close' as const), who: fc.constant<StaffName>('coordinator') }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const account = {
  outcome: 'solved' as const,
  summary: 'Wat er was.',
  done: 'Wat is gedaan.',
  pupilNow: 'Gaat goed.',
  peerNow: '',
};
const today = '2026-11-24';

/** One action on the newest concern this member can read; refusals are part of the game. */
async function act(test: TestVault, pupilId: RecordId, one: Action): Promise<void> {
  const context = await test.as(one.who);
  const door = serveAs(context);
  const concernId = context.list('concern').at(-1)?.id;
  if (one.do === 'report') {
    const fields = testConcern(pupilId, test.now(), { urgency: one.urgency });
    await door.ask('concerns.create', { pairId: null, fields, pausePair: false });
    return;
  }
  if (concernId === undefined) return;
  const step = { concernId, on: today, byId: null };
  switch (one.do) {
    case 'decide': {
      const event = { type: 'decision', decision: 'otherHelp', reason: 'Zo.' } as const;
      await door.refusal('concerns.step', { ...step, event });
      return;
    }
    case 'parents': {
      const event = { type: 'parents', informed: one.informed, text: 'Gebeld.' } as const;
      await door.refusal('concerns.step', { ...step, event });
      return;
    }
    case 'urgency': {
      const event = { type: 'urgency', to: one.to, reason: 'Anders.' } as const;
      await door.refusal('concerns.step', { ...step, event });
      return;
    }
    case 'letIn':
      await door.refusal('concerns.letIn', {
        concernId,
        memberId: test.idOf(one.to),
        reason: 'Nodig.',
      });
      return;
    default:
      await finish(test, context, concernId, one);
  }
}

async function finish(test: TestVault, context: MemberContext, concernId: RecordId, one: Action) {
  const door = serveAs(context);
  const closing = context
    .list('concernClosing')
    .findLast(({ body }) => body.concernId === concernId);
  if (one.do === 'finish') {
    for (const { id, body, revision } of context.list('task')) {
      if (body.sourceId !== concernId || body.doneOn !== null) continue;
      const input = {
        taskId: id,
        expectedRevision: revision,
        doneOn: today,
        outcome: 'Ja.',
        withdrawn: false,
      };
      await door.refusal('tasks.finish', input);
    }
  }
  if (one.do === 'account') {
    await door.refusal('concerns.saveClosing', { concernId, closing: null, fields: account });
  }
  if (one.do === 'close' && closing) {
    await door.refusal('concerns.close', { concernId, closingId: closing.id, on: today });
  }
  if (one.do === 'sign' && closing) {
    const approverId = test.idOf(one.by);
    const ask = { subjectId: closing.id, approverId, question: '' };
    if ((await door.refusal('signOffs.ask', ask)) !== 'ok') return;
    const signer = await test.as(one.by);
    const request = signer
      .list('signOffRequest')
      .findLast(({ body }) => body.approverId === approverId);
    const subject = signer.list('concernClosing').find(({ id }) => id === closing.id);
    if (!request || !subject) return;
    await serveAs(signer).refusal('signOffs.decide', {
      requestId: request.id,
      seen: [{ recordId: subject.id, contentHash: subject.contentHash }],
      decision: 'approved',
      comment: '',
      passphrase: test.passphraseOf(one.by),
    });
  }
}

function demandSigned(context: MemberContext): number {
  let closed = 0;
  for (const concern of context.list('concern')) {
    const steps = context.list('concernStep').filter(({ body }) => body.concernId === concern.id);
    if (concernState(steps).status !== 'closed') continue;
    closed += 1;
    const last = steps.find(({ body }) => body.event.type === 'closed')?.body.event;
    if (last?.type !== 'closed') throw new Error('closed without a closing');
    const closing = context.get('concernClosing', last.closingId);
    const urgent = [
      concern.body.urgency,
      ...steps.map(({ body }) => (body.event.type === 'urgency' ? body.event.to : 'regular')),
    ].some(isSerious);
    if (urgent) expect(closing.body.serious).toBe(true);
    const needed = closingSignatures(closing.body, { secondWhenParentsNotInformed: true });
    expect(approvalsOf(context, closing.id, closing.revision).length).toBeGreaterThanOrEqual(
      needed,
    );
  }
  return closed;
}

async function demandGranted(test: TestVault): Promise<void> {
  for (const name of ['coordinator', 'coach', 'otherCoach', 'approver', 'programme'] as const) {
    const context = await test.as(name);
    const { records } = await serveAs(context).ask('records.load', undefined);
    const shown = records
      .filter(({ kind }) => kind === 'concern')
      .map(({ dossierId }) => dossierId);
    for (const dossierId of shown) {
      const grantees = context.vault.dossier(dossierId)?.grantees ?? [];
      const circles = context.vault
        .circles()
        .filter(({ holders }) => holders.includes(context.vault.me.id));
      const granted = grantees.some((to) =>
        to.type === 'member'
          ? to.id === context.vault.me.id
          : to.code !== 'emergency' && circles.some(({ code }) => code === to.code),
      );
      expect(granted).toBe(true);
    }
  }
}

async function play(actions: readonly Action[]): Promise<number> {
  const vault = await openTestVault();
  try {
    const pair = putPair(await vault.as('coordinator'), vault.idOf('coach'));
    for (const one of actions) await act(vault, pair.supporteeId, one);
    await demandGranted(vault);
    return demandSigned(await vault.as('coordinator'));
  } finally {
    vault.close();
  }
}

test('[P30, P31, L3] no order of actions closes something serious unsigned, or shows a concern that was not granted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), async (actions) => {
      await play([{ do: 'report', who: 'coordinator', urgency: 'day' }, ...actions]);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('and the game can be won: signed twice, it closes', async () => {
  const ways: readonly Action[] = [
    { do: 'report', who: 'coordinator', urgency: 'acute' },
    { do: 'decide', who: 'coordinator' },
    { do: 'finish', who: 'coordinator' },
    { do: 'account', who: 'coordinator' },
    { do: 'close', who: 'coordinator' },
    { do: 'sign', who: 'coordinator', by: 'approver' },
    { do: 'close', who: 'coordinator' },
    { do: 'sign', who: 'coordinator', by: 'otherApprover' },
    { do: 'close', who: 'coordinator' },
  ];
  expect(await play(ways.slice(0, -2))).toBe(0);
  expect(await play(ways)).toBe(1);
}, 60_000);
