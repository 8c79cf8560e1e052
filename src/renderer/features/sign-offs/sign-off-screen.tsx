// One request to sign: the exact text as a sheet, who wrote it, its code, and the decision beside it.
import { useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReferralText } from './referral-text.tsx';
import { SignOffSide } from './sign-off-side.tsx';
import { SignOffOutcome } from './sign-off-outcome.tsx';
import { SignOffChip } from './sign-off-chip.tsx';
import { subjectOf, type SignOff } from './sign-off-model.ts';
import { useReading } from './use-reading.ts';
import { useSignOffs } from './use-sign-offs.ts';

type Referral = ViewOf<'referral'>;

export function SignOffScreen(): ReactElement {
  const params: { requestId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.requestId);
  const signOffs = useSignOffs();
  const signOff = signOffs?.find(({ request }) => request.id === id.data);
  const referral = useRecord('referral', signOff ? subjectOf(signOff) : null);
  if (!signOffs || (signOff && referral === undefined)) return <Waiting />;
  if (!signOff || !referral) return <NotFound />;
  return <Request key={signOff.request.id} signOff={signOff} referral={referral} />;
}

function NotFound(): ReactElement {
  const { t } = useTranslation(['signoff']);
  return (
    <Page>
      <PageHeader title={t('title')} breadcrumb={[{ label: t('title'), to: '/akkoord' }]} />
      <EmptyState icon={IconFileOff} title={t('page.notFoundTitle')}>
        {t('page.notFoundText')}
      </EmptyState>
    </Page>
  );
}

/** The version that was asked about: from the vault, or as it stood here before it changed. */
function useAskedVersion({ request }: SignOff, referral: Referral, earlier: readonly Referral[]) {
  const [asked] = request.body.subjects;
  const isAsked = (version: Referral) => version.contentHash === asked?.contentHash;
  const [first] = useState(referral);
  return [referral, first, ...earlier].find(isAsked) ?? null;
}

function Request(props: { readonly signOff: SignOff; readonly referral: Referral }): ReactElement {
  const { signOff, referral } = props;
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const reading = useReading(referral.dossierId);
  const asked = useAskedVersion(signOff, referral, reading.earlier);
  const { code, destination } = referral.body;
  const authors = [
    ...new Set([
      ...reading.earlier.filter(({ id }) => id === referral.id).map(({ changedBy }) => changedBy),
      referral.createdBy,
      referral.changedBy,
    ]),
  ];
  return (
    <Page>
      <PageHeader
        title={t('list.row', { code, destination })}
        breadcrumb={[{ label: t('title'), to: '/akkoord' }, { label: code }]}
        chips={<SignOffChip state={signOff.state} />}
        actions={
          signOff.request.body.approverId === memberId ? undefined : (
            <ButtonLink to={`/doorverwijzingen/${referral.id}`}>{t('page.toReferral')}</ButtonLink>
          )
        }
      />
      <ErrorNotice error={reading.error} />
      <SignOffOutcome signOff={signOff} referral={referral} asked={asked} />
      <Columns side={<SignOffSide signOff={signOff} referral={referral} authors={authors} />}>
        <ReferralText body={referral.body} />
      </Columns>
    </Page>
  );
}
