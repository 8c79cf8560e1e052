import { describe, expect, it } from 'vitest';
import {
  contactWarnings,
  goalCourse,
  isNeutral,
  newContactFields,
  nextStates,
  stuckRun,
} from './contact-rules.ts';
import { recordIdSchema } from './id.ts';
import { supportersOn, type Pause } from './pair-life.ts';
import { pairHealth, quietDays } from './pair.ts';

const id = (number: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

const contact = (
  number: number,
  on: string,
  change: { stuck?: boolean; goalProgress?: number | null; state?: 'held' | 'planned' } = {},
) => ({
  id: id(number),
  createdAtMs: number,
  body: { ...newContactFields(on), ...change },
});

describe('what is pointed at without refusing', () => {
  it('[H8] a buddy of a form that meets at school, elsewhere; a newcomer’s buddy may', () => {
    const elsewhere = { place: 'elsewhere', kind: 'goal' } as const;
    expect(contactWarnings('peerBuddy', elsewhere, 3)).toEqual(['placeUnusual']);
    expect(contactWarnings('newcomerBuddy', elsewhere, 3)).toEqual([]);
  });

  it('[A6] homework is the work of a tutor, unless it is a tutor', () => {
    const homework = { place: 'school', kind: 'homework' } as const;
    expect(contactWarnings('peerBuddy', homework, 3)).toEqual(['tutorsJob']);
    expect(contactWarnings('peerTutor', homework, 3)).toEqual([]);
  });

  it('[A8] mediators are neutral, and so is a form that takes mediation on beside its own', () => {
    expect(isNeutral({ form: 'mediator', mixedWith: [] })).toBe(true);
    expect(isNeutral({ form: 'peerBuddy', mixedWith: ['mediator'] })).toBe(true);
    expect(isNeutral({ form: 'peerBuddy', mixedWith: [] })).toBe(false);
  });
});

describe('a row of contacts', () => {
  it('[I4] is a run as long as the last held ones stayed stuck, whatever the order of entry', () => {
    const rows = [
      contact(1, '2026-11-01', { stuck: true }),
      contact(2, '2026-11-03', { stuck: false }),
      contact(4, '2026-11-07', { stuck: true }),
      contact(3, '2026-11-05', { stuck: true }),
      contact(5, '2026-11-30', { state: 'planned' }),
    ];
    expect(stuckRun(rows)).toEqual([id(4), id(3)]);
  });

  it('[P2] tells where the goal stands and stood, from marks only', () => {
    const rows = [
      contact(1, '2026-11-01', { goalProgress: 3 }),
      contact(2, '2026-11-08', { goalProgress: null }),
      contact(3, '2026-11-15', { goalProgress: 4 }),
    ];
    expect(goalCourse(rows)).toEqual({ before: 3, now: 4 });
    expect(goalCourse(rows.slice(0, 1))).toEqual({ before: null, now: 3 });
    expect(goalCourse([])).toBeNull();
  });

  it('what was planned may become anything; what happened is never planned again', () => {
    expect(nextStates('planned')).toContain('held');
    expect(nextStates('held')).not.toContain('planned');
    expect(nextStates('missed')).toContain('held');
  });
});

describe('the health of a pair', () => {
  const agreement = {
    supporterAgreedOn: '2026-09-01',
    supporteeAgreedOn: '2026-09-01',
    secrecyToldOn: '2026-09-01',
    mentorMayKnow: true,
  };
  const pair = {
    form: 'peerBuddy',
    status: 'active',
    agreement,
    startedOn: '2026-09-01',
    meetEveryDays: 10,
    pauses: [] as readonly Pause[],
  } as const;

  it('[P3] is in order up to one and a half times the rhythm, quiet up to three times, then long quiet', () => {
    const on = (day: string) => pairHealth({ ...pair, pauses: [] }, '2026-10-01', day);
    expect(on('2026-10-16')).toBe('ok');
    expect(on('2026-10-17')).toBe('quiet');
    expect(on('2026-10-31')).toBe('quiet');
    expect(on('2026-11-01')).toBe('silent');
  });

  it('[P3] days of a break do not count, also of one that began before the last contact', () => {
    const pauses: Pause[] = [
      { from: '2026-09-28', until: '2026-10-05', reason: 'exams', note: '' },
      { from: '2026-10-10', until: '2026-10-20', reason: 'exams', note: '' },
    ];
    expect(quietDays({ ...pair, pauses }, '2026-10-01', '2026-10-31')).toBe(30 - 4 - 10);
    expect(pairHealth({ ...pair, pauses }, '2026-10-01', '2026-10-31')).toBe('quiet');
  });

  it('starts at the start, and not before the agreements', () => {
    const told = { ...agreement, secrecyToldOn: null };
    const fresh = { ...pair, pauses: [] };
    expect(pairHealth({ ...fresh, agreement: told }, null, '2026-09-02')).toBe('notStarted');
    expect(pairHealth(fresh, null, '2026-09-02')).toBe('ok');
  });
});

it('[F7] who supported on a day follows from the changes, also after several', () => {
  const change = (on: string, left: number, joined: number) => ({
    on,
    left: [id(left)],
    joined: [id(joined)],
    reason: 'x',
    revision: 1,
  });
  const pair = {
    supporterIds: [id(3)],
    changes: [change('2026-10-01', 1, 2), change('2026-11-01', 2, 3)],
  };
  expect(supportersOn(pair, '2026-09-30')).toEqual([id(1)]);
  expect(supportersOn(pair, '2026-10-31')).toEqual([id(2)]);
  expect(supportersOn(pair, '2026-11-01')).toEqual([id(3)]);
});
