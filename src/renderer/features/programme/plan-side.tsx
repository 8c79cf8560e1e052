// What belongs to the plan beside its steps, each with how it stands.
import type { ReactElement } from 'react';
import {
  IconAnchor,
  IconChartLine,
  IconChecklist,
  IconClockHour4,
  IconFileDescription,
  IconMessages,
  IconRefresh,
  IconSpeakerphone,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Section } from '#renderer/ui/card.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { readinessPoints } from '#shared/domain/programme-plan.ts';
import { hoursTotal, readinessMet } from '#shared/domain/programme-plan-rules.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { planParts, type PlanPartSlug } from './plan-address.ts';
import type { Plan } from './use-plan.ts';

const icons: Readonly<Record<PlanPartSlug, Icon>> = {
  werkgroep: IconUsersGroup,
  aanpak: IconFileDescription,
  uren: IconClockHour4,
  vertellen: IconMessages,
  bekendmaken: IconSpeakerphone,
  voorwaarden: IconChecklist,
  verankering: IconAnchor,
  metingen: IconChartLine,
  evaluatie: IconRefresh,
};

/** `<PlanSide plan />` */
export function PlanSide({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const states = useStates(plan);
  return (
    <Section title={t('side.title')}>
      <ListCard>
        {planParts.map((part) => (
          <ListRow
            key={part}
            icon={icons[part]}
            title={t(`part.${part}.title`)}
            subtitle={states[part]}
            to={`/programma/plan/${plan.schoolYear}/${part}`}
          />
        ))}
      </ListCard>
    </Section>
  );
}

function useStates(plan: Plan): Readonly<Record<PlanPartSlug, string>> {
  const { t } = useTranslation(['programme']);
  const told = useRecords('communication') ?? [];
  const tasks = useRecords('task') ?? [];
  const { body, id, schoolYear } = plan;
  const { actionPlan } = body;
  const stepsDone = actionPlan.steps.filter(({ done }) => done).length;
  const written = actionPlan.aim !== '' || actionPlan.steps.some(({ what }) => what !== '');
  const publicity = tasks.filter(
    (task) => task.body.rule === 'publicity' && task.body.sourceId === id,
  );
  return {
    werkgroep: t('side.members', { count: body.workingGroup.length }),
    aanpak: written ? t('side.stepsDone', { done: stepsDone }) : t('side.notWritten'),
    uren: t('side.hours', { count: hoursTotal(body.hours) }),
    vertellen: t('side.told', {
      count: told.filter((one) => schoolYearOf(one.body.on) === schoolYear).length,
    }),
    bekendmaken:
      publicity.length === 0
        ? t('side.noPublicity')
        : t('side.publicity', {
            done: publicity.filter((task) => task.body.doneOn !== null).length,
            total: publicity.length,
          }),
    voorwaarden: t('side.met', { met: readinessMet(body), total: readinessPoints.length }),
    verankering: t('side.places', { count: body.embedding.length }),
    metingen: t('side.indicators', { count: body.indicators.length }),
    evaluatie: body.evaluation === null ? t('side.notEvaluated') : t('side.evaluated'),
  };
}
