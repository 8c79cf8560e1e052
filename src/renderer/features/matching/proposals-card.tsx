// Who could support this pupil: the best first with the reasons, then who cannot now and why. The choice is
// made by a person, in the form of the new pair.
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useMatchSources, type MatchRecords } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { knownPeers, matchPupil } from '#shared/domain/match-facts.ts';
import { matchProposals, mayBeAllowed, type MatchProposal } from '#shared/domain/match-proposal.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type ProposalsCardProps = {
  readonly request: ViewOf<'supportRequest'>;
  readonly pupil: ViewOf<'pupil'>;
};

const shownAtOnce = 5;

function useProposals(
  { request, pupil }: ProposalsCardProps,
  sources: MatchRecords | undefined,
): readonly MatchProposal[] | undefined {
  const today = useToday();
  return useMemo(() => {
    if (!sources) return undefined;
    const { form, wants, languages, sameClassAllowed } = request.body;
    const ask = { form, wants, languages, sameClassAllowed, pupil: matchPupil(pupil) };
    const peers = knownPeers(form, schoolYearOf(today), sources).filter(
      ({ pupilId }) => pupilId !== pupil.id,
    );
    return matchProposals(ask, peers, sources.notTogether);
  }, [request, pupil, sources, today]);
}

/** `<ProposalsCard request pupil />` */
export function ProposalsCard(props: ProposalsCardProps): ReactElement {
  const { t } = useTranslation('matching');
  const sources = useMatchSources();
  const proposals = useProposals(props, sources);
  if (!sources || !proposals) return <Waiting />;
  const free = proposals.filter(({ blocks }) => blocks.length === 0);
  const blocked = proposals.filter(({ blocks }) => blocks.length > 0);
  const names = namesIn(sources);
  return (
    <>
      <Section title={t('proposals.title', { count: free.length })}>
        <Stack gap={3}>
          {free.length === 0 ? (
            <Card>
              <EmptyState icon={IconUsersGroup} title={t('proposals.none')}>
                {t('proposals.noneHow')}
              </EmptyState>
            </Card>
          ) : (
            <Proposals key={props.request.id} {...props} proposals={free} names={names} />
          )}
          <Row justify="between">
            <Secondary>{t('proposals.human')}</Secondary>
            <ChooseOther request={props.request} />
          </Row>
        </Stack>
      </Section>
      {blocked.length > 0 ? (
        <Section title={t('proposals.blocked', { count: blocked.length })}>
          <Proposals key={props.request.id} {...props} proposals={blocked} names={names} />
        </Section>
      ) : null}
    </>
  );
}

function ChooseOther(props: { readonly request: ViewOf<'supportRequest'> }): ReactElement {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  return (
    <Button
      size="small"
      onClick={() => void navigate({ to: '/koppels/nieuw', search: { request: props.request.id } })}
    >
      {t('proposals.other')}
    </Button>
  );
}

function namesIn(sources: MatchRecords): ReadonlyMap<string, string> {
  return new Map(sources.pupils.map(({ id, body }) => [id, pupilName(body)]));
}

function Proposals(
  props: ProposalsCardProps & {
    readonly proposals: readonly MatchProposal[];
    readonly names: ReadonlyMap<string, string>;
  },
): ReactElement {
  const { t } = useTranslation('matching');
  const { request, proposals, names } = props;
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <Stack gap={3}>
      {proposals.slice(0, shown).map((proposal) => (
        <Proposal
          key={proposal.peer.pupilId}
          request={request}
          proposal={proposal}
          name={names.get(proposal.peer.pupilId) ?? ''}
        />
      ))}
      {proposals.length > shown ? (
        <Row>
          <Button onClick={() => setShown(shown + 20)}>
            {t('proposals.more', { count: proposals.length - shown })}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

function Proposal(props: {
  readonly request: ViewOf<'supportRequest'>;
  readonly proposal: MatchProposal;
  readonly name: string;
}): ReactElement {
  const { t } = useTranslation('matching');
  const { request, proposal, name } = props;
  const { peer, blocks, reasons, score } = proposal;
  return (
    <Card>
      <Row justify="between" align="start">
        <Stack gap={2}>
          <Row>
            <b>{peer.className === '' ? name : `${name} (${peer.className})`}</b>
            {blocks.length === 0 ? (
              <Chip tone="ok">{t('proposals.score', { count: score })}</Chip>
            ) : null}
          </Row>
          {blocks.map((block) => (
            <p key={block}>{t(`block.${block}`)}</p>
          ))}
          <Secondary>
            {reasons
              .map(({ name: reason, points, wished, detail }) => {
                const text = t(`reason.${reason}`, { detail });
                return `${text}${wished ? ` ${t('reason.wished')}` : ''} +${String(points)}`;
              })
              .join(' · ')}
          </Secondary>
        </Stack>
        <Choose request={request} proposal={proposal} name={name} />
      </Row>
    </Card>
  );
}

function Choose(props: {
  readonly request: ViewOf<'supportRequest'>;
  readonly proposal: MatchProposal;
  readonly name: string;
}): ReactElement {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const mayWrite = useMayDo('writePairs');
  const mayAllow = useMayDo('manageProgramme');
  const { request, proposal, name } = props;
  const free = proposal.blocks.length === 0;
  const refusal = !mayWrite
    ? t('refused.writePairs')
    : free || (mayAllow && mayBeAllowed(proposal.blocks))
      ? undefined
      : t(mayBeAllowed(proposal.blocks) ? 'refused.override' : 'refused.fixed');
  return (
    <Button
      variant={free ? 'primary' : 'default'}
      size="small"
      aria-label={t(free ? 'proposals.chooseName' : 'proposals.stillName', { name })}
      refusedBecause={refusal}
      onClick={() =>
        void navigate({
          to: '/koppels/nieuw',
          search: { request: request.id, peer: proposal.peer.pupilId },
        })
      }
    >
      {t(free ? 'proposals.choose' : 'proposals.still')}
    </Button>
  );
}
