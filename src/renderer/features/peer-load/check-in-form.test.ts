import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { checkInFormSchema, checkInLack, emptyCheckIn, type CheckInForm } from './check-in-form.ts';

const peerId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const form = (change: Partial<CheckInForm> = {}): CheckInForm => ({
  ...emptyCheckIn('2026-11-24'),
  ...{ peerId, load: 3 },
  ...change,
});

describe('what is missing before it can be kept', () => {
  it('starts with nothing but the day, and can be kept as a draft like that', () => {
    const empty = emptyCheckIn('2026-11-24');
    expect(checkInFormSchema.parse(empty)).toEqual(empty);
    expect(checkInLack(empty)).toBe('peer');
  });

  it.each([
    ['a peer and a digit', {}, null],
    ['no digit', { load: null }, 'load'],
    ['a question, which needs no digit', { kind: 'consult', load: null, question: 'Hoe?' }, null],
    ['a question of spaces', { kind: 'consult', question: '  ' }, 'question'],
    ['no day', { on: '' }, 'day'],
    ['five minutes', { minutes: '5' }, null],
    ['less than five minutes', { minutes: '4' }, 'minutes'],
    ['four hours', { minutes: '240' }, null],
    ['more than four hours', { minutes: '241' }, 'minutes'],
    ['half a minute', { minutes: '7.5' }, 'minutes'],
    ['no minutes', { minutes: '' }, 'minutes'],
    ['minutes in words', { minutes: 'tien' }, 'minutes'],
  ] as const)('%s', (_what, change, lack) => {
    expect(checkInLack(form(change))).toBe(lack);
  });

  it('asks for the peer before anything else', () => {
    expect(checkInLack(form({ peerId: null, load: null, on: '', minutes: '' }))).toBe('peer');
  });
});
