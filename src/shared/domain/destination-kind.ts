// Which addresses lie inside the school. What is known as outside never counts as inside, whatever somebody chose,
// and what is typed freely counts as outside: inside the school nobody asks for consent or a signature.
import { foldText } from './class-list-values.ts';
import type { DestinationBody } from './destination.ts';
import type { ReferralFields } from './referral.ts';

type Kind = ReferralFields['destinationKind'];

/** The usual addresses with the names they have on screen, in Dutch and in English. */
export const usualDestinations = [
  { id: 'mentor', kind: 'internal', names: ['Mentor', 'Mentor'] },
  { id: 'coach', kind: 'internal', names: ['Docentcoach', 'Teacher coach'] },
  { id: 'careCoordinator', kind: 'internal', names: ['Zorgcoördinator', 'Care coordinator'] },
  {
    id: 'confidant',
    kind: 'internal',
    names: ['Interne vertrouwenspersoon', 'Internal confidential adviser'],
  },
  {
    id: 'antiBullying',
    kind: 'internal',
    names: ['Anti-pestcoördinator', 'Anti-bullying coordinator'],
  },
  {
    id: 'teamLeader',
    kind: 'internal',
    names: ['Teamleider of schoolleiding', 'Team leader or school management'],
  },
  {
    id: 'supportTeam',
    kind: 'external',
    names: ['Ondersteuningsteam of ZAT', 'Support team (ZAT)'],
  },
  {
    id: 'socialWork',
    kind: 'external',
    names: ['Schoolmaatschappelijk werk', 'School social work'],
  },
  { id: 'youthDoctor', kind: 'external', names: ['Jeugdarts (GGD)', 'School doctor (GGD)'] },
  {
    id: 'attendanceOfficer',
    kind: 'external',
    names: ['Leerplichtambtenaar', 'Attendance officer'],
  },
  {
    id: 'neighbourhoodTeam',
    kind: 'external',
    names: ['Wijkteam of jeugdhulp', 'Neighbourhood team or youth help'],
  },
  { id: 'familyDoctor', kind: 'external', names: ['Huisarts', 'Family doctor'] },
  { id: 'mentalHealth', kind: 'external', names: ['Jeugd-ggz', 'Youth mental health care'] },
  { id: 'safeHome', kind: 'external', names: ['Veilig Thuis', 'Veilig Thuis'] },
  {
    id: 'suicidePrevention',
    kind: 'external',
    names: ['113 Zelfmoordpreventie', '113 suicide prevention'],
  },
  { id: 'childLine', kind: 'external', names: ['Kindertelefoon', 'Kindertelefoon (child line)'] },
  { id: 'ease', kind: 'external', names: ['@ease', '@ease'] },
  {
    id: 'sexualAssaultCentre',
    kind: 'external',
    names: ['Centrum Seksueel Geweld', 'Sexual Assault Centre'],
  },
  {
    id: 'victimSupport',
    kind: 'external',
    names: ['Slachtofferhulp Nederland', 'Victim Support Netherlands'],
  },
  { id: 'police', kind: 'external', names: ['Politie of schoolagent', 'Police or school officer'] },
  { id: 'inspector', kind: 'external', names: ['Vertrouwensinspecteur', 'Confidential inspector'] },
  {
    id: 'externalConfidant',
    kind: 'external',
    names: ['Externe vertrouwenspersoon', 'External confidential adviser'],
  },
  { id: 'guardianship', kind: 'external', names: ['Nidos (voogd)', 'Nidos (guardian)'] },
  {
    id: 'refugeeSupport',
    kind: 'external',
    names: ['VluchtelingenWerk', 'Dutch Council for Refugees'],
  },
  {
    id: 'forcedMarriage',
    kind: 'external',
    names: [
      'Landelijk Knooppunt Huwelijksdwang en Achterlating',
      'National centre on forced marriage and abandonment',
    ],
  },
  { id: 'otherSchool', kind: 'external', names: ['Andere school', 'Another school'] },
  {
    id: 'referralIndex',
    kind: 'external',
    names: ['Verwijsindex risicojongeren (VIR)', 'Youth-at-risk referral index (VIR)'],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly kind: Kind;
  readonly names: readonly string[];
}[];

type Written = {
  readonly id: string;
  readonly body: Pick<DestinationBody, 'builtIn' | 'name' | 'kind'>;
};

/** What the school knows of inside: its own list, and who works with Achtervang there. */
export type InsideFacts = {
  readonly written: readonly Written[];
  readonly colleagues: readonly string[];
};

function usuallyNamed(name: string, kind: Kind): boolean {
  const folded = foldText(name);
  return usualDestinations.some(
    (one) => one.kind === kind && one.names.some((each) => foldText(each) === folded),
  );
}

/** Whether every school knows this as an address outside: by where it comes from in the list, or by its name. */
export function isUsuallyOutside(name: string, id: string | null): boolean {
  const byId = usualDestinations.find((one) => one.id === id);
  return byId?.kind === 'external' || usuallyNamed(name, 'external');
}

/** Whether this name is one of the school itself: a usual or an own address inside, or a colleague. */
export function isInside(name: string, { written, colleagues }: InsideFacts): boolean {
  const folded = foldText(name);
  const own = written.find(({ body }) => foldText(body.name) === folded);
  if (isUsuallyOutside(name, own?.body.builtIn ?? null)) return false;
  if (own) return own.body.kind === 'internal';
  return usuallyNamed(name, 'internal') || colleagues.some((each) => foldText(each) === folded);
}

/**
 * Inside or outside the school, for what must hold for every file: what is called inside and is known everywhere as
 * outside, is outside.
 */
export function kindThatCounts(
  referral: Pick<ReferralFields, 'destination' | 'destinationId' | 'destinationKind'>,
): Kind {
  const { destination, destinationId, destinationKind } = referral;
  return isUsuallyOutside(destination, destinationId) ? 'external' : destinationKind;
}
