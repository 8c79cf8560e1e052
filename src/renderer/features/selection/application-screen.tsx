// One application: what is known of the candidate, the decision, and the second pair of eyes.
// `/leerlingen/aanmeldingen/$applicationId`
import { useMemo, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconUserHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { ConfirmationCard, ConfirmationChip } from '#renderer/features/confirmations/index.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { Notice, useErrorText } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { applicationState, assessmentFault } from '#shared/domain/application-rules.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { shownStage } from './application-rows.ts';
import { AssessmentForm } from './assessment-card.tsx';
import { AssessmentView } from './assessment-view.tsx';
import { DecisionCard } from './decision-card.tsx';
import { EndingCard } from './ending-card.tsx';
import { InterviewsCard } from './interviews-card.tsx';
import { StageChip } from './stage-chip.tsx';

export function ApplicationScreen(): ReactElement {
  const { t } = useTranslation(['selection']);
  const params: { readonly applicationId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.applicationId);
  const application = useRecord('application', id.success ? id.data : null);
  if (application === undefined) return <Waiting />;
  if (application === null) {
    return (
      <Page>
        <PageHeader title={t('list.title')} />
        <EmptyState
          icon={IconUserHeart}
          title={t('page.notFound')}
          action={<ButtonLink to="/leerlingen/aanmeldingen">{t('page.toList')}</ButtonLink>}
        >
          {t('page.notFoundText')}
        </EmptyState>
      </Page>
    );
  }
  return <OneApplication key={application.id} application={application} />;
}

type OneProps = { readonly application: ViewOf<'application'> };

function OneApplication({ application }: OneProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const confirmations = useRecords('confirmation');
  const trainings = useRecords('training');
  const pupil = useRecord('pupil', application.body.pupilId);
  const formName = useFormName();
  const state = useMemo(
    () => (confirmations ? applicationState(application, confirmations) : undefined),
    [application, confirmations],
  );
  if (!state || !trainings || pupil === undefined) return <Waiting />;
  const name = pupil ? pupilName(pupil.body) : t('unknownPupil');
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumb={[{ label: t('list.title'), to: '/leerlingen/aanmeldingen' }, { label: name }]}
        subtitle={t('page.subtitle', {
          form: formName(application.body.form),
          className: pupil?.body.className ?? '',
        })}
        chips={
          <>
            <StageChip stage={shownStage(application, state, trainings)} outcome={state.outcome} />
            <ConfirmationChip subject={application} />
          </>
        }
      />
      {pupil?.body.status === 'left' ? <Notice tone="late">{t('page.left')}</Notice> : null}
      <Columns
        side={
          <>
            <ConfirmationCard subject={application} />
            <EndingCard application={application} state={state} />
            <Facts application={application} />
          </>
        }
      >
        <Main application={application} />
      </Columns>
    </Page>
  );
}

function Main({ application }: OneProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const mayWrite = useMayDo('runProgramme');
  const errorText = useErrorText();
  const fault = assessmentFault(application.body);
  const refusal = !mayWrite ? t('refused') : fault ? errorText({ code: fault }) : undefined;
  const closed = application.body.withdrawnOn !== null || application.body.wipedOn !== null;
  return (
    <>
      <InterviewsCard application={application} refusal={refusal} />
      {refusal === undefined ? (
        <AssessmentForm application={application} />
      ) : (
        <AssessmentView application={application} />
      )}
      {closed && application.body.decision === null ? null : (
        <DecisionCard application={application} />
      )}
    </>
  );
}

function Facts({ application }: OneProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const dates = useDateFormat();
  const { appliedOn, motivation, schoolYear } = application.body;
  return (
    <Section title={t('page.facts')}>
      <Card>
        <DefinitionList
          layout="under"
          items={[
            { term: t('new.appliedOn'), value: dates.day(appliedOn) },
            { term: t('page.schoolYear'), value: schoolYear },
            { term: t('new.motivation'), value: t(`selection:motivation.${motivation}`) },
            { term: t('page.voluntary'), value: t('page.ownChoice') },
            { term: t('page.readers'), value: t('page.readersText') },
          ]}
        />
      </Card>
    </Section>
  );
}
