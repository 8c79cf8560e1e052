// Judges a match before it becomes a pair: the same rules the screens show, over what this member may read.
// What stands in the way is refused, or allowed with a reason by a coordinator; that is kept with the pair.
import { mustNotBeLater, type MemberContext } from './context.ts';
import { mustMayShare } from './two-schools.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  matchPeer,
  matchPupil,
  notTogetherOf,
  type MatchSources,
} from '#shared/domain/match-facts.ts';
import { pairBlocks, type MatchBlock, type PairBlock } from '#shared/domain/match-proposal.ts';
import { matchFault, matchRules, type Match, type MatchRule } from '#shared/domain/match.ts';
import type { NewPair, PairBody } from '#shared/domain/pair.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import { canBeChosen, pupilName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { requestRefusal } from '#shared/domain/support-request.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure, type ErrorCode } from '#shared/result/errors.ts';

const refusals: Readonly<Record<MatchBlock, ErrorCode>> = {
  ownBuddy: 'ownBuddy',
  leftSchool: 'pupilLeft',
  notTrained: 'matchNotTrained',
  notAccepted: 'matchNotAccepted',
  fullLoad: 'matchFullLoad',
  notTogether: 'matchNotTogether',
  family: 'matchFamily',
  sameClass: 'matchSameClass',
};

function sourcesOf({ list }: MemberContext): MatchSources {
  return {
    pupils: list('pupil'),
    applications: list('application'),
    confirmations: list('confirmation'),
    trainings: list('training'),
    pairs: list('pair'),
    pairCards: list('pairCard'),
    requests: list('supportRequest'),
  };
}

/** The request that this pair answers; null for a free one. Throws when it cannot be answered (so). */
export function requestOf(
  context: MemberContext,
  input: NewPair,
): TypedRecord<'supportRequest'> | null {
  const { requestId } = input.match;
  if (requestId === null) return null;
  const request = context.get('supportRequest', requestId);
  const refusal = requestRefusal(request.body);
  if (refusal) throw new AppFailure(refusal);
  const fits = input.supporteeIds.includes(request.body.pupilId);
  if (!fits || request.body.form !== input.form) throw new AppFailure('requestOfOther');
  return request;
}

type People = Pick<NewPair, 'form' | 'supporterIds' | 'supporteeIds'>;

function blocksOf(
  context: MemberContext,
  people: People,
  request: TypedRecord<'supportRequest'> | null,
): readonly PairBlock[] {
  const sources = sourcesOf(context);
  const { form, supporterIds, supporteeIds } = people;
  // A double is the pupil it was merged into: nobody supports themselves under another number.
  const byId = pupilsById(context.list('pupil'));
  const pupilOf = (id: RecordId) => byId.get(id) ?? context.get('pupil', id);
  const schoolYear = schoolYearOf(dateOf(context.now()));
  return pairBlocks(
    {
      form,
      supporters: supporterIds.map((id) => matchPeer(pupilOf(id), form, schoolYear, sources)),
      supportees: supporteeIds.map((id) => matchPupil(pupilOf(id))),
      sameClassAllowed: request?.body.sameClassAllowed ?? false,
    },
    notTogetherOf(context.list('notTogether'), sources.pupils),
  );
}

const isRule = (block: MatchBlock): block is MatchRule => matchRules.some((rule) => rule === block);

type Given = Pick<Match['overrides'][number], 'rule' | 'reason'>;

/** What a coordinator allows of these blocks, with who and when. Throws for what stays in the way. */
function allowedOf(
  context: MemberContext,
  blocks: readonly PairBlock[],
  given: readonly Given[],
): Match['overrides'] {
  const reasonFor = (block: MatchBlock) => given.find(({ rule }) => rule === block) ?? null;
  const refused = blocks.find(({ block }) => !isRule(block) || reasonFor(block) === null);
  if (refused) {
    const name = pupilName(context.get('pupil', refused.peerId).body);
    throw new AppFailure(refusals[refused.block], { name });
  }
  const { me } = context.vault;
  if (blocks.length > 0 && !mayDo(me.roles, 'manageProgramme')) {
    throw new AppFailure('overrideNotAllowed');
  }
  const needed = new Set(blocks.map(({ block }) => block));
  const on = dateOf(context.now());
  return given
    .filter(({ rule }) => needed.has(rule))
    .map(({ rule, reason }) => ({ rule, reason, by: me.id, on }));
}

/** What went to care as too heavy comes back only through care, not by a pair beside the request. */
function mustNotBeWithCare(context: MemberContext, { form, supporteeIds }: NewPair): void {
  if (context.vault.me.roles.includes('careCoordinator')) return;
  const withCare = context
    .list('supportRequest')
    .some(
      ({ body }) =>
        body.status === 'toCare' && body.form === form && supporteeIds.includes(body.pupilId),
    );
  if (withCare) throw new AppFailure('careDecides');
}

/** The match as it is kept: overrides only of what stands in the way, with who allowed it and when. */
export function checkedMatch(context: MemberContext, input: NewPair): Match {
  const today = dateOf(context.now());
  const { match } = input;
  const newcomer = input.form === 'newcomerBuddy';
  const fault = matchFault(newcomer, match, input.startedOn);
  if (fault) throw new AppFailure(fault);
  mustNotBeLater('groupsChecked', match.groupsChecked?.on ?? null, today);
  mustNotBeLater('safetyNet', match.safetyNet?.on ?? null, today);
  const request = requestOf(context, input);
  mustNotBeWithCare(context, input);
  mustMayShare(context, input);
  const overrides = allowedOf(context, blocksOf(context, input, request), match.overrides);
  return {
    ...match,
    // What was asked as sensitive stays so, whoever makes the pair of it.
    sensitive: match.sensitive || (request?.body.sensitive ?? false),
    knowsCountry: newcomer ? match.knowsCountry : null,
    sameCountry: newcomer && match.sameCountry,
    groupsChecked: newcomer && match.sameCountry ? match.groupsChecked : null,
    safetyNet: newcomer ? match.safetyNet : null,
    overrides,
  };
}

/** The match after other supporters: who comes is judged as in a new pair, who stays is not. */
export function changedMatch(
  context: MemberContext,
  pair: PairBody,
  change: { readonly supporterIds: RecordId[]; readonly overrides: readonly Given[] },
): Match {
  const { supporterIds } = change;
  const joined = supporterIds.filter((id) => !pair.supporterIds.includes(id));
  for (const id of joined) {
    if (!canBeChosen(context.get('pupil', id).body)) throw new AppFailure('pupilLeft');
  }
  const byId = pupilsById(context.list('pupil'));
  const people = new Set(supporterIds.map((id) => byId.get(id)?.id ?? id));
  if (people.size < supporterIds.length) throw new AppFailure('ownBuddy');
  if (joined.length > 0) mustMayShare(context, { ...pair, supporterIds });
  const request = context.list('supportRequest').find(({ id }) => id === pair.match.requestId);
  const blocks = blocksOf(context, { ...pair, supporterIds }, request ?? null);
  const ofJoined = blocks.filter(({ peerId }) => joined.includes(peerId));
  const added = allowedOf(context, ofJoined, change.overrides);
  const stays = joined.length < supporterIds.length;
  const kept = stays ? pair.match.overrides : [];
  const again = new Set(added.map(({ rule }) => rule));
  return {
    ...pair.match,
    overrides: [...kept.filter(({ rule }) => !again.has(rule)), ...added],
  };
}
