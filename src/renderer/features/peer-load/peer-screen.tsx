// How heavy it is for one peer: what was said before, the support plan, and that stopping for a while is allowed.
import type { ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useOwnPeers } from '#renderer/features/intervision/index.ts';
import { usePairNames } from '#renderer/features/pairs/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { newestPlan } from '#shared/domain/peer-load.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { PeerHistory } from './peer-history.tsx';
import { SupportPlan } from './support-plan.tsx';

export function PeerLoadScreen(): ReactElement {
  const { t } = useTranslation(['peerLoad', 'intervision']);
  const params: { readonly peerId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.peerId).data ?? null;
  const pupil = useRecord('pupil', id);
  const own = useOwnPeers();
  const crumbs = [
    { label: t('intervision:title'), to: '/intervisie' },
    { label: t('title'), to: '/intervisie/belasting' },
  ];
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
        <PeerHistory peerId={pupil.id} name={name} />
      </Columns>
    </Page>
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
              <ButtonLink key={id} size="small" to={`/koppels/${id}/afspraken?pauze=load`}>
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
