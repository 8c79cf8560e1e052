// One pupil: the few facts the programme holds, the pairs and the referrals this member may see. There is
// no field for anything that a class list never brings in.
import { useMemo, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconArrowForwardUp, IconSchool, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { NewTaskButton } from '#renderer/features/tasks/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { dateOf } from '#shared/domain/date.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { isClosed, referralState } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { PupilFacts } from './pupil-facts.tsx';
import { pairLines, type PairLine } from './pupil-pairs.ts';
import { PupilStatusWord } from './pupil-status.tsx';
import { pairStatusTexts } from './pupil-texts.ts';

/** `/leerlingen/$pupilId` */
export function PupilScreen(): ReactElement {
  const params: { readonly pupilId?: unknown } = useParams({ strict: false });
  const parsed = recordIdSchema.safeParse(params.pupilId);
  const pupil = useRecord('pupil', parsed.success ? parsed.data : null);
  if (pupil === undefined) return <Waiting />;
  return <Page>{pupil ? <Pupil pupil={pupil} /> : <NoPupil />}</Page>;
}

function NoPupil(): ReactElement {
  const { t } = useTranslation(['pupils']);
  return (
    <EmptyState
      icon={IconSchool}
      title={t('pupil.gone')}
      action={<ButtonLink to="/leerlingen">{t('pupil.toList')}</ButtonLink>}
    >
      {t('pupil.goneText')}
    </EmptyState>
  );
}

function Pupil({ pupil }: { readonly pupil: ViewOf<'pupil'> }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { body } = pupil;
  const name = pupilName(body);
  const { className, schoolYear, status } = body;
  const place = className === '' ? t('pupil.noClass') : t('pupil.inClass', { className });
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[{ label: t('list.title'), to: '/leerlingen' }, { label: body.pupilNumber }]}
        subtitle={`${place} · ${schoolYear}`}
        chips={status === 'active' ? undefined : <PupilStatusWord status={status} />}
        actions={
          <NewTaskButton subject={{ about: { type: 'pupil', id: pupil.id }, name, pair: null }} />
        }
      />
      {status === 'maybeLeft' ? (
        <Notice tone="late" title={t('pupil.maybeLeftTitle')}>
          {t('pupil.maybeLeft', { name })}
        </Notice>
      ) : null}
      {status === 'left' ? <Notice>{t('pupil.left', { name })}</Notice> : null}
      <Columns side={<PupilFacts pupil={pupil} />}>
        <Pairs pupilId={pupil.id} />
        <Referrals pupilId={pupil.id} />
      </Columns>
    </>
  );
}

function Pairs({ pupilId }: { readonly pupilId: RecordId }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const pairs = useRecords('pair');
  const pupils = useRecords('pupil');
  const lines = useMemo(
    () => pairs && pupils && pairLines(pupilId, pairs, pupils),
    [pupilId, pairs, pupils],
  );
  return (
    <Section title={t('pupil.pairs')}>
      {lines === undefined ? (
        <Waiting />
      ) : lines.length === 0 ? (
        <Card>
          <Stack gap={1}>
            <p>{t('pupil.noPairs')}</p>
            <Secondary>{t('pupil.noPairsText')}</Secondary>
          </Stack>
        </Card>
      ) : (
        <ListCard>
          {lines.map((line) => (
            <PairRow key={line.pair.id} line={line} />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

function PairRow({ line }: { readonly line: PairLine }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { pair, role, others } = line;
  const formName = useFormName();
  const { code, form, status } = pair.body;
  const title =
    role === 'supportsClass'
      ? t('pupil.supportsClass', { className: others })
      : role === 'supports'
        ? t('pupil.supports', { names: others })
        : t('pupil.supportedBy', { names: others });
  return (
    <ListRow
      icon={IconUsers}
      title={title}
      subtitle={`${code} · ${formName(form)}`}
      to={`/koppels/${pair.id}`}
      badge={
        <Chip tone={status === 'active' ? 'ok' : status === 'paused' ? 'late' : 'neutral'}>
          {t(pairStatusTexts[status])}
        </Chip>
      }
    />
  );
}

function Referrals({ pupilId }: { readonly pupilId: RecordId }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const referrals = useRecordsWhere('referral', 'body.pupilId', pupilId);
  const steps = useRecords('referralStep');
  return (
    <Section title={t('pupil.referrals')}>
      {!referrals || !steps ? (
        <Waiting />
      ) : referrals.length === 0 ? (
        <Card>
          <p>{t('pupil.noReferrals')}</p>
        </Card>
      ) : (
        <ListCard>
          {[...referrals]
            .sort((a, b) => b.createdAtMs - a.createdAtMs)
            .map((referral) => (
              <ReferralRow key={referral.id} referral={referral} steps={steps} />
            ))}
        </ListCard>
      )}
    </Section>
  );
}

function ReferralRow(props: {
  readonly referral: ViewOf<'referral'>;
  readonly steps: readonly ViewOf<'referralStep'>[];
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const dates = useDateFormat();
  const { id, body, createdAtMs } = props.referral;
  const { status } = referralState(props.steps.filter((step) => step.body.referralId === id));
  const closed = isClosed(status);
  return (
    <ListRow
      icon={IconArrowForwardUp}
      title={t('pupil.referral', { code: body.code })}
      subtitle={t('pupil.referralMade', { day: dates.day(dateOf(createdAtMs)) })}
      to={`/doorverwijzingen/${id}`}
      badge={
        <Chip tone={closed ? 'neutral' : 'question'}>
          {closed ? t('pupil.referralClosed') : t('pupil.referralOpen')}
        </Chip>
      }
    />
  );
}
