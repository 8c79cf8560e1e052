// What a new school year would do: a dry run that changes nothing.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Columns, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import type { Foreseen, Rollover } from './use-rollover.ts';

/** `<RolloverLook rollover />` */
export function RolloverLook({ rollover }: { readonly rollover: Rollover }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { foreseen, error } = rollover;
  if (error !== null) return <ErrorNotice error={error} />;
  if (foreseen === null) return <Waiting />;
  return (
    <Columns side={<Classes />}>
      <Notice tone="accent">{t('rollover.dryRun')}</Notice>
      <Section title={t('rollover.foreseen')}>
        <Card>
          <Facts foreseen={foreseen} />
        </Card>
      </Section>
      <Warnings foreseen={foreseen} schoolYear={rollover.schoolYear} />
      <Row justify="end">
        <Button variant="primary" onClick={() => rollover.go('choose')}>
          {t('rollover.toChoose')}
        </Button>
      </Row>
    </Columns>
  );
}

function Facts({ foreseen }: { readonly foreseen: Foreseen }): ReactElement {
  const { t } = useTranslation(['tasks']);
  return (
    <DefinitionList
      items={[
        { term: t('rollover.facts.pairs'), value: foreseen.pairIds.length },
        { term: t('rollover.facts.peersNow'), value: foreseen.peersNow },
        { term: t('rollover.facts.accepted'), value: foreseen.accepted },
        { term: t('rollover.facts.trained'), value: foreseen.trained },
        { term: t('rollover.facts.openTasks'), value: foreseen.openTasks },
        { term: t('rollover.facts.refusedTooLong'), value: foreseen.refusedTooLong },
        {
          term: t('rollover.facts.plan'),
          value: foreseen.hasPlan ? t('rollover.facts.planThere') : t('rollover.facts.planNew'),
        },
      ]}
    />
  );
}

/** What deserves a thought before the old peers leave. */
function Warnings(props: {
  readonly foreseen: Foreseen;
  readonly schoolYear: string;
}): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { trained, peersNow, closedPairs, refusedTooLong } = props.foreseen;
  return (
    <Stack gap={3}>
      {trained < peersNow ? (
        <Notice
          tone="late"
          title={t('rollover.fewTrainedTitle')}
          actions={<ButtonLink to="/programma/training">{t('rollover.toTraining')}</ButtonLink>}
        >
          {t('rollover.fewTrained', { trained, peers: peersNow, year: props.schoolYear })}
        </Notice>
      ) : null}
      {closedPairs > 0 ? (
        <Notice tone="late">{t('rollover.closedPairs', { count: closedPairs })}</Notice>
      ) : null}
      {refusedTooLong > 0 ? (
        <Notice
          tone="urgent"
          actions={
            <ButtonLink to="/leerlingen/aanmeldingen">{t('rollover.toApplications')}</ButtonLink>
          }
        >
          {t('rollover.refused', { count: refusedTooLong })}
        </Notice>
      ) : null}
    </Stack>
  );
}

function Classes(): ReactElement {
  const { t } = useTranslation(['tasks']);
  return (
    <Section title={t('rollover.classes')}>
      <Card>
        <Stack gap={3}>
          <Secondary>{t('rollover.classesHelp')}</Secondary>
          <div>
            <ButtonLink to="/leerlingen/inlezen">{t('rollover.toImport')}</ButtonLink>
          </div>
        </Stack>
      </Card>
    </Section>
  );
}
