// The roles of staff in the app and the circles each role belongs to. Knows nothing of keys.
import * as z from 'zod';

export const roles = [
  'administrator',
  'careCoordinator',
  'teacherCoach',
  'programmeCoordinator',
  'approver',
  'confidentialAdviser',
  'safeguardingOfficer',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const circleCodes = ['careTeam', 'programmeTeam', 'auditors', 'emergency'] as const;
export const circleCodeSchema = z.enum(circleCodes);
export type CircleCode = z.infer<typeof circleCodeSchema>;

const circlesOfRole: Readonly<Record<Role, readonly CircleCode[]>> = {
  administrator: ['auditors'],
  careCoordinator: ['careTeam', 'programmeTeam', 'emergency'],
  // Comes to no dossier by the role: is asked into one, or breaks the glass.
  safeguardingOfficer: ['programmeTeam', 'emergency'],
  teacherCoach: ['programmeTeam'],
  programmeCoordinator: ['programmeTeam'],
  approver: [],
  confidentialAdviser: [],
};

/** The circles a member with these roles belongs to, in the order of `circleCodes`. */
export function circlesForRoles(held: readonly Role[]): readonly CircleCode[] {
  return circleCodes.filter((code) => held.some((role) => circlesOfRole[role].includes(code)));
}

/**
 * Whether who holds the circle's key reads what is granted to it. What is granted to `emergency` lies
 * behind glass: it stays closed until one of its members opens it with a reason.
 */
export const isReadingCircle = (code: CircleCode): boolean => code !== 'emergency';
