// The plan of the programme: seven steps as a living checklist, and the way to what belongs to it.
// `/programma`, and `/programma/plan/$schoolYear` for another year.
import type { ReactElement } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { nextSchoolYear, schoolYearOf } from '#shared/domain/school-year.ts';
import { NewcomerNumbers } from './newcomer-numbers.tsx';
import { PlanSide } from './plan-side.tsx';
import { PlanStages } from './plan-stages.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { schoolYearIn } from './plan-address.ts';
import { usePlan, usePlanRefusal } from './use-plan.ts';

export function PlanScreen(): ReactElement {
  const { t } = useTranslation(['programme']);
  const today = useToday();
  const schoolYear = schoolYearIn(useLocation().pathname) ?? schoolYearOf(today);
  const plan = usePlan(schoolYear);
  const refusal = usePlanRefusal();
  return (
    <Page>
      <ProgrammeHead
        subtitle={t('plan.subtitle')}
        actions={<YearChoice schoolYear={schoolYear} today={today} />}
      />
      {plan === undefined ? (
        <Waiting />
      ) : (
        <>
          {refusal === undefined ? null : <Notice>{refusal}</Notice>}
          <PlanStages plan={plan} />
          <Columns
            side={
              <>
                <PlanSide plan={plan} />
                {schoolYear === schoolYearOf(today) ? <NewcomerNumbers /> : null}
              </>
            }
            sideWidth="narrow"
          >
            <PlanSteps key={schoolYear} plan={plan} />
          </Columns>
        </>
      )}
    </Page>
  );
}

/** This year, the next, and every year that has a plan. */
function YearChoice(props: { readonly schoolYear: string; readonly today: string }): ReactElement {
  const { t } = useTranslation(['programme']);
  const navigate = useNavigate();
  const plans = useRecords('programmePlan') ?? [];
  const current = schoolYearOf(props.today);
  const years = new Set([
    current,
    nextSchoolYear(current),
    props.schoolYear,
    ...plans.map(({ body }) => body.schoolYear),
  ]);
  return (
    <SelectField
      hideLabel
      label={t('plan.schoolYear')}
      value={props.schoolYear}
      options={[...years].sort().map((year) => ({
        value: year,
        label: t('plan.year', { year }),
      }))}
      onChange={(year) =>
        void navigate({ to: year === current ? '/programma' : `/programma/plan/${year}` })
      }
    />
  );
}
