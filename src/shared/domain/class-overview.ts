// The classes of a school year as the programme sees them, derived from its pupils and from the cards of
// duos: who leads, how often that changed, whether a first-year class has its two. Pure.
import type { RecordId } from './id.ts';
import type { PairCard } from './pair-card.ts';
import type { PairBody } from './pair.ts';
import { isListed, keptId } from './pupil-merge.ts';
import type { PupilBody } from './pupil.ts';
import type { SchoolClassBody } from './school-class.ts';
import { formRules } from './support-form.ts';

/** What is taken for granted until somebody says otherwise: the first figure in its name is a 1. */
export function isBridgeClassByName(className: string): boolean {
  return /^\D*1(?!\d)/u.test(className);
}

/** Two leaders to a first-year class: what is wrong with another number. */
export type LeaderWarning = 'noLeader' | 'oneLeader' | 'manyLeaders';

export function leaderWarning(bridgeClass: boolean, leaders: number): LeaderWarning | null {
  if (!bridgeClass || leaders === 2) return null;
  if (leaders === 0) return 'noLeader';
  return leaders === 1 ? 'oneLeader' : 'manyLeaders';
}

/** A change of leaders; the reason is null when the pair's dossier is closed to the reader. */
export type LeaderChange = {
  readonly on: string | null;
  readonly pairId: RecordId;
  readonly reason: string | null;
  readonly left: readonly RecordId[];
  readonly joined: readonly RecordId[];
};

export type ClassRow = {
  readonly className: string;
  readonly schoolYear: string;
  readonly sites: readonly string[];
  readonly pupilCount: number;
  readonly bridgeClass: boolean;
  readonly record: {
    readonly id: RecordId;
    readonly revision: number;
    readonly body: SchoolClassBody;
  } | null;
  /** Mentors as the class list names them. */
  readonly listedMentors: readonly string[];
  readonly leaderIds: readonly RecordId[];
  readonly warning: LeaderWarning | null;
  readonly changes: readonly LeaderChange[];
};

type Of<Body> = { readonly id: RecordId; readonly body: Body };

export type ClassSources = {
  readonly pupils: readonly Of<PupilBody>[];
  readonly classes: readonly (Of<SchoolClassBody> & { readonly revision: number })[];
  readonly cards: readonly Of<PairCard>[];
  /** The pairs whose dossier is open: they say why leaders changed. */
  readonly pairs: readonly Of<PairBody>[];
};

const inOrder = new Intl.Collator('nl', { numeric: true });

/** Every school year that a pupil, a class or a duo is of, the newest first. */
export function schoolYearsOf(sources: ClassSources, current: string): readonly string[] {
  const years = new Set([
    current,
    ...sources.pupils.map(({ body }) => body.schoolYear),
    ...sources.classes.map(({ body }) => body.schoolYear),
    ...sources.cards.map(({ body }) => body.schoolYear),
  ]);
  return [...years].sort().reverse();
}

/** The changes within one duo: known in full from the pair, otherwise only how many there were. */
function changesOfDuo(card: PairCard, pair: PairBody | undefined): readonly LeaderChange[] {
  const { pairId } = card;
  if (pair) return pair.changes.map((change) => ({ ...change, pairId }));
  return Array.from({ length: card.supporterChanges }, () => ({
    ...{ on: null, pairId, reason: null, left: [], joined: [] },
  }));
}

/** A duo that ended while another one started afterwards: that too is a change of leaders. */
function changesBetweenDuos(cards: readonly PairCard[], pairs: ReadonlyMap<RecordId, PairBody>) {
  const inTime = [...cards].sort((a, b) => a.startedOn.localeCompare(b.startedOn));
  return inTime.flatMap((card, at): LeaderChange[] => {
    const next = inTime[at + 1];
    if (card.endedOn === null || !next || next.startedOn < card.endedOn) return [];
    const ending = pairs.get(card.pairId)?.ending ?? null;
    return [
      {
        on: card.endedOn,
        pairId: card.pairId,
        reason: ending === null || ending.note === '' ? null : ending.note,
        left: card.supporterIds,
        joined: next.supporterIds,
      },
    ];
  });
}

/** The duos of a class in a year: every pair that supports a class, by its cards. */
export function duosOf(
  cards: readonly Of<PairCard>[],
  className: string,
  schoolYear: string,
): readonly PairCard[] {
  return cards
    .map(({ body }) => body)
    .filter(
      (card) =>
        formRules[card.form].supports === 'class' &&
        card.className === className &&
        card.schoolYear === schoolYear,
    );
}

function classRow(
  className: string,
  schoolYear: string,
  sources: ClassSources,
  inClass: readonly Of<PupilBody>[],
  isPast: boolean,
): ClassRow {
  const byId = new Map(sources.pupils.map((pupil) => [pupil.id, pupil]));
  const pairs = new Map(sources.pairs.map(({ id, body }) => [id, body]));
  const record = sources.classes.find(
    ({ body }) => body.className === className && body.schoolYear === schoolYear,
  );
  const duos = duosOf(sources.cards, className, schoolYear);
  const leaders = duos
    .filter(({ form, status }) => form === 'peerLeader' && (isPast || status !== 'ended'))
    .flatMap(({ supporterIds }) => supporterIds);
  const leaderIds = [...new Set(leaders.map((id) => keptId(id, byId)))];
  const bridgeClass = record?.body.bridgeClass ?? isBridgeClassByName(className);
  const texts = (pick: (body: PupilBody) => string): readonly string[] =>
    [...new Set(inClass.map(({ body }) => pick(body)))].filter((text) => text !== '').sort();
  const leaderDuos = duos.filter(({ form }) => form === 'peerLeader');
  const within = leaderDuos.flatMap((card) => changesOfDuo(card, pairs.get(card.pairId)));
  return {
    className,
    schoolYear,
    sites: record && record.body.site !== '' ? [record.body.site] : texts(({ site }) => site),
    pupilCount: inClass.length,
    bridgeClass,
    record: record ?? null,
    listedMentors: texts(({ mentorName }) => mentorName),
    leaderIds,
    warning: leaderWarning(bridgeClass, leaderIds.length),
    changes: [...within, ...changesBetweenDuos(leaderDuos, pairs)],
  };
}

/** The classes of a school year, 2A before 10A. Of a year that is over, ended duos are its duos. */
export function classRows(
  schoolYear: string,
  current: string,
  sources: ClassSources,
): readonly ClassRow[] {
  const inYear = sources.pupils.filter(
    ({ body }) =>
      body.schoolYear === schoolYear &&
      body.className !== '' &&
      isListed(body) &&
      (body.status !== 'left' || schoolYear < current),
  );
  const byClass = Map.groupBy(inYear, ({ body }) => body.className);
  const names = new Set([
    ...byClass.keys(),
    ...sources.classes
      .filter(({ body }) => body.schoolYear === schoolYear)
      .map(({ body }) => body.className),
    ...sources.cards.flatMap(({ body }) =>
      body.schoolYear === schoolYear && body.className !== null ? [body.className] : [],
    ),
  ]);
  return [...names]
    .sort((a, b) => inOrder.compare(a, b))
    .map((name) =>
      classRow(name, schoolYear, sources, byClass.get(name) ?? [], schoolYear < current),
    );
}
