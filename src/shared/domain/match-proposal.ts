// Who could support a pupil: what stands in the way of each, what speaks for each, and the order that
// follows. Only proposes; a person decides. Knows nothing of where the facts come from.
import type { RecordId } from './id.ts';
import { matchRules, type MatchRule } from './match.ts';
import type { NotTogetherBody } from './not-together.ts';
import { formRules, type PairForm } from './support-form.ts';
import type { MatchWish } from './support-request.ts';

/** What a match must know of a pupil. */
export type MatchPupil = {
  readonly pupilId: RecordId;
  readonly className: string;
  /** '' when the school has only one. */
  readonly site: string;
  /** 'yyyy-mm-dd'; null when unknown. */
  readonly birthDate: string | null;
  readonly left: boolean;
};

export type MatchPeer = MatchPupil & {
  readonly accepted: boolean;
  readonly trained: boolean;
  /** Whom this peer supports now, as far as the reader may know. */
  readonly supporteeIds: readonly RecordId[];
  /** How many more are supported in pairs whose dossier is closed to the reader. */
  readonly otherSupportees: number;
  /** Pairs that ended with their goal reached. */
  readonly goodPairs: number;
  /** As the peer named them; never an origin. */
  readonly languages: readonly string[];
};

export type MatchAsk = {
  readonly form: PairForm;
  readonly pupil: MatchPupil;
  readonly wants: readonly MatchWish[];
  readonly languages: readonly string[];
  readonly sameClassAllowed: boolean;
};

/** Nobody can allow the first two; the others only with a reason, by a coordinator. */
export const fixedBlocks = ['ownBuddy', 'leftSchool'] as const;
export type FixedBlock = (typeof fixedBlocks)[number];
export type MatchBlock = FixedBlock | MatchRule;

export type NotTogether = Pick<NotTogetherBody, 'pupilIds' | 'kind' | 'holds'>;

/** What holds for a peer whomever they support: trained, accepted, still at school. */
export function peerBlocks(
  peer: Pick<MatchPeer, 'left' | 'trained' | 'accepted'>,
): readonly MatchBlock[] {
  const blocks: MatchBlock[] = [];
  if (peer.left) blocks.push('leftSchool');
  if (!peer.trained) blocks.push('notTrained');
  if (!peer.accepted) blocks.push('notAccepted');
  return blocks;
}

/** How many pupils this peer would support with these added. */
export function loadWith(
  peer: Pick<MatchPeer, 'supporteeIds' | 'otherSupportees'>,
  added: readonly RecordId[],
): number {
  return new Set([...peer.supporteeIds, ...added]).size + peer.otherSupportees;
}

const isPair = ({ pupilIds }: NotTogether, a: RecordId, b: RecordId): boolean =>
  a !== b && pupilIds.includes(a) && pupilIds.includes(b);

function sameClass(a: MatchPupil, b: MatchPupil): boolean {
  return a.className !== '' && a.className === b.className && a.site === b.site;
}

/** Everything that stands in the way of this peer for this pupil, in a fixed order. */
export function matchBlocks(
  peer: MatchPeer,
  ask: Pick<MatchAsk, 'form' | 'pupil' | 'sameClassAllowed'>,
  notTogether: readonly NotTogether[],
): readonly MatchBlock[] {
  const { pupil, form } = ask;
  const blocks = new Set<MatchBlock>(peerBlocks(peer));
  if (pupil.pupilId === peer.pupilId) blocks.add('ownBuddy');
  if (pupil.left) blocks.add('leftSchool');
  if (loadWith(peer, [pupil.pupilId]) > formRules[form].mostSupportees) blocks.add('fullLoad');
  for (const one of notTogether) {
    if (one.holds && isPair(one, peer.pupilId, pupil.pupilId)) blocks.add(one.kind);
  }
  const self = pupil.pupilId === peer.pupilId;
  if (!self && !ask.sameClassAllowed && sameClass(peer, pupil)) blocks.add('sameClass');
  return [...fixedBlocks, ...matchRules].filter((block) => blocks.has(block));
}

export const matchReasonNames = [
  'trained',
  'free',
  'someRoom',
  'older',
  'sharedLanguage',
  'otherClass',
  'sameSite',
  'otherSite',
  'goodPair',
] as const;
export type MatchReasonName = (typeof matchReasonNames)[number];
export type MatchReason = {
  readonly name: MatchReasonName;
  readonly points: number;
  /** The pupil asked for this. */
  readonly wished: boolean;
  /** Which language, how many pairs; '' when there is nothing to add. */
  readonly detail: string;
};

/** What each reason weighs; what the pupil wished weighs twice. */
export const reasonPoints: Readonly<Record<MatchReasonName, number>> = {
  trained: 3,
  free: 3,
  someRoom: 1,
  older: 2,
  sharedLanguage: 3,
  otherClass: 1,
  sameSite: 1,
  otherSite: 1,
  goodPair: 2,
};

const wishOf: Partial<Record<MatchReasonName, MatchWish>> = {
  older: 'older',
  otherClass: 'otherClass',
  sameSite: 'sameSite',
  goodPair: 'experienced',
};

const folded = (words: readonly string[]) => words.map((word) => word.trim().toLowerCase());

const bornBefore = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one < other;

/** What speaks for this peer, each with its points. */
export function matchReasons(peer: MatchPeer, ask: MatchAsk): readonly MatchReason[] {
  const { pupil, form } = ask;
  const load = loadWith(peer, []);
  const theirs = folded(peer.languages);
  const shared = ask.languages.filter((language) => theirs.includes(language.trim().toLowerCase()));
  const sites = peer.site !== '' && pupil.site !== '';
  const newcomer = form === 'newcomerBuddy';
  const holds: Readonly<Record<MatchReasonName, boolean>> = {
    trained: peer.trained,
    free: load === 0,
    someRoom: load > 0 && load < formRules[form].mostSupportees,
    older: bornBefore(peer.birthDate, pupil.birthDate),
    sharedLanguage: shared.length > 0,
    otherClass: peer.className !== '' && pupil.className !== '' && !sameClass(peer, pupil),
    sameSite: !newcomer && sites && peer.site === pupil.site,
    otherSite: newcomer && sites && peer.site !== pupil.site,
    goodPair: peer.goodPairs > 0,
  };
  const details: Partial<Record<MatchReasonName, string>> = {
    sharedLanguage: shared.join(', '),
    goodPair: String(peer.goodPairs),
  };
  return matchReasonNames
    .filter((name) => holds[name])
    .map((name) => {
      const wish = wishOf[name];
      const wished = wish !== undefined && ask.wants.includes(wish);
      const points = reasonPoints[name] * (wished ? 2 : 1);
      return { name, points, wished, detail: details[name] ?? '' };
    });
}

export type MatchProposal = {
  readonly peer: MatchPeer;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** Empty: can be chosen as it is. */
  readonly blocks: readonly MatchBlock[];
};

/** Each peer once: who can be chosen first, the best reasons first, in the given order when equal. */
export function matchProposals(
  ask: MatchAsk,
  peers: readonly MatchPeer[],
  notTogether: readonly NotTogether[],
): readonly MatchProposal[] {
  const proposals = peers.map((peer) => {
    const reasons = matchReasons(peer, ask);
    const score = reasons.reduce((sum, { points }) => sum + points, 0);
    return { peer, reasons, score, blocks: matchBlocks(peer, ask, notTogether) };
  });
  const blocked = ({ blocks }: MatchProposal): number => (blocks.length > 0 ? 1 : 0);
  return proposals.sort((a, b) => blocked(a) - blocked(b) || b.score - a.score);
}

/** Whether somebody may allow it with a reason. */
export function mayBeAllowed(blocks: readonly MatchBlock[]): boolean {
  return !blocks.some((block) => fixedBlocks.some((fixed) => fixed === block));
}

export type PairBlock = { readonly peerId: RecordId; readonly block: MatchBlock };

/** Everything that stands in the way of a whole pair: each supporter with each supportee, duos together. */
export function pairBlocks(
  pair: {
    readonly form: PairForm;
    readonly supporters: readonly MatchPeer[];
    readonly supportees: readonly MatchPupil[];
    readonly sameClassAllowed: boolean;
  },
  notTogether: readonly NotTogether[],
): readonly PairBlock[] {
  const { form, supporters, supportees, sameClassAllowed } = pair;
  const ids = supportees.map(({ pupilId }) => pupilId);
  return supporters.flatMap((peer) => {
    const blocks = new Set<MatchBlock>(peerBlocks(peer));
    for (const pupil of supportees) {
      for (const one of matchBlocks(peer, { form, pupil, sameClassAllowed }, notTogether)) {
        blocks.add(one);
      }
    }
    const most = formRules[form].mostSupportees;
    if (formRules[form].supports === 'pupils' && loadWith(peer, ids) > most) blocks.add('fullLoad');
    const apart = supporters.some((other) =>
      notTogether.some(
        (one) =>
          one.holds && one.kind === 'notTogether' && isPair(one, peer.pupilId, other.pupilId),
      ),
    );
    if (apart) blocks.add('notTogether');
    return [...fixedBlocks, ...matchRules]
      .filter((block) => blocks.has(block))
      .map((block) => ({ peerId: peer.pupilId, block }));
  });
}
