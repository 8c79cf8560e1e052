// The usual Dutch destinations to start from. Names and national numbers are texts; a number of the
// school's own town is never guessed, so its contact is left to fill in.

type Destination = {
  readonly id: string;
  readonly kind: 'internal' | 'external';
  readonly name: `referrals:destinations.${string}`;
  /** A national number, with the month in which it was last looked up; null when it is local. */
  readonly contact: {
    readonly text: `referrals:contacts.${string}`;
    readonly checkedIn: string;
  } | null;
};

/** When the national numbers below were last looked up, 'yyyy-mm-dd'. */
const checkedIn = '2026-11-01';

export const destinations = [
  { id: 'mentor', kind: 'internal', name: 'referrals:destinations.mentor', contact: null },
  { id: 'coach', kind: 'internal', name: 'referrals:destinations.coach', contact: null },
  {
    id: 'careCoordinator',
    kind: 'internal',
    name: 'referrals:destinations.careCoordinator',
    contact: null,
  },
  { id: 'confidant', kind: 'internal', name: 'referrals:destinations.confidant', contact: null },
  {
    id: 'antiBullying',
    kind: 'internal',
    name: 'referrals:destinations.antiBullying',
    contact: null,
  },
  { id: 'teamLeader', kind: 'internal', name: 'referrals:destinations.teamLeader', contact: null },
  {
    id: 'supportTeam',
    kind: 'external',
    name: 'referrals:destinations.supportTeam',
    contact: null,
  },
  { id: 'socialWork', kind: 'external', name: 'referrals:destinations.socialWork', contact: null },
  {
    id: 'youthDoctor',
    kind: 'external',
    name: 'referrals:destinations.youthDoctor',
    contact: null,
  },
  {
    id: 'attendanceOfficer',
    kind: 'external',
    name: 'referrals:destinations.attendanceOfficer',
    contact: null,
  },
  {
    id: 'neighbourhoodTeam',
    kind: 'external',
    name: 'referrals:destinations.neighbourhoodTeam',
    contact: null,
  },
  {
    id: 'familyDoctor',
    kind: 'external',
    name: 'referrals:destinations.familyDoctor',
    contact: null,
  },
  {
    id: 'mentalHealth',
    kind: 'external',
    name: 'referrals:destinations.mentalHealth',
    contact: null,
  },
  {
    id: 'safeHome',
    kind: 'external',
    name: 'referrals:destinations.safeHome',
    contact: { text: 'referrals:contacts.safeHome', checkedIn },
  },
  {
    id: 'suicidePrevention',
    kind: 'external',
    name: 'referrals:destinations.suicidePrevention',
    contact: { text: 'referrals:contacts.suicidePrevention', checkedIn },
  },
  {
    id: 'sexualAssaultCentre',
    kind: 'external',
    name: 'referrals:destinations.sexualAssaultCentre',
    contact: { text: 'referrals:contacts.sexualAssaultCentre', checkedIn },
  },
  {
    id: 'victimSupport',
    kind: 'external',
    name: 'referrals:destinations.victimSupport',
    contact: { text: 'referrals:contacts.victimSupport', checkedIn },
  },
  {
    id: 'police',
    kind: 'external',
    name: 'referrals:destinations.police',
    contact: { text: 'referrals:contacts.police', checkedIn },
  },
  {
    id: 'inspector',
    kind: 'external',
    name: 'referrals:destinations.inspector',
    contact: { text: 'referrals:contacts.inspector', checkedIn },
  },
  {
    id: 'externalConfidant',
    kind: 'external',
    name: 'referrals:destinations.externalConfidant',
    contact: null,
  },
  {
    id: 'guardianship',
    kind: 'external',
    name: 'referrals:destinations.guardianship',
    contact: null,
  },
  {
    id: 'refugeeSupport',
    kind: 'external',
    name: 'referrals:destinations.refugeeSupport',
    contact: null,
  },
] as const satisfies readonly Destination[];
