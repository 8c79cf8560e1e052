import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { applicationState, isAccepted } from '#shared/domain/application-rules.ts';
import { growthPoints, refusalGrounds, type ApplicationBody } from '#shared/domain/application.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

const day = 24 * 60 * 60 * 1000;

async function become(who: Parameters<TestVault['as']>[0]): Promise<void> {
  context = await test.as(who);
  door = serveAs(context);
}

beforeAll(async () => {
  test = await openTestVault();
  await become('coach');
});
afterAll(() => {
  test.close();
});

function newApplication(
  change: Partial<CallInput<'applications.create'>> = {},
): CallInput<'applications.create'> {
  return {
    pupilId: putPupil(context, { givenName: 'Noor', className: '4H1' }),
    form: 'peerBuddy',
    appliedOn: '2026-11-10',
    schoolYear: '2026-2027',
    motivation: 'letter',
    motivationText: 'Ik wil iets voor een ander doen.',
    voluntary: true,
    ...change,
  };
}

function bodyOf(applicationId: RecordId): ApplicationBody {
  return context.get('application', applicationId).body;
}
const revisionOf = (id: RecordId): number => context.get('application', id).revision;
const which = (applicationId: RecordId) => ({
  applicationId,
  expectedRevision: revisionOf(applicationId),
});

const interview = {
  on: '2026-11-16',
  setting: 'group',
  interviewers: 'Daan en Petra',
  outcome: 'Luistert goed.',
} as const;
const allYes = (['initiative', 'stable', 'empathy', 'social'] as const).map((criterion) => ({
  criterion,
  answer: 'yes' as const,
  reason: '',
}));

async function assessed(change: Partial<CallInput<'applications.create'>> = {}) {
  const { applicationId } = await door.ask('applications.create', newApplication(change));
  await door.ask('applications.update', {
    ...which(applicationId),
    interviews: [interview],
    criteria: allYes,
  });
  return applicationId;
}

function decision(
  applicationId: RecordId,
  change: Partial<CallInput<'applications.decide'>> = {},
): CallInput<'applications.decide'> {
  return {
    ...which(applicationId),
    outcome: 'accepted',
    on: '2026-11-20',
    grounds: [],
    reason: '',
    secondId: test.idOf('approver'),
    ...change,
  };
}

const stateOf = (id: RecordId) =>
  applicationState(context.get('application', id), context.list('confirmation'));

describe('applying', () => {
  it('[E1, P6] a pupil applies, with or without a letter, and is interviewed alone or in a group', async () => {
    const { applicationId } = await door.ask('applications.create', newApplication());
    expect(stateOf(applicationId).stage).toBe('applied');
    const alone = { ...interview, setting: 'individual' as const, on: '2026-11-18' };
    await door.ask('applications.update', {
      ...which(applicationId),
      interviews: [interview, alone],
    });
    expect(bodyOf(applicationId)).toMatchObject({
      motivation: 'letter',
      appliedOn: '2026-11-10',
      interviews: [interview, alone],
    });
    expect(stateOf(applicationId).stage).toBe('interview');
    const without = newApplication({ motivation: 'none', motivationText: '' });
    expect(await door.refusal('applications.create', without)).toBe('ok');
  });

  it('[E2] without the pupil’s own choice there is no application, and stopping asks for no reason', async () => {
    expect(await door.refusal('applications.create', newApplication({ voluntary: false }))).toBe(
      'notVoluntary',
    );
    const { applicationId } = await door.ask('applications.create', newApplication());
    const withdrawnOn = '2026-11-23';
    await door.ask('applications.withdraw', { ...which(applicationId), withdrawnOn });
    expect(bodyOf(applicationId)).toMatchObject({ withdrawnOn, destroyBy: '2026-12-21' });
    expect(
      await door.refusal('applications.update', { ...which(applicationId), growth: ['planning'] }),
    ).toBe('applicationClosed');
  });

  it('[E3] of the marks only yes or no and the day are kept', async () => {
    const { applicationId } = await door.ask('applications.create', newApplication());
    const marksSufficient = { answer: true, on: '2026-11-12' };
    await door.ask('applications.update', { ...which(applicationId), marksSufficient });
    expect(bodyOf(applicationId).marksSufficient).toEqual(marksSufficient);
    const withMarks = { answer: true, on: '2026-11-12', average: 6.8 };
    expect(
      await door.refusal('applications.update', {
        ...which(applicationId),
        marksSufficient: withMarks,
      }),
    ).toBe('invalidInput');
  });

  it('twice for one form in one year, in the future, or after leaving school is refused', async () => {
    const first = newApplication();
    await door.ask('applications.create', first);
    expect(await door.refusal('applications.create', first)).toBe('applicationExists');
    expect(await door.refusal('applications.create', { ...first, form: 'peerLeader' })).toBe('ok');
    expect(
      await door.refusal('applications.create', newApplication({ appliedOn: '2026-11-25' })),
    ).toBe('dateImpossible');
    const next = { ...first, schoolYear: '2027-2028' };
    expect(await door.refusal('applications.create', next)).toBe('ok');
    const far = { ...first, schoolYear: '2028-2029' };
    expect(await door.refusal('applications.create', far)).toBe('invalidInput');
    const gone = putPupil(context, { status: 'left' });
    expect(await door.refusal('applications.create', newApplication({ pupilId: gone }))).toBe(
      'pupilLeft',
    );
  });
});

describe('the profile', () => {
  it('[E5, E6] four criteria for every peer, the fifth only for who supports a newcomer', async () => {
    const buddy = await assessed();
    const newcomers = await assessed({ form: 'newcomerBuddy' });
    const fifth = { criterion: 'otherCultures', answer: 'yes', reason: '' } as const;
    const five = [...allYes, fifth];
    expect(await door.refusal('applications.update', { ...which(buddy), criteria: five })).toBe(
      'invalidInput',
    );
    await become('programme');
    expect(await door.refusal('applications.decide', decision(newcomers))).toBe('criteriaOpen');
    await door.ask('applications.update', { ...which(newcomers), criteria: five });
    expect(await door.refusal('applications.decide', decision(newcomers))).toBe('ok');
    expect(await door.refusal('applications.decide', decision(buddy))).toBe('ok');
    await become('coach');
  });

  it('[E7] what a pupil may still learn is noted, and can never be what a refusal rests on', async () => {
    const id = await assessed();
    await door.ask('applications.update', { ...which(id), growth: ['planning', 'listening'] });
    expect(bodyOf(id).growth).toEqual(['planning', 'listening']);
    const learnable: readonly string[] = growthPoints;
    expect(refusalGrounds.filter((ground) => learnable.includes(ground))).toEqual([]);
    await become('programme');
    const refused = { outcome: 'refused', reason: 'Kan nog niet plannen.' } as const;
    expect(await door.refusal('applications.decide', decision(id, refused))).toBe('groundsMissing');
    const byStable = decision(id, { ...refused, grounds: ['stable'] });
    expect(await door.refusal('applications.decide', byStable)).toBe('groundsMissing');
    const grounds = ['planning'] as unknown as typeof byStable.grounds;
    expect(await door.refusal('applications.decide', decision(id, { ...refused, grounds }))).toBe(
      'invalidInput',
    );
    await become('coach');
  });
});

describe('the decision', () => {
  it('[B7, P6] is confirmed by the teamleider, who sees whom it is about; a changed one needs a new word', async () => {
    const id = await assessed();
    const { pupilId } = bodyOf(id);
    await become('programme');
    await door.ask('applications.decide', decision(id));
    const told = { ...which(id), toldOn: '2026-11-23' };
    expect(await door.refusal('applications.tell', told)).toBe('confirmationMissing');
    const accepted = (): boolean =>
      isAccepted(pupilId, 'peerBuddy', context.list('application'), context.list('confirmation'));
    expect(accepted()).toBe(false);
    await become('approver');
    expect(context.get('pupil', pupilId).body.givenName).toBe('Noor');
    const word = { subjectId: id, revision: revisionOf(id), agrees: true, note: '' };
    await door.ask('confirmations.give', word);
    expect(accepted()).toBe(true);
    await become('programme');
    await door.ask('applications.reopen', which(id));
    await door.ask('applications.decide', decision(id, { outcome: 'reserve' }));
    expect(stateOf(id)).toMatchObject({ stage: 'decided', outcome: null, second: 'waiting' });
    await become('coach');
  });

  it('[B7] the decider, a writer of the application or somebody without a role is no second person', async () => {
    const id = await assessed();
    await become('programme');
    for (const who of ['programme', 'coach'] as const) {
      const secondId = test.idOf(who);
      expect(await door.refusal('applications.decide', decision(id, { secondId }))).toBe(
        'authorCannotSign',
      );
    }
    await become('coach');
    expect(await door.refusal('applications.decide', decision(id))).toBe('notAllowed');
  });

  it('stands until it is taken back: nothing under it changes, and once told it stays', async () => {
    const id = await assessed();
    await become('programme');
    await door.ask('applications.decide', decision(id));
    expect(await door.refusal('applications.update', { ...which(id), growth: ['planning'] })).toBe(
      'decisionStands',
    );
    await become('approver');
    const word = { subjectId: id, revision: revisionOf(id), agrees: true, note: '' };
    await door.ask('confirmations.give', word);
    await become('programme');
    await door.ask('applications.tell', { ...which(id), toldOn: '2026-11-23' });
    expect(stateOf(id)).toMatchObject({ stage: 'told', outcome: 'accepted' });
    expect(await door.refusal('applications.reopen', which(id))).toBe('decisionTold');
    await become('coach');
  });

  it('needs an interview and is not for who left school', async () => {
    const { applicationId } = await door.ask('applications.create', newApplication());
    await become('programme');
    expect(await door.refusal('applications.decide', decision(applicationId))).toBe(
      'interviewMissing',
    );
    await become('coach');
  });
});

describe('what is kept of a refused candidate', () => {
  it('[S7] has a day by which it must be gone, a task for who decided, and can then be cleared', async () => {
    const id = await assessed();
    const notStable = (because: string) =>
      door.ask('applications.update', {
        ...which(id),
        criteria: allYes.map((one) =>
          one.criterion === 'stable' ? { ...one, answer: 'no' as const, reason: because } : one,
        ),
      });
    await notStable('');
    await become('programme');
    const reason = 'Nu niet, volgend jaar graag.';
    const bare = decision(id, { outcome: 'refused', grounds: ['stable'], reason });
    expect(await door.refusal('applications.decide', bare)).toBe('groundsMissing');
    await become('coach');
    await notStable('Heeft nu zelf steun nodig.');
    await become('programme');
    await door.ask(
      'applications.decide',
      decision(id, { outcome: 'refused', grounds: ['stable'], reason }),
    );
    expect(bodyOf(id).destroyBy).toBe('2026-12-18');
    const tasks = () => context.list('task').filter(({ body }) => body.sourceId === id);
    expect(tasks().map(({ body }) => body)).toMatchObject([
      {
        rule: 'destroyRefused',
        ownerId: test.idOf('programme'),
        dueOn: '2026-12-18',
        doneOn: null,
      },
    ]);
    expect(await door.refusal('applications.wipe', which(id))).toBe('keptUntil');
    test.advance(24 * day);
    await become('programme');
    expect(await door.refusal('applications.wipe', which(id))).toBe('signOffMissing');
    const asked = {
      ...which(id),
      reason: 'De bewaartermijn is om.',
      approverId: test.idOf('approver'),
      question: '',
    };
    const { requestId } = await door.ask('signOffs.askErasure', asked);
    await become('approver');
    const [erasure] = context.list('erasure');
    expect(erasure?.body).toMatchObject({ receivedOn: '2026-11-10', ended: 'refused' });
    expect(JSON.stringify(erasure?.body)).not.toMatch(/Noor|Groot|Luistert/u);
    await door.ask('signOffs.decide', {
      requestId,
      seen: [{ recordId: erasure!.id, contentHash: erasure!.contentHash }],
      decision: 'approved',
      comment: '',
      passphrase: test.passphraseOf('approver'),
    });
    await become('programme');
    await door.ask('applications.wipe', which(id));
    const kept = JSON.stringify(bodyOf(id));
    for (const gone of [reason, 'Luistert goed', 'zelf steun', 'voor een ander']) {
      expect(kept).not.toContain(gone);
    }
    expect(tasks().map(({ body }) => body.doneOn)).toEqual(['2026-12-18']);
    expect(stateOf(id).stage).toBe('wiped');
    await become('coach');
  });
});
