import { describe, expect, it } from 'vitest';
import { startStep, stepFault, withStep } from './step-form.ts';

const today = '2026-11-24';

describe('the next step of a referral', () => {
  it('starts with the likeliest one, today, and when an answer is due', () => {
    expect(startStep('draft', 'week', today)).toMatchObject({
      to: 'sent',
      on: today,
      text: '',
      dueOn: '2026-12-01',
    });
    expect(startStep('sent', 'week', today)?.to).toBe('received');
    expect(startStep('done', 'week', today)).toBeNull();
  });

  it('awaits nothing once it ends', () => {
    const step = startStep('sent', 'day', today);
    expect(step && withStep(step, 'refused', 'day').dueOn).toBe('');
    expect(step && withStep(step, 'started', 'day').dueOn).toBe('2026-11-25');
  });

  it('lies between the step before and today, and says why it ends', () => {
    const start = startStep('sent', 'week', today);
    if (!start) throw new Error('there should be a next step');
    const step = { ...start, to: 'done' as const, text: 'Gesprek geweest.', dueOn: '' };
    expect(stepFault(step, '2026-11-20', today)).toBeNull();
    expect(stepFault({ ...step, on: '2026-11-25' }, '2026-11-20', today)?.fault).toBe('future');
    expect(stepFault({ ...step, on: '2026-11-19' }, '2026-11-20', today)?.fault).toBe('tooEarly');
    expect(stepFault({ ...step, on: '' }, '2026-11-20', today)?.fault).toBe('date');
    expect(stepFault({ ...step, text: ' ' }, '2026-11-20', today)?.field).toBe('text');
    const due = { ...step, to: 'received' as const, dueOn: '2026-11-23' };
    expect(stepFault(due, '2026-11-20', today)).toEqual({ field: 'dueOn', fault: 'tooEarly' });
    const asks = { ...step, followUp: 'Bel het team' };
    expect(stepFault(asks, '2026-11-20', today)?.fault).toBe('required');
  });
});
