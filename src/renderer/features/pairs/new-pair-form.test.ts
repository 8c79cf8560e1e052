import { expect, test } from 'vitest';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { newPairSchema } from '#shared/domain/pair.ts';
import { emptyPairForm, formFault, missingFields, toNewPair, withForm } from './new-pair-form.ts';

const member = memberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const pupil = recordIdSchema.parse('00000000-0000-4000-8000-000000000002');
const other = recordIdSchema.parse('00000000-0000-4000-8000-000000000003');
const filled = {
  ...emptyPairForm('2026-11-24', member),
  backstopId: member,
  supporterIds: [pupil],
  supporteeIds: [other],
  question: ' Huiswerk leren plannen ',
  tooHeavy: 'no' as const,
};

test('whether the problem is too heavy has no answer until someone gives it', () => {
  expect(emptyPairForm('2026-11-24', null).tooHeavy).toBe('');
  expect(missingFields({ ...filled, tooHeavy: '' })).toEqual(['tooHeavy']);
  expect(toNewPair({ ...filled, tooHeavy: '' })).toBeNull();
});

test('a filled form becomes a pair as the services take it', () => {
  const pair = toNewPair(filled);
  expect(newPairSchema.safeParse(pair).success).toBe(true);
  expect(pair?.goal.question).toBe('Huiswerk leren plannen');
  expect(formFault(filled)).toBeNull();
});

test('the rules of a pair are asked, not repeated', () => {
  expect(formFault({ ...filled, supporteeIds: [pupil] })).toBe('ownBuddy');
  expect(formFault({ ...filled, question: ' ' })).toBe('goalMissing');
  const newcomer = { ...withForm(filled, 'newcomerBuddy'), question: '' };
  expect(formFault(newcomer)).toBe('countryUnasked');
  const asked = { ...newcomer, knowsCountry: 'yes' as const, safetyNetWith: 'de voogd' };
  expect(formFault(asked)).toBe('safetyNetMissing');
  expect(formFault({ ...asked, safetyNetBy: member, safetyNetOn: '2026-11-20' })).toBeNull();
  expect(formFault(withForm(filled, 'peerLeader'))).toBe('classMissing');
});

test('another form keeps what still fits', () => {
  const leaders = withForm({ ...filled, supporterIds: [pupil, other] }, 'peerLeader');
  expect([leaders.supporterIds.length, leaders.supporteeIds.length]).toEqual([2, 0]);
  const buddy = withForm({ ...leaders, className: '1B' }, 'newcomerBuddy');
  expect([buddy.supporterIds, buddy.className, buddy.category]).toEqual([
    [pupil],
    '',
    'integration',
  ]);
});
