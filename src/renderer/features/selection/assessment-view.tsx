// What is known of a candidate, to read only: once a decision stands, or for who may not change it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { criteriaOf } from '#shared/domain/application-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** `<AssessmentView application />` */
export function AssessmentView({
  application,
}: {
  readonly application: ViewOf<'application'>;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const dates = useDateFormat();
  const { body } = application;
  const { marksSufficient: marks } = body;
  const answerOf = (criterion: (typeof body.criteria)[number]['criterion']): string => {
    const given = body.criteria.find((one) => one.criterion === criterion);
    if (!given) return '';
    const answer = t(`selection:answers.${given.answer}`);
    return given.reason === '' ? answer : `${answer}: ${given.reason}`;
  };
  const marksText = marks
    ? `${marks.answer ? t('answers.yes') : t('answers.no')} · ${dates.dayShort(marks.on)}`
    : '';
  return (
    <>
      <Section title={t('assessment.profile')}>
        <Card>
          <DefinitionList
            items={[
              { term: t('new.motivationText'), value: body.motivationText },
              { term: t('assessment.marks'), value: marksText },
              ...criteriaOf(body.form).map((criterion) => ({
                term: t(`selection:criteria.${criterion}`),
                value: answerOf(criterion),
              })),
            ]}
          />
        </Card>
      </Section>
      <Section title={t('assessment.growth')}>
        <Card>
          <Stack gap={2}>
            <p>
              {body.growth.length === 0
                ? t('assessment.noGrowth')
                : body.growth.map((point) => t(`selection:growth.${point}`)).join(', ')}
            </p>
            <Secondary>{t('assessment.growthHelp')}</Secondary>
          </Stack>
        </Card>
      </Section>
    </>
  );
}
