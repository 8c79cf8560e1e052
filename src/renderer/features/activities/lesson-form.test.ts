import { describe, expect, it } from 'vitest';
import { lessonThemes } from '#shared/domain/lesson.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { resources } from '#renderer/i18n/resources.ts';
import { formOf, missingInLesson, newLessonForm, toLesson, withOutline } from './lesson-form.ts';
import { keepsRow, rowState } from './programme-rows.ts';

const peer = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const full = {
  ...newLessonForm,
  className: '1B',
  theme: 'planning',
  peerIds: [peer],
  on: '2026-11-20',
};

describe('the form of a lesson', () => {
  it('names what is missing in the order of the screen', () => {
    expect(missingInLesson({ ...newLessonForm, minutes: 'een uur' })).toEqual([
      'className',
      'peerIds',
      'theme',
      'on',
      'minutes',
    ]);
    expect(missingInLesson(full)).toEqual([]);
  });

  it('comes back from the record as it was filled in', () => {
    const body = { ...toLesson(full), schoolYear: '2026-2027' };
    expect(formOf(body, 0, lessonThemes)).toEqual(full);
    expect(formOf({ ...body, theme: 'Geld' }, 0, lessonThemes).ownTheme).toBe(true);
  });

  it('[H2] every theme has an outline in both languages that fits in the preparation', () => {
    for (const { activities } of [resources.nl, resources.en]) {
      for (const theme of lessonThemes) {
        const { goal, steps, questions } = activities.theme[theme];
        const form = { ...full, theme, plan: { ...full.plan, goal, steps, questions } };
        expect(missingInLesson(form)).toEqual([]);
        expect(toLesson(form).plan.steps.split('\n').length).toBeGreaterThan(3);
      }
    }
  });

  it('[H2] a theme fills what is empty or still of the theme before, and leaves one’s own words', () => {
    const first = { goal: 'A', steps: 'B', questions: 'C' };
    const second = { goal: 'D', steps: 'E', questions: 'F' };
    const filled = withOutline(full.plan, first, null);
    expect(filled).toMatchObject(first);
    const changed = withOutline({ ...filled, steps: 'Eigen stappen' }, second, first);
    expect(changed).toMatchObject({ goal: 'D', steps: 'Eigen stappen', questions: 'F' });
    expect(withOutline(changed, null, second)).toEqual(changed);
  });
});

describe('a row of the list', () => {
  it('that was planned for a day gone by asks to be updated', () => {
    expect(rowState({ state: 'planned', on: '2026-11-20' }, '2026-11-24')).toBe('toRecord');
    expect(rowState({ state: 'planned', on: '2026-11-24' }, '2026-11-24')).toBe('planned');
    expect(rowState({ state: 'given', on: '2026-11-20' }, '2026-11-24')).toBe('given');
  });

  it('is kept by the filters it fits', () => {
    const row = {
      id: peer,
      type: 'lesson',
      on: '2026-11-20',
      what: '',
      kind: '',
      className: null,
      peers: '',
      state: 'given',
      schoolYear: '2026-2027',
    } as const;
    const all = { schoolYear: '2026-2027', state: '', type: '' } as const;
    expect(keepsRow(row, all)).toBe(true);
    expect(keepsRow(row, { ...all, type: 'activity' })).toBe(false);
    expect(keepsRow(row, { ...all, schoolYear: '2025-2026' })).toBe(false);
  });
});
