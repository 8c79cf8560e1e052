// What was done for the new school year, and what was left.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Rollover } from './use-rollover.ts';

/** `<RolloverResult rollover />` */
export function RolloverResult({ rollover }: { readonly rollover: Rollover }): ReactElement | null {
  const { t } = useTranslation(['tasks']);
  const { result, schoolYear } = rollover;
  if (result === null) return null;
  const plan = result.planMade ? t('rollover.planMade') : t('rollover.planKept');
  return (
    <Stack gap={4}>
      <Notice tone={result.cancelled ? 'late' : 'ok'} role="status">
        {result.cancelled ? t('rollover.stopped') : t('rollover.done', { year: schoolYear })}
      </Notice>
      <Section title={t('rollover.resultTitle')}>
        <Card>
          <DefinitionList
            items={[
              { term: t('rollover.results.ended'), value: result.ended },
              { term: t('rollover.results.skipped'), value: result.skipped },
              { term: t('rollover.results.left'), value: result.left },
              { term: t('rollover.results.tasks'), value: result.tasks },
              {
                term: t('rollover.facts.plan'),
                value: result.cancelled ? t('rollover.planLater') : plan,
              },
            ]}
          />
        </Card>
      </Section>
      <Row justify="end">
        <Button onClick={() => rollover.go('look')}>{t('rollover.again')}</Button>
        <ButtonLink to={`/programma/plan/${schoolYear}`} variant="primary">
          {t('rollover.toPlan')}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
