import { describe, expect, it } from 'vitest';
import { coachLoads, handoverState, roleCover, standInOn, vulnerability } from './deputy-rules.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';

const id = () => memberIdSchema.parse(crypto.randomUUID());
const [anna, bert, cor] = [id(), id(), id()];
const coach = (of: typeof anna) => ({ id: of, roles: ['teacherCoach' as const], active: true });
const cards = (of: typeof anna, count: number) =>
  Array.from({ length: count }, () => ({ coachId: of, status: 'active' as const }));

describe('who stands ready', () => {
  it('[N1] names every role in use and whom nobody can replace', () => {
    const staff = [coach(anna), coach(bert)];
    const deputy = { role: 'teacherCoach' as const, memberId: null, deputyId: bert, active: true };
    expect(roleCover(staff, [])).toEqual([
      { role: 'teacherCoach', holders: [anna, bert], without: [anna, bert] },
    ]);
    expect(roleCover(staff, [deputy])[0]?.without).toEqual([bert]);
    const forBert = { ...deputy, memberId: bert, deputyId: anna };
    expect(roleCover(staff, [deputy, forBert])[0]?.without).toEqual([]);
    expect(roleCover(staff, [{ ...deputy, deputyId: cor }])[0]?.without).toEqual([anna, bert]);
  });

  it('[P40] a stand-in stands in up to and including the last day; the newest counts', () => {
    const pairId = recordIdSchema.parse(crypto.randomUUID());
    const first = {
      fromId: anna,
      toId: bert,
      pairIds: [pairId],
      on: '2026-11-01',
      until: '2026-11-30',
      reason: 'verlof',
    };
    const second = { ...first, toId: cor, on: '2026-11-10', until: '2026-11-12' };
    expect(standInOn([first, second], pairId, '2026-11-05')?.toId).toBe(bert);
    expect(standInOn([first, second], pairId, '2026-11-12')?.toId).toBe(cor);
    expect(standInOn([first, second], pairId, '2026-11-13')?.toId).toBe(bert);
    expect(standInOn([first, second], pairId, '2026-12-01')).toBeNull();
    expect(handoverState(first, '2026-12-01')).toBe('over');
    expect(handoverState({ until: null }, '2026-12-01')).toBe('forGood');
  });
});

describe('too few people carry too much', () => {
  it('[N2] pairs are counted per coach, also for who has none, without what has ended', () => {
    const ended = { coachId: bert, status: 'ended' as const };
    expect(coachLoads([coach(anna), coach(bert)], [...cards(anna, 3), ended])).toEqual([
      { coachId: anna, pairs: 3, share: 1 },
      { coachId: bert, pairs: 0, share: 0 },
    ]);
  });

  it('[N3] each sign counts once and the level follows from how many there are', () => {
    const two = [
      { id: anna, roles: ['teacherCoach', 'programmeCoordinator'] as const, active: true },
      { id: bert, roles: ['teacherCoach', 'programmeCoordinator'] as const, active: true },
    ];
    const both = (role: 'teacherCoach' | 'programmeCoordinator') => [
      { role, memberId: anna, deputyId: bert, active: true },
      { role, memberId: bert, deputyId: anna, active: true },
    ];
    const deputies = [...both('teacherCoach'), ...both('programmeCoordinator')];
    const even = [...cards(anna, 2), ...cards(bert, 2)];
    expect(vulnerability(two, deputies, even, 8)).toEqual({ signs: [], level: 'calm' });
    expect(vulnerability(two, deputies, [...even, ...cards(anna, 1)], 8).signs).toEqual([
      'oneCarriesMost',
    ]);
    expect(vulnerability(two, deputies, even, 1)).toEqual({
      signs: ['coachOverloaded'],
      level: 'watch',
    });
    expect(vulnerability([coach(anna)], [], cards(anna, 9), 8)).toEqual({
      signs: [
        'oneCarriesMost',
        'coachOverloaded',
        'oneCoach',
        'roleWithoutDeputy',
        'soleCoordinator',
      ],
      level: 'fragile',
    });
  });
});
