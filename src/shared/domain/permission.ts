// What each role may do in the app. Keys decide what a member can read; this decides what they can
// ask for. One table, read by `serve` in the main process and by the screens to explain a refusal.
import type { Role } from './role.ts';

export const permissions = {
  /** Any member who is unlocked. */
  member: [
    'administrator',
    'careCoordinator',
    'teacherCoach',
    'programmeCoordinator',
    'approver',
    'confidentialAdviser',
    'safeguardingOfficer',
  ],
  manageMembers: ['administrator'],
  readLog: ['administrator'],
  importPupils: ['careCoordinator', 'programmeCoordinator'],
  writePairs: ['careCoordinator', 'programmeCoordinator', 'teacherCoach'],
  writeNotes: ['careCoordinator', 'teacherCoach', 'safeguardingOfficer'],
  writeReferrals: ['careCoordinator', 'teacherCoach', 'safeguardingOfficer'],
  signOff: ['approver'],
  /** Ask an approver to sign something one may do oneself. */
  askSignOff: ['careCoordinator', 'teacherCoach', 'programmeCoordinator', 'safeguardingOfficer'],
  printPapers: ['careCoordinator', 'programmeCoordinator', 'teacherCoach', 'safeguardingOfficer'],
  manageSchool: ['administrator', 'careCoordinator'],
  /** Of these only who reads the pupils: nobody else sees that one of them is named on the card. */
  writeEmergencyCard: ['careCoordinator'],
  /** Enter and mend pupils, staff contacts, classes, who decides for a pupil, consent. */
  managePeople: ['careCoordinator', 'programmeCoordinator', 'teacherCoach'],
  /** The plan, the settings, decisions on candidates, trainings. */
  manageProgramme: ['careCoordinator', 'programmeCoordinator'],
  /** The daily work: applications, lessons, activities, hours, cards. */
  runProgramme: ['careCoordinator', 'programmeCoordinator', 'teacherCoach'],
  /** Look at a decision as the second person who was asked. */
  confirm: [
    'careCoordinator',
    'programmeCoordinator',
    'teacherCoach',
    'approver',
    'safeguardingOfficer',
  ],
  /** Lead intervision and the other sessions with peers, and write down what is said in one's own. */
  leadIntervision: ['careCoordinator', 'programmeCoordinator', 'teacherCoach'],
  writeContacts: ['careCoordinator', 'programmeCoordinator', 'teacherCoach'],
  /** Lay down a concern. Everyone who works with the programme can; a peer may go to each of them. */
  reportConcerns: [
    'careCoordinator',
    'teacherCoach',
    'programmeCoordinator',
    'safeguardingOfficer',
  ],
  /** Add to a concern one can read: steps, who was told. */
  followConcerns: [
    'careCoordinator',
    'teacherCoach',
    'programmeCoordinator',
    'safeguardingOfficer',
    'confidentialAdviser',
  ],
  /** Decide on a concern, let somebody in, ask for its closing. */
  decideConcerns: ['careCoordinator', 'safeguardingOfficer'],
  /** The meldcode, and opening what lies behind the glass. */
  reportingCode: ['careCoordinator', 'safeguardingOfficer'],
  /** A complaint about a member of staff goes from anybody to the board. */
  reportToBoard: [
    'careCoordinator',
    'teacherCoach',
    'programmeCoordinator',
    'approver',
    'confidentialAdviser',
    'safeguardingOfficer',
  ],
  /** Name deputies, hand over pairs, start a new school year. */
  handOver: ['careCoordinator', 'programmeCoordinator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return roles.some((role) => allowed.includes(role));
}
