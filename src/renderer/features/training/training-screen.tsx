// One training: its half-days, who was there, who finished. `/programma/training/$trainingId`
import { useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import { unplannedTopics } from '#shared/domain/training-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { AttendanceSection } from './attendance-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { trainingFormOf, type TrainingForm } from './training-form.ts';
import { useTrainingChange } from './use-training-change.ts';
import { useTopicName } from './use-training-words.ts';

export function TrainingScreen(): ReactElement {
  const { t } = useTranslation(['training']);
  const params: { readonly trainingId?: unknown } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.trainingId);
  const training = useRecord('training', id.success ? id.data : null);
  if (training === undefined) return <Waiting />;
  if (training === null) {
    return (
      <Page>
        <PageHeader title={t('list.title')} />
        <EmptyState
          icon={IconSchool}
          title={t('page.notFound')}
          action={<ButtonLink to="/programma/training">{t('page.toList')}</ButtonLink>}
        />
      </Page>
    );
  }
  return <OneTraining key={training.id} training={training} />;
}

function OneTraining({ training }: { readonly training: ViewOf<'training'> }): ReactElement {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const mayWrite = useMayDo('runProgramme');
  const [changing, setChanging] = useState(false);
  const { which, busy, error, run } = useTrainingChange(training);
  const { body } = training;
  const save = async ({ name, provider, providerName, trainerId }: TrainingForm) => {
    const facts = { name, provider, providerName, trainerId };
    if (!(await run(() => call('trainings.update', { ...which, ...facts })))) return;
    setChanging(false);
    toast({ text: t('form.saved'), tone: 'ok' });
  };
  const refusal = mayWrite ? undefined : t('refused');
  return (
    <Page>
      <PageHeader
        title={body.name}
        breadcrumb={[{ label: t('list.title'), to: '/programma/training' }, { label: body.name }]}
        subtitle={t(`training:templates.${body.template}`)}
        actions={
          <Button refusedBecause={refusal} onClick={() => setChanging(true)}>
            {t('form.change')}
          </Button>
        }
      />
      <Unplanned training={training} />
      <SessionsSection training={training} refusal={refusal} />
      <AttendanceSection training={training} refusal={refusal} />
      <Facts training={training} />
      {changing ? (
        <TrainingDialog
          isNew={false}
          initial={trainingFormOf(body)}
          busy={busy}
          error={error}
          onClose={() => setChanging(false)}
          onSave={(form) => void save(form)}
        />
      ) : null}
    </Page>
  );
}

function Unplanned({ training }: { readonly training: ViewOf<'training'> }): ReactElement | null {
  const { t } = useTranslation(['training']);
  const topicName = useTopicName();
  const missing = unplannedTopics(training.body);
  if (missing.length === 0) return null;
  return (
    <Notice tone="late" title={t('page.unplanned')}>
      {missing.map(topicName).join(', ')}
    </Notice>
  );
}

function Facts({ training }: { readonly training: ViewOf<'training'> }): ReactElement {
  const { t } = useTranslation(['training']);
  const { nameOf } = useMemberNames();
  const { provider, providerName, trainerId, schoolYear } = training.body;
  return (
    <Section title={t('page.facts')}>
      <Card>
        <DefinitionList
          items={[
            {
              term: t('form.provider'),
              value: provider === 'ownSchool' ? t('form.ownSchool') : providerName,
            },
            { term: t('form.trainer'), value: trainerId === null ? '' : nameOf(trainerId) },
            { term: t('list.year'), value: schoolYear },
          ]}
        />
      </Card>
    </Section>
  );
}
