// One referral: its text as it is read, what happened to it, and beside it what comes next.
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconFileOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useDrafts } from '#renderer/features/drafts/index.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import {
  approvalOf,
  ReferralText,
  subjectOf,
  useReading,
  useReferralWords,
  useSignOffs,
  type SignOff,
} from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import { referralDraftName, referralFieldsSchema } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ConsentBackNotice } from './consent-back.tsx';
import { ReferralCourse } from './referral-course.tsx';
import { ReferralEditor } from './referral-editor.tsx';
import { formOf } from './referral-form.ts';
import { LockedNotice } from './locked-notice.tsx';
import { ReferralSide } from './referral-side.tsx';
import { referralRow, type ReferralRow } from './referral-rows.ts';
import { UrgencyChip } from './urgency-chip.tsx';
import { FollowChain } from './follow-chain.tsx';
import { OrderStrip } from './order-strip.tsx';
import { useReferralOrder } from './use-referral-order.ts';
import { useReferralSentence } from './use-referrals.ts';

export function ReferralScreen(): ReactElement {
  const params: { referralId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.referralId);
  const referral = useRecord('referral', id.success ? id.data : null);
  const steps = useRecordsWhere('referralStep', 'body.referralId', id.data ?? '');
  const backs = useRecordsWhere('consentTakenBack', 'body.referralId', id.data ?? '');
  const signOffs = useSignOffs();
  if (referral === null) return <NotFound />;
  if (!referral || !steps || !signOffs || !backs) return <Waiting />;
  const about = signOffs.filter((signOff) => subjectOf(signOff) === referral.id);
  const facts = { referral, steps, signOffs: about, backs };
  return <Referral key={referral.id} {...facts} />;
}

function NotFound(): ReactElement {
  const { t } = useTranslation(['referrals']);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        breadcrumb={[{ label: t('title'), to: '/doorverwijzingen' }]}
      />
      <EmptyState icon={IconFileOff} title={t('page.notFoundTitle')}>
        {t('page.notFoundText')}
      </EmptyState>
    </Page>
  );
}

type ReferralProps = {
  readonly referral: ViewOf<'referral'>;
  readonly steps: readonly ViewOf<'referralStep'>[];
  readonly signOffs: readonly SignOff[];
  readonly backs: readonly ViewOf<'consentTakenBack'>[];
};

function Referral({ referral, steps, signOffs, backs }: ReferralProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const row = referralRow(referral, steps, signOffs, useToday());
  const approval = approvalOf(signOffs, referral.id);
  const mayWrite = useMayDo('writeReferrals');
  const name = referralDraftName(referral.id, referral.body);
  const hasDraft = useDrafts().some((draft) => draft.name === name);
  const fixed = !['draft', 'asked'].includes(row.status) || approval !== null;
  const { order, ...side } = useReferralOrder(row, steps, signOffs, backs);
  const [editing, setEditing] = useState(hasDraft);
  const isEditing = editing && !fixed && mayWrite;
  const reading = useReading(referral.dossierId);
  const edit =
    isEditing || fixed ? undefined : (
      <Button
        icon={IconPencil}
        refusedBecause={mayWrite ? undefined : t('page.notAuthor')}
        onClick={() => setEditing(true)}
      >
        {t('page.edit')}
      </Button>
    );
  return (
    <Page>
      <ReferralHeader row={row} actions={edit} />
      <ErrorNotice error={reading.error} />
      {isEditing ? (
        <Change referral={referral} onDone={() => setEditing(false)} />
      ) : (
        <Columns side={<ReferralSide {...{ row, reading, mayWrite, backs }} {...side} />}>
          <ConsentBackNotice row={row} backs={backs} />
          <LockedNotice row={row} approval={approval} />
          <OrderStrip steps={order} />
          <FollowChain row={row} mayWrite={mayWrite} />
          <Section title={t('page.textTitle')}>
            <ReferralText body={referral.body} />
          </Section>
          <Section title={t('page.courseTitle')}>
            <ReferralCourse {...{ referral, steps, signOffs, backs }} />
          </Section>
        </Columns>
      )}
    </Page>
  );
}

function ReferralHeader(props: {
  readonly row: ReferralRow;
  readonly actions: ReactElement | undefined;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const sentence = useReferralSentence();
  const navigate = useNavigate();
  const { referral } = props.row;
  const { code, pupilName, className, destination, destinationKind, urgency } = referral.body;
  const { pairId, concernId } = referral.body;
  // An approver who was asked in can read this referral and not the pair it came from.
  const pair = useRecord('pair', pairId);
  const concern = useRecord('concern', concernId);
  return (
    <PageHeader
      title={`${pupilName} ${className} → ${destination}`}
      subtitle={sentence(props.row)}
      breadcrumb={[{ label: t('title'), to: '/doorverwijzingen' }, { label: code }]}
      chips={
        <>
          <Chip>{words.kind(destinationKind)}</Chip>
          <UrgencyChip urgency={urgency} />
        </>
      }
      actions={
        <>
          {concern ? (
            <Button onClick={() => void navigate({ to: `/signalen/${concern.id}` })}>
              {t('page.toConcern')}
            </Button>
          ) : null}
          {pair ? (
            <Button onClick={() => void navigate({ to: `/koppels/${pairId}` })}>
              {t('page.toPair')}
            </Button>
          ) : null}
          {props.actions}
        </>
      }
    />
  );
}

function Change(props: {
  readonly referral: ViewOf<'referral'>;
  readonly onDone: () => void;
}): ReactElement {
  const { id, revision, body } = props.referral;
  const [pupilIds] = useState(() => [body.pupilId]);
  return (
    <ReferralEditor
      referral={{ id, expectedRevision: revision }}
      pairId={body.pairId}
      concernId={body.concernId}
      followsId={body.followsId}
      pupilIds={pupilIds}
      start={formOf(body.pupilId, referralFieldsSchema.strip().parse(body))}
      onSaved={props.onDone}
      onCancel={props.onDone}
    />
  );
}
