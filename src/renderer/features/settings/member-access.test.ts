import { describe, expect, it } from 'vitest';
import type { Member } from '#shared/domain/member.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import type { Role } from '#shared/domain/role.ts';
import { accessChange } from './member-access.ts';
import { namesWhoMay } from './who-may.ts';

const giver = memberIdSchema.parse('00000000-0000-4000-8000-000000000001');

function person(id: string, displayName: string, roles: readonly Role[], active = true) {
  const body: Member = {
    login: displayName.toLowerCase(),
    displayName,
    roles: [...roles],
    boxPublicKey: '',
    signPublicKey: '',
    active,
  };
  return { id, body };
}

const anna = person(giver, 'Anna', ['administrator']);
const bert = person('b', 'Bert', ['careCoordinator']);

describe('what a change of roles does to access', () => {
  it('gives a key at once when the administrator is in the team', () => {
    const both = person(giver, 'Anna', ['administrator', 'careCoordinator']);
    expect(accessChange([], ['safeguardingOfficer'], [both], giver).gained).toEqual([
      { circle: 'programmeTeam', arrival: { when: 'now' } },
      { circle: 'emergency', arrival: { when: 'now' } },
    ]);
  });

  it('names the colleagues who must unlock first when the administrator is not in the team', () => {
    const gone = person('c', 'Cees', ['careCoordinator'], false);
    expect(accessChange([], ['teacherCoach'], [anna, bert, gone], giver).gained).toEqual([
      { circle: 'programmeTeam', arrival: { when: 'colleague', names: ['Bert'] } },
    ]);
  });

  it('gives a key at once to the first of a team, and waits for the keeper with more administrators', () => {
    const other = person('d', 'Dana', ['administrator']);
    const first = accessChange([], ['teacherCoach'], [anna], giver);
    const second = accessChange([], ['teacherCoach'], [anna, other], giver);
    expect(first.gained[0]?.arrival).toEqual({ when: 'now' });
    expect(second.gained[0]?.arrival).toEqual({ when: 'keeper' });
  });

  it('tells which teams are lost, and nothing when teams stay the same', () => {
    const change = accessChange(['careCoordinator'], ['teacherCoach'], [anna, bert], giver);
    expect(change).toEqual({ gained: [], lost: ['careTeam', 'emergency'] });
    expect(accessChange(['teacherCoach'], ['programmeCoordinator'], [anna], giver)).toEqual({
      gained: [],
      lost: [],
    });
  });
});

describe('who may', () => {
  it('are the active members with the role, by name', () => {
    const zoe = person('z', 'Zoë', ['administrator']);
    const old = person('o', 'Otto', ['administrator'], false);
    expect(namesWhoMay([zoe, bert, old, anna], 'manageMembers')).toEqual(['Anna', 'Zoë']);
  });
});
