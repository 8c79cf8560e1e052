import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { isAccepted } from '#shared/domain/application-rules.ts';
import type { ApplicationBody } from '#shared/domain/application.ts';
import { plainMatch } from '#shared/domain/match.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putApplication } from '#test/support/put-application.ts';
import { serveAs } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;

beforeAll(async () => {
  test = await openTestVault();
});
afterAll(() => {
  test.close();
});

function accepted(second: 'approver' | 'coordinator'): Partial<ApplicationBody> {
  return {
    decision: {
      outcome: 'accepted',
      on: '2026-11-20',
      by: test.idOf('coordinator'),
      grounds: [],
      reason: '',
      secondId: test.idOf(second),
      revision: 1,
    },
  };
}

describe('a second pair of eyes', () => {
  it('[B7] a teamleider who was asked confirms the choice of a peer; until then it does not hold', async () => {
    context = await test.as('coordinator');
    const { applicationId, pupilId } = putApplication(context, accepted('approver'), [
      test.idOf('approver'),
    ]);
    const holds = (): boolean =>
      isAccepted(pupilId, 'peerBuddy', context.list('application'), context.list('confirmation'));
    expect(holds()).toBe(false);
    context = await test.as('approver');
    await serveAs(context).ask('confirmations.give', {
      subjectId: applicationId,
      revision: 1,
      agrees: true,
      note: '',
    });
    expect(holds()).toBe(true);
    const again = { subjectId: applicationId, revision: 1, agrees: false, note: 'Toch niet.' };
    expect(await serveAs(context).refusal('confirmations.give', again)).toBe('alreadyDecided');
  });

  it('[B7] who decided cannot confirm, nor can somebody who was not asked', async () => {
    context = await test.as('coordinator');
    const own = putApplication(context, accepted('coordinator'));
    const theirs = putApplication(context, accepted('approver'));
    const give = { revision: 1, agrees: true, note: '' };
    const door = serveAs(context);
    expect(
      await door.refusal('confirmations.give', { subjectId: own.applicationId, ...give }),
    ).toBe('authorCannotSign');
    expect(
      await door.refusal('confirmations.give', { subjectId: theirs.applicationId, ...give }),
    ).toBe('notAllowed');
  });

  it('a forged word of who decided, or on a revision that is still to come, does not count', async () => {
    context = await test.as('coordinator');
    const { applicationId } = putApplication(context, accepted('approver'), [
      test.idOf('approver'),
    ]);
    const { dossierId } = context.get('application', applicationId);
    const forge = (by: MemberContext, revision: number) =>
      by.commit({
        puts: [
          {
            dossierId,
            recordId: newId(),
            kind: 'confirmation',
            body: { subjectId: applicationId, revision, agrees: true, note: '' },
            expectedRevision: 0,
          },
        ],
      });
    const words = () =>
      context.list('confirmation').filter(({ body }) => body.subjectId === applicationId);
    forge(context, 1);
    expect(words()).toEqual([]);
    context = await test.as('approver');
    forge(context, 2);
    expect(words()).toEqual([]);
  });

  it('a word on an older version is refused, and nothing to confirm is said', async () => {
    context = await test.as('coordinator');
    const undecided = putApplication(context, {}, [test.idOf('approver')]);
    const decided = putApplication(context, accepted('approver'), [test.idOf('approver')]);
    context = await test.as('approver');
    const door = serveAs(context);
    const word = { agrees: true, note: '' };
    expect(
      await door.refusal('confirmations.give', {
        subjectId: undecided.applicationId,
        revision: 1,
        ...word,
      }),
    ).toBe('nothingToConfirm');
    expect(
      await door.refusal('confirmations.give', {
        subjectId: decided.applicationId,
        revision: 2,
        ...word,
      }),
    ).toBe('revisionConflict');
  });

  it('a sensitive match is looked at by anyone in its dossier who did not write it', async () => {
    context = await test.as('coordinator');
    const coachId = test.idOf('coach');
    const { pairId } = putPair(context, coachId, { match: { ...plainMatch, sensitive: true } });
    const plain = putPair(context, coachId);
    const give = { subjectId: pairId, revision: 1, agrees: true, note: '' };
    expect(await serveAs(context).refusal('confirmations.give', give)).toBe('authorCannotSign');
    context = await test.as('coach');
    expect(await serveAs(context).refusal('confirmations.give', give)).toBe('ok');
    expect(
      await serveAs(context).refusal('confirmations.give', { ...give, subjectId: plain.pairId }),
    ).toBe('nothingToConfirm');
  });
});
