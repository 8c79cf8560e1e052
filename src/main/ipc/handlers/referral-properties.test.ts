// No sequence of calls reaches a referral that left the school without consent or a named exception.
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { bothAgree, inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { consentFault } from '#shared/domain/consent.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  isAcuteDanger,
  referralStatuses,
  shareItems,
  type Consent,
  type ReferralFields,
} from '#shared/domain/referral.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { decidingOf } from '#main/ipc/referral-parts.ts';

const today = '2026-11-24';
let vault: TestVault;
let care: MemberContext;
let door: Door;

beforeAll(async () => {
  vault = await openTestVault();
  care = await vault.as('coordinator');
  door = serveAs(care);
});
afterAll(() => {
  vault.close();
});

const said = (...names: readonly string[]): Consent => ({
  ...{ type: 'consent', paperAt: '' },
  statements: names.map((name) => ({
    by: name === '' ? 'pupil' : 'representative',
    ...{ name, on: '2026-11-20' },
  })),
});
const exception = (ground: 'acuteDanger' | 'anonymous' | 'statutoryDuty'): Consent => ({
  ...{ type: 'exception', exception: ground, explanation: 'Omdat het moet.' },
});

type Where = Pick<ReferralFields, 'destination' | 'destinationKind'>;

const anyFields: fc.Arbitrary<ReferralFields> = fc
  .record({
    where: fc.constantFrom<Where>(
      inSchool,
      { destination: 'Veilig Thuis', destinationKind: 'internal' },
      { destination: 'Praktijk De Brug', destinationKind: 'internal' },
      { destination: 'Jeugdarts', destinationKind: 'external' },
    ),
    urgency: fc.constantFrom(...urgencies),
    consent: fc.constantFrom(
      null,
      bothAgree,
      said(''),
      said('Ans de Groot'),
      said('', 'Bas'),
      exception('acuteDanger'),
      exception('anonymous'),
      exception('statutoryDuty'),
    ),
    shares: fc.subarray([...shareItems]),
    pupilToldOn: fc.constantFrom(null, '2026-11-20'),
    notToldBecause: fc.constantFrom('', 'Onveilig.'),
  })
  .map(({ where, ...change }) => ({ ...testReferral, ...change, ...where }));

type Act =
  | { readonly write: ReferralFields }
  | { readonly to: (typeof referralStatuses)[number] }
  | { readonly decides: boolean };
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  anyFields.map((write) => ({ write })),
  fc.constantFrom(...referralStatuses).map((to) => ({ to })),
  fc.constantFrom({ decides: true }, { decides: false }),
);

it('[P25] no calls in any order hand a referral over outside the school without consent or exception', async () => {
  let left = 0;
  const run = async (acts: readonly Act[]): Promise<void> => {
    const { pairId, supporteeId: pupilId } = putPair(care, vault.idOf('coach'));
    let id: RecordId | null = null;
    for (const act of acts) {
      vault.advance(1000);
      if ('decides' in act) {
        const known = care.list('legalRepresentation').some(({ body }) => body.pupilId === pupilId);
        if (act.decides && !known) putDeciders(care, pupilId);
        continue;
      }
      if ('write' in act) {
        const current: RecordId | null = id;
        const referral =
          current === null
            ? null
            : { id: current, expectedRevision: care.get('referral', current).revision };
        const input = { referral, pairId, pupilId, fields: act.write };
        if ((await door.refusal('referrals.save', input)) === 'ok' && id === null) {
          id = care.list('referral').find(({ body }) => body.pupilId === pupilId)?.id ?? null;
        }
        continue;
      }
      if (id === null) continue;
      const step = { referralId: id, to: act.to, on: today, text: 'Omdat.', dueOn: null };
      await door.refusal('referrals.step', step);
    }
    const mine: RecordId | null = id;
    if (mine === null) return;
    const sent = care
      .list('referralStep')
      .some(({ body }) => body.referralId === mine && body.to === 'sent');
    if (!sent) return;
    const { body } = care.get('referral', mine);
    if (body.destination === inSchool.destination) return;
    left += 1;
    expect(consentFault(body, decidingOf(care, pupilId), today)).toBeNull();
    // Nobody signs in these sequences: only acute danger goes before a signature.
    expect(isAcuteDanger(body)).toBe(true);
  };
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { maxLength: 14 }), run), { numRuns: 120 });
  const danger: ReferralFields = {
    ...{ ...testReferral, urgency: 'acute' },
    consent: exception('acuteDanger'),
  };
  await run([{ write: danger }, { to: 'sent' }]);
  expect(left).toBeGreaterThan(0);
  expect(door.surprises).toEqual([]);
}, 60_000);
