import { expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { testApplication } from '#test/support/put-application.ts';
import { changedParts, fromAssessment, toAssessment, unexplained } from './assessment-form.ts';

const pupilId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const empty = toAssessment(testApplication(pupilId), '2026-11-24');

it('no or doubt asks for a reason, yes does not', () => {
  const value = {
    ...empty,
    criteria: {
      initiative: { answer: 'no' as const, reason: ' ' },
      stable: { answer: 'doubt' as const, reason: 'Nog even aanzien.' },
      empathy: { answer: 'yes' as const, reason: '' },
    },
  };
  expect(unexplained('peerBuddy', value)).toEqual(['initiative']);
});

it('[E6] interest in other cultures is sent only for who supports a newcomer', () => {
  const value = {
    ...empty,
    criteria: { otherCultures: { answer: 'yes' as const, reason: '' } },
  };
  expect(fromAssessment('peerBuddy', value).criteria).toEqual([]);
  expect(fromAssessment('newcomerBuddy', value).criteria).toHaveLength(1);
});

it('only what was changed is sent', () => {
  expect(changedParts('peerBuddy', empty, empty)).toEqual({});
  const value = { ...empty, growth: ['planning' as const] };
  expect(changedParts('peerBuddy', empty, value)).toEqual({ growth: ['planning'] });
});
