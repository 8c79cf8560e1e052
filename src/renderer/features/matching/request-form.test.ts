import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import {
  emptyRequestForm,
  missingAnswers,
  requestFault,
  requestFormOf,
  toRequest,
  withRequestForm,
} from './request-form.ts';

const pupil = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const empty = emptyRequestForm('2026-11-24');
const filled = {
  ...empty,
  pupilIds: [pupil],
  tooHeavy: 'no' as const,
  pupilWants: 'yes' as const,
  question: 'Hoe plan ik?',
};

describe('the form of a request', () => {
  it('assumes no answer to the question whether it is too heavy', () => {
    expect(missingAnswers(empty)).toEqual(['pupil', 'tooHeavy', 'pupilWants']);
    expect(toRequest({ ...filled, tooHeavy: '' })).toBeNull();
  });

  it('asks no more than the pupil of what goes to care', () => {
    const heavy = { ...empty, pupilIds: [pupil], tooHeavy: 'yes' as const };
    expect(missingAnswers(heavy)).toEqual([]);
    expect(requestFault(heavy)).toBeNull();
    expect(toRequest(heavy)).toMatchObject({ tooHeavyForPeer: true, pupilWants: false });
  });

  it('keeps a goal that fits the new form, and takes its first otherwise', () => {
    expect(withRequestForm(filled, 'newcomerBuddy').category).toBe('integration');
    expect(withRequestForm({ ...filled, category: 'contacts' }, 'newcomerBuddy').category).toBe(
      'contacts',
    );
  });

  it('reads languages with commas in between, each once', () => {
    expect(toRequest({ ...filled, languages: 'Arabisch, Engels;Arabisch' })?.languages).toEqual([
      'Arabisch',
      'Engels',
    ]);
  });

  it('gives back the request it was made from', () => {
    const request = toRequest({ ...filled, languages: 'Engels', wants: ['older'] });
    if (!request) throw new Error('complete');
    const form = requestFormOf({ ...request, status: 'open', closedOn: null });
    expect(toRequest(form)).toEqual(request);
  });
});
