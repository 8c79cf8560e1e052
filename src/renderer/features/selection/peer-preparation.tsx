// On a pupil's page: whether they applied to be a peer, how far that is, and which trainings they follow.
import type { ReactElement } from 'react';
import { IconSchool, IconUserHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { applicationState } from '#shared/domain/application-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { shownStage } from './application-rows.ts';
import { StageChip } from './stage-chip.tsx';

/** `<PeerPreparation ids />`, with the ids of doubles; nothing for who never applied and follows no training. */
export function PeerPreparation(props: { readonly ids: readonly RecordId[] }): ReactElement | null {
  const { ids } = props;
  const { t } = useTranslation(['selection']);
  const all = useRecords('application');
  const confirmations = useRecords('confirmation');
  const trainings = useRecords('training');
  const formName = useFormName();
  const dates = useDateFormat();
  if (!all || !confirmations || !trainings) return null;
  const applications = all.filter(({ body }) => ids.includes(body.pupilId));
  const followed = trainings.flatMap((training) => {
    const trainee = training.body.trainees.find(
      ({ pupilId }) => pupilId !== null && ids.includes(pupilId),
    );
    return trainee ? [{ training, trainee }] : [];
  });
  if (applications.length === 0 && followed.length === 0) return null;
  return (
    <Section title={t('preparation.title')}>
      <ListCard label={t('preparation.title')}>
        {applications.map((application) => {
          const state = applicationState(application, confirmations);
          const stage = shownStage(application, state, trainings);
          const form = formName(application.body.form);
          return (
            <ListRow
              key={application.id}
              icon={IconUserHeart}
              title={t('preparation.application', { form })}
              subtitle={dates.day(application.body.appliedOn)}
              badge={<StageChip stage={stage} outcome={state.outcome} />}
              to={`/leerlingen/aanmeldingen/${application.id}`}
            />
          );
        })}
        {followed.map(({ training, trainee }) => (
          <ListRow
            key={training.id}
            icon={IconSchool}
            title={training.body.name}
            subtitle={trainee.completedOn === null ? '' : dates.day(trainee.completedOn)}
            badge={
              <Chip tone={trainee.result === 'completed' ? 'ok' : 'neutral'}>
                {t(`selection:results.${trainee.result}`)}
              </Chip>
            }
            to={`/programma/training/${training.id}`}
          />
        ))}
      </ListCard>
    </Section>
  );
}
