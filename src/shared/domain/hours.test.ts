import { describe, expect, it } from 'vitest';
import { hoursOf, hourTotals, studyCredits, type HourSources } from './hours.ts';
import { recordIdSchema } from './id.ts';
import { emptyFeedback, emptyPlan, type LessonBody } from './lesson.ts';

const id = (last: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`);
const peer = id(1);
const other = id(2);
const sessionIds = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000010${n}`);

const session = (at: number, on: string, held: boolean) => ({
  id: sessionIds[at] ?? '',
  on,
  minutes: 150,
  place: '',
  topics: [],
  workingForms: [],
  adult: '',
  missedPeriods: 3,
  held,
});

const lesson = (change: Partial<LessonBody>): LessonBody => ({
  className: '1B',
  schoolYear: '2026-2027',
  kind: 'ownLesson',
  design: 'example',
  theme: 'planning',
  peerIds: [peer, other],
  on: '2026-10-12',
  minutes: 50,
  missedPeriods: 1,
  plan: emptyPlan,
  feedback: emptyFeedback,
  state: 'given',
  ...change,
});

const hours = (kind: 'contact' | 'preparation' | 'electivePeriod', on: string, counts = true) => ({
  pupilId: peer,
  on,
  minutes: 25,
  kind,
  missedPeriods: 0,
  contactId: kind === 'contact' ? id(90) : null,
  note: '',
  counts,
});

const sources: HourSources = {
  peerHours: [
    { id: id(10), body: hours('contact', '2026-10-01') },
    { id: id(11), body: hours('preparation', '2026-10-02') },
    { id: id(12), body: hours('preparation', '2026-10-03', false) },
    { id: id(13), body: hours('electivePeriod', '2026-12-03') },
  ],
  lessons: [
    { id: id(20), body: lesson({}) },
    { id: id(21), body: lesson({ state: 'planned' }) },
    { id: id(22), body: lesson({ state: 'cancelled' }) },
    { id: id(23), body: lesson({ peerIds: [other] }) },
    { id: id(24), body: lesson({ on: '2026-06-12' }) },
  ],
  activities: [
    {
      id: id(30),
      body: {
        className: null,
        schoolYear: '2026-2027',
        kind: 'camp',
        title: 'Brugklaskamp',
        on: '2026-09-10',
        minutes: 600,
        missedPeriods: 6,
        peerIds: [peer],
        note: '',
        state: 'done',
      },
    },
  ],
  trainings: [
    {
      id: id(40),
      body: {
        name: 'Training peer leaders',
        template: 'peerLeader',
        schoolYear: '2026-2027',
        provider: 'ownSchool',
        providerName: '',
        trainerId: null,
        sessions: [
          session(0, '2026-09-14', true),
          session(1, '2026-09-15', true),
          session(2, '2026-12-16', false),
        ],
        trainees: [
          {
            pupilId: peer,
            memberId: null,
            contactId: null,
            attended: [sessionIds[0] ?? '', sessionIds[2] ?? ''],
            excused: [],
            placementMinutes: 60,
            result: 'busy',
            completedOn: null,
          },
        ],
      },
    },
  ],
  dropIns: [
    {
      id: id(50),
      body: {
        title: 'Koffiehoek',
        kind: 'place',
        schoolYear: '2026-2027',
        weekday: 4,
        everyWeeks: 1,
        startsAt: '12:30',
        minutes: 30,
        from: '2026-09-01',
        until: '2026-12-18',
        place: 'aula',
        agreedWith: 'de conciërge',
        duty: [
          { on: '2026-11-19', peerIds: [peer] },
          { on: '2026-11-24', peerIds: [peer] },
          { on: '2026-11-26', peerIds: [peer] },
        ],
      },
    },
  ],
};

const period = { first: '2026-08-01', last: '2027-07-31', today: '2026-11-24' };

describe('hours of a peer', () => {
  it('come from contacts, lessons given, activities done, training attended, duty done and entries by hand', () => {
    const entries = hoursOf(peer, sources, period);
    expect(entries.map(({ on, kind, minutes }) => [on, kind, minutes])).toEqual([
      ['2026-12-03', 'electivePeriod', 25],
      ['2026-11-19', 'dropIn', 30],
      ['2026-10-12', 'lesson', 50],
      ['2026-10-02', 'preparation', 25],
      ['2026-10-01', 'contact', 25],
      ['2026-09-14', 'training', 150],
      ['2026-09-14', 'training', 60],
      ['2026-09-10', 'activity', 600],
    ]);
  });

  it('[E4] lesson periods missed are summed per peer, with what they were missed for', () => {
    const totals = hourTotals(hoursOf(peer, sources, period));
    expect(totals.missedPeriods).toBe(10);
    expect(totals.missedByKind).toMatchObject({ lesson: 1, activity: 6, training: 3, contact: 0 });
  });

  it('an elective period stands apart: it earns no study credits a second time', () => {
    const totals = hourTotals(hoursOf(peer, sources, period));
    expect(totals.electivePeriods).toBe(1);
    expect(totals.minutes).toBe(30 + 50 + 25 + 25 + 150 + 60 + 600);
  });

  it('a peer that no source tells of has no hours', () => {
    expect(hoursOf(id(3), sources, period)).toEqual([]);
  });
});

describe('study credits', () => {
  it('[O1] are hours divided by the school’s ratio, rounded down to halves', () => {
    expect(studyCredits(0, 10)).toBe(0);
    expect(studyCredits(299, 10)).toBe(0);
    expect(studyCredits(300, 10)).toBe(0.5);
    expect(studyCredits(599, 10)).toBe(0.5);
    expect(studyCredits(600, 10)).toBe(1);
    expect(studyCredits(18, 0.6)).toBe(0.5);
    expect(studyCredits(28 * 60, 28)).toBe(1);
  });
});
