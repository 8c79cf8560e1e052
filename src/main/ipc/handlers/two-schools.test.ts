// A newcomer's pair across two schools, through the services' door: shared with the other school only with consent.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { allowedMatch } from '#test/support/matches.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let vault: TestVault;
let context: MemberContext;
let door: Door;
let buddy: RecordId;
let newcomer: RecordId;

beforeEach(async () => {
  vault = await openTestVault();
  context = await vault.as('coordinator');
  door = serveAs(context);
  buddy = putPupil(context, { givenName: 'Noor', site: 'Het Lyceum', birthDate: '2009-05-01' });
  newcomer = putPupil(context, { givenName: 'Amal', site: 'ISK', birthDate: '2009-03-01' });
});
afterEach(() => {
  vault.close();
});

const shell: Partial<AppContext> = {
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

const pairOf = (
  supporterId: RecordId,
  change: Partial<CallInput<'pairs.create'>> = {},
): CallInput<'pairs.create'> => ({
  form: 'newcomerBuddy',
  ...{ supporterIds: [supporterId], supporteeIds: [newcomer], className: null },
  ...{ coachId: vault.idOf('coach'), backstopId: vault.idOf('coordinator') },
  goal: { category: 'language', question: 'Ik wil beter Nederlands spreken.', outside: '' },
  ...{ meetEveryDays: 7, startedOn: '2026-11-24', mixedWith: [], tooHeavyForPeer: false },
  match: {
    ...allowedMatch,
    safetyNet: { with: 'de ISK-mentor', on: '2026-11-20', by: vault.idOf('coach') },
  },
  ...change,
});

function agree(pupilId: RecordId, withdrawnOn: string | null = null): void {
  const { dossierId } = context.get('pupil', pupilId);
  const earlier = context.list('pupilConsent').find(({ body }) => body.pupilId === pupilId);
  context.commit({
    puts: [
      {
        ...{ dossierId, recordId: earlier?.id ?? newId<RecordId>(), kind: 'pupilConsent' },
        body: {
          ...{ pupilId, purpose: 'shareWithOtherSchool', given: true, givenBy: 'pupil' },
          ...{ givenByName: '', on: '2026-11-20', how: 'spoken', paperAt: '', withdrawnOn },
          scope: 'Het Lyceum en de ISK',
        },
        expectedRevision: earlier?.revision ?? 0,
      },
    ],
  });
}

it('[S6] a newcomer pair across two schools waits for consent to share with the other school, of both', async () => {
  expect(await door.refusal('pairs.create', pairOf(buddy))).toBe('otherSchoolGround');
  agree(newcomer);
  expect(await door.refusal('pairs.create', pairOf(buddy))).toBe('otherSchoolGround');
  agree(buddy);
  const { pairId } = await door.ask('pairs.create', pairOf(buddy));
  const paper = { paper: 'supportAgreement', ask: { pairId } } as const;
  const printing = serveAs(context, shell);
  expect(await printing.refusal('papers.preview', paper)).toBe('ok');
  // Taken back, the agreement with both names is made for nobody any more.
  agree(buddy, '2026-11-23');
  expect(await printing.refusal('papers.preview', paper)).toBe('otherSchoolGround');
  expect(await printing.refusal('papers.print', paper)).toBe('otherSchoolGround');
});

it('[S6] nor does a supporter of another school come into a pair without it', async () => {
  const own = putPupil(context, { givenName: 'Bo', site: 'ISK', birthDate: '2009-05-01' });
  const { pairId } = await door.ask('pairs.create', pairOf(own));
  const { overrides } = allowedMatch;
  const given = overrides.map(({ rule, reason }) => ({ rule, reason }));
  const change = { pairId, expectedRevision: 1, supporterIds: [buddy], overrides: given };
  const when = { on: '2026-11-24', reason: 'Bo verhuist.' };
  expect(await door.refusal('pairs.changePeople', { ...change, ...when })).toBe(
    'otherSchoolGround',
  );
});

it('[S6] within one school, and between other pupils than newcomers, nothing is asked', async () => {
  const same = putPupil(context, { givenName: 'Bo', site: 'ISK', birthDate: '2009-05-01' });
  expect(await door.refusal('pairs.create', pairOf(same))).toBe('ok');
  const goal = { category: 'planning', question: 'Hoe plan ik?', outside: '' } as const;
  const regular = pairOf(buddy, { form: 'peerBuddy', goal });
  expect(await door.refusal('pairs.create', regular)).not.toBe('otherSchoolGround');
});
