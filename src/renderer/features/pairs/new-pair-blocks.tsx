// What stands in the way of a new pair, or of who comes into one, before it is saved: each rule in words, who can allow it, and for a
// coordinator the place to say why it is allowed all the same.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { matchPeer, matchPupil } from '#shared/domain/match-facts.ts';
import { pairBlocks, type MatchBlock } from '#shared/domain/match-proposal.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { matchRules, type MatchRule } from '#shared/domain/match.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { NewPairForm } from './new-pair-form.ts';
import { useMatchSources, type MatchRecords } from './use-match-sources.ts';

type NamedBlock = { readonly block: MatchBlock; readonly names: readonly string[] };

export type Blocks = {
  readonly list: readonly NamedBlock[];
  /** Why the pair cannot be made as it stands; undefined when nothing is in the way. */
  readonly refusal: string | undefined;
};

const ruleOf = (block: MatchBlock): MatchRule | undefined =>
  matchRules.find((rule) => rule === block);

/** What is judged, and why what stands in the way is allowed. */
export type MatchAsked = Pick<
  NewPairForm,
  'form' | 'supporterIds' | 'supporteeIds' | 'requestId' | 'allowed'
>;

function blocksIn(
  pair: MatchAsked,
  judged: (peerId: RecordId) => boolean,
  sources: MatchRecords,
  today: string,
): readonly NamedBlock[] {
  const byId = pupilsById(sources.pupils);
  const found = (ids: NewPairForm['supporterIds']) =>
    ids.flatMap((id) => {
      const pupil = byId.get(id);
      return pupil ? [pupil] : [];
    });
  const request = sources.requests.find(({ id }) => id === pair.requestId);
  const schoolYear = schoolYearOf(today);
  const blocks = pairBlocks(
    {
      form: pair.form,
      supporters: found(pair.supporterIds).map((pupil) =>
        matchPeer(pupil, pair.form, schoolYear, sources),
      ),
      supportees: found(pair.supporteeIds).map(matchPupil),
      sameClassAllowed: request?.body.sameClassAllowed ?? false,
    },
    sources.notTogether,
  );
  const grouped = Map.groupBy(
    blocks.filter(({ peerId }) => judged(peerId)),
    ({ block }) => block,
  );
  return [...grouped].map(([block, each]) => ({
    block,
    names: found(each.map(({ peerId }) => peerId)).map(({ body }) => pupilName(body)),
  }));
}

const everybody = () => true;

/** What stands in the way of the pair as it is filled in now; of the judged peers only. */
export function useMatchBlocks(
  pair: MatchAsked,
  judged: (peerId: RecordId) => boolean = everybody,
): Blocks {
  const { t } = useTranslation(['matching', 'pairs']);
  const sources = useMatchSources();
  const today = useToday();
  const mayAllow = useMayDo('manageProgramme');
  const list = useMemo(
    () => (sources ? blocksIn(pair, judged, sources, today) : []),
    [pair, judged, sources, today],
  );
  const open = list.filter(({ block }) => {
    const rule = ruleOf(block);
    return rule === undefined || (pair.allowed[rule] ?? '').trim() === '';
  });
  if (list.length === 0 || (open.length === 0 && mayAllow)) return { list, refusal: undefined };
  if (list.some(({ block }) => ruleOf(block) === undefined)) {
    return { list, refusal: t('matching:refused.fixed') };
  }
  const refusal = mayAllow ? t('pairs:match.giveReason') : t('matching:refused.override');
  return { list, refusal };
}

type Allowed = NewPairForm['allowed'];

/** `<MatchBlocks allowed onChange blocks />` */
export function MatchBlocks(props: {
  readonly allowed: Allowed;
  readonly onChange: (allowed: Allowed) => void;
  readonly blocks: Blocks;
}): ReactElement | null {
  const { allowed, onChange, blocks } = props;
  if (blocks.list.length === 0) return null;
  return (
    <Stack gap={3}>
      {blocks.list.map((each) => (
        <OneBlock key={each.block} each={each} allowed={allowed} onChange={onChange} />
      ))}
    </Stack>
  );
}

function OneBlock(props: {
  readonly each: NamedBlock;
  readonly allowed: Allowed;
  readonly onChange: (allowed: Allowed) => void;
}): ReactElement {
  const { t, i18n } = useTranslation(['matching', 'pairs']);
  const mayAllow = useMayDo('manageProgramme');
  const { each, allowed, onChange } = props;
  const rule = ruleOf(each.block);
  const who = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(each.names);
  return (
    <Notice tone="late" role="status" title={`${who}: ${t(`matching:block.${each.block}`)}`}>
      {rule === undefined ? (
        t('matching:refused.fixed')
      ) : mayAllow ? (
        <TextField
          label={t(`pairs:match.why.${rule}`)}
          required
          value={allowed[rule] ?? ''}
          maxLength={300}
          onChange={(reason) => onChange({ ...allowed, [rule]: reason })}
        />
      ) : (
        t('matching:refused.override')
      )}
    </Notice>
  );
}
