// How heavy it is for one peer: what was said before, the support plan, and that stopping for a while is allowed.
import type { ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useOwnPeers } from '#renderer/features/intervision/index.ts';
import { usePairNames } from '#renderer/features/pairs/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { inOrder, loadTrend, withoutReplaced } from '#shared/domain/peer-check-in.ts';
import { newestPlan } from '#shared/domain/peer-load.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { CheckInPaperButton } from './check-in-paper.tsx';
import { EarlierElsewhere } from './handovers.tsx';
import { HeavyNotice } from './heavy-notice.tsx';
import { LoadBars } from './load-bars.tsx';
import { useTrendWords } from './load-words.ts';
import { SupportPlan } from './support-plan.tsx';
import { useStanding } from './use-standing.ts';

export function PeerLoadScreen(): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const params: { readonly peerId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.peerId).data ?? null;
  const pupil = useRecord('pupil', id);
  const own = useOwnPeers();
  const crumbs = [{ label: t('title'), to: '/intervisie/belasting' }];
  if (pupil === undefined || !own) return <Waiting />;
  if (pupil === null || !own.has(pupil.id)) {
    return (
      <Page>
        <PageHeader title={t('title')} breadcrumb={crumbs} />
        <Notice>{t('notYours')}</Notice>
      </Page>
    );
  }
  const name = pupilName(pupil.body);
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumb={[...crumbs, { label: name }]}
        subtitle={t('peer.subtitle')}
        actions={
          <>
            <ButtonLink to={`/signalen/nieuw?pupil=${pupil.id}`}>{t('care.concern')}</ButtonLink>
            <ButtonLink variant="primary" to={`/intervisie/check-in?peer=${pupil.id}`}>
              {t('checkIn.new')}
            </ButtonLink>
          </>
        }
      />
      <Columns side={<Side peerId={pupil.id} />}>
        <CheckIns peerId={pupil.id} name={name} />
      </Columns>
    </Page>
  );
}

function CheckIns(props: { readonly peerId: RecordId; readonly name: string }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const trends = useTrendWords();
  const { standing } = useStanding();
  const found = useRecordsWhere('peerCheckIn', 'body.peerId', props.peerId);
  if (!found) return <Waiting />;
  const asked = inOrder(withoutReplaced(found));
  const newest = asked.toReversed();
  const [last] = newest;
  const trend = loadTrend(asked.map(({ body }) => body));
  return (
    <Section title={t('peer.history')} end={<Secondary>{trends(trend)}</Secondary>}>
      <EarlierElsewhere peerId={props.peerId} earlier={standing.earlier} />
      {last ? <HeavyNotice checkIn={last} name={props.name} /> : null}
      {last ? (
        <ListCard label={t('peer.history')}>
          {newest.map((one) => (
            <CheckInRow key={one.id} checkIn={one} />
          ))}
        </ListCard>
      ) : (
        <Card>
          <Secondary>{t('peer.empty')}</Secondary>
        </Card>
      )}
    </Section>
  );
}

const words = ['gives', 'costs', 'needs', 'agreements'] as const;

function CheckInRow({ checkIn }: { readonly checkIn: ViewOf<'peerCheckIn'> }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const dates = useDateFormat();
  const { body } = checkIn;
  const said = words.filter((word) => body[word] !== '');
  return (
    <ListRow
      title={dates.dayShort(body.on)}
      subtitle={said.map((word) => `${t(`fields.${word}`)} ${body[word]}`).join(' · ')}
      badge={<LoadBars load={body.load} />}
      action={
        <CheckInPaperButton
          ask={{ what: 'filled', checkInId: checkIn.id }}
          label={t('paper.print')}
          inRow={t('paper.printOf', { day: dates.dayShort(body.on) })}
        />
      }
    />
  );
}

function Side({ peerId }: { readonly peerId: RecordId }): ReactElement {
  const plans = useRecordsWhere('peerSupportPlan', 'body.peerId', peerId);
  return (
    <Stack gap={5}>
      {plans ? (
        <SupportPlan key={peerId} peerId={peerId} plan={newestPlan(plans) ?? null} />
      ) : (
        <Waiting />
      )}
      <Stopping peerId={peerId} />
    </Stack>
  );
}

/** Stopping for a while is a choice like another: no reason is asked here. */
function Stopping({ peerId }: { readonly peerId: RecordId }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const names = usePairNames();
  const pairs = useRecords('pair')?.filter(
    ({ body }) => body.status !== 'ended' && body.supporterIds.includes(peerId),
  );
  return (
    <Section title={t('stop.title')}>
      <Card>
        <Stack gap={3}>
          <Secondary>{t('stop.text')}</Secondary>
          <Row>
            {(pairs ?? []).map(({ id, body }) => (
              <ButtonLink key={id} size="small" to={`/koppels/${id}/afspraken`}>
                {t(body.status === 'paused' ? 'stop.paused' : 'stop.pause', {
                  pair: names?.title(body) ?? body.code,
                })}
              </ButtonLink>
            ))}
          </Row>
          {pairs?.length === 0 ? <Secondary>{t('stop.noPair')}</Secondary> : null}
        </Stack>
      </Card>
    </Section>
  );
}
