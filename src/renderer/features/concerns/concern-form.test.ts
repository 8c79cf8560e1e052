import { describe, expect, it } from 'vitest';
import { concernEventSchema } from '#shared/domain/concern-step.ts';
import { eventOf, startStepForm, stepFormFaults, stepKinds } from './concern-form.ts';

const today = '2026-11-24';
const heard = '2026-11-20';

describe('a step as it is written', () => {
  it('lies between the day it was heard and today, and says something', () => {
    const form = { ...startStepForm('action', today), text: 'Met moeder gebeld.' };
    expect(stepFormFaults(form, heard, today)).toEqual({});
    expect(stepFormFaults({ ...form, on: '2026-11-19' }, heard, today)).toEqual({ on: 'date' });
    expect(stepFormFaults({ ...form, on: '2026-11-25' }, heard, today)).toEqual({ on: 'date' });
    expect(stepFormFaults({ ...form, text: ' ' }, heard, today)).toEqual({ text: 'required' });
  });

  it('asks what its kind needs: with whom, what was decided, how soon', () => {
    const of = (kind: (typeof stepKinds)[number]) =>
      stepFormFaults({ ...startStepForm(kind, today), text: 'x' }, heard, today);
    expect(of('consult')).toEqual({ consulted: 'required' });
    expect(of('decision')).toEqual({ decision: 'required' });
    expect(of('urgency')).toEqual({ urgency: 'required' });
    expect(eventOf(startStepForm('decision', today))).toBeNull();
  });

  it('becomes an event that the services take, of every kind', () => {
    for (const kind of [...stepKinds, 'reopened'] as const) {
      const event = eventOf({
        ...startStepForm(kind, today),
        text: 'Zoals besproken.',
        consulted: '113',
        decision: 'refer',
        urgency: 'week',
      });
      expect(concernEventSchema.parse(event)).toEqual(event);
      expect(event?.type).toBe(kind);
    }
  });
});
