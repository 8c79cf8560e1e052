// One part of the plan of a school year beside its steps. `/programma/plan/$schoolYear/$part`
import type { ReactElement } from 'react';
import { IconListCheck } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ActionPlanPart } from './action-plan-part.tsx';
import { EvaluationPart } from './evaluation-part.tsx';
import { EmbeddingPart } from './embedding-part.tsx';
import { HoursPart } from './hours-part.tsx';
import { IndicatorsPart } from './indicators-part.tsx';
import { planParts, schoolYearIn, type PlanPartSlug } from './plan-address.ts';
import { PublicityPart } from './publicity-part.tsx';
import { ReadinessPart } from './readiness-part.tsx';
import { TellingPart } from './telling-part.tsx';
import { usePlan, usePlanRefusal, type Plan } from './use-plan.ts';
import { WorkingGroupPart } from './working-group-part.tsx';

const components: Readonly<Record<PlanPartSlug, (props: { readonly plan: Plan }) => ReactElement>> =
  {
    werkgroep: WorkingGroupPart,
    aanpak: ActionPlanPart,
    uren: HoursPart,
    vertellen: TellingPart,
    bekendmaken: PublicityPart,
    voorwaarden: ReadinessPart,
    verankering: EmbeddingPart,
    metingen: IndicatorsPart,
    evaluatie: EvaluationPart,
  };

export function PlanPartScreen(): ReactElement {
  const { t } = useTranslation(['programme']);
  const { pathname } = useLocation();
  const schoolYear = schoolYearIn(pathname);
  const part = planParts.find((slug) => slug === pathname.split('/')[4]);
  if (schoolYear === null || part === undefined) {
    return (
      <Page>
        <EmptyState
          icon={IconListCheck}
          title={t('part.unknown')}
          action={<ButtonLink to="/programma">{t('part.back')}</ButtonLink>}
        />
      </Page>
    );
  }
  return <Part key={`${schoolYear} ${part}`} schoolYear={schoolYear} part={part} />;
}

function Part(props: { readonly schoolYear: string; readonly part: PlanPartSlug }): ReactElement {
  const { t } = useTranslation(['programme']);
  const { schoolYear, part } = props;
  const plan = usePlan(schoolYear);
  const refusal = usePlanRefusal();
  const Shown = components[part];
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('parts.title'), to: '/programma' },
          { label: t('plan.year', { year: schoolYear }), to: `/programma/plan/${schoolYear}` },
        ]}
        title={t(`part.${part}.title`)}
        subtitle={t(`part.${part}.why`)}
      />
      {refusal === undefined || part === 'vertellen' ? null : <Notice>{refusal}</Notice>}
      {plan === undefined ? <Waiting /> : <Shown plan={plan} />}
    </Page>
  );
}
