// Starting a new school year in steps: look, choose, do, look back. Nothing changes before the third.
// `/programma/schooljaar`
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { nextSchoolYear, schoolYearOf } from '#shared/domain/school-year.ts';
import { RolloverChoose } from './rollover-choose.tsx';
import { RolloverLook } from './rollover-look.tsx';
import { RolloverResult } from './rollover-result.tsx';
import { RolloverRunning } from './rollover-running.tsx';
import { useRollover } from './use-rollover.ts';
import css from './continuity.module.css';

const steps = ['look', 'choose', 'running', 'result'] as const;

export function SchoolYearScreen(): ReactElement {
  const { t } = useTranslation(['tasks', 'programme']);
  const current = schoolYearOf(useToday());
  const [schoolYear, setSchoolYear] = useState(nextSchoolYear(current));
  const mayHandOver = useMayDo('handOver');
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('programme:parts.title'), to: '/programma' },
          { label: t('programme:parts.succession'), to: '/programma/opvolging' },
        ]}
        title={t('rollover.title')}
        subtitle={t('rollover.subtitle')}
        actions={
          <SelectField
            hideLabel
            label={t('rollover.year')}
            value={schoolYear}
            options={[current, nextSchoolYear(current)].map((year) => ({
              value: year,
              label: t('rollover.newYear', { year }),
            }))}
            onChange={setSchoolYear}
          />
        }
      />
      {mayHandOver ? (
        <Wizard key={schoolYear} schoolYear={schoolYear} />
      ) : (
        <Notice>{t('refused.handOver')}</Notice>
      )}
    </Page>
  );
}

function Wizard({ schoolYear }: { readonly schoolYear: string }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const rollover = useRollover(schoolYear);
  const { step: current } = rollover;
  const line = useRef<HTMLOListElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    // The button that led here is gone: who works by keyboard goes on from the line of steps.
    if (shown.current !== current) line.current?.focus();
    shown.current = current;
  }, [current]);
  return (
    <Stack gap={4}>
      <ol ref={line} tabIndex={-1} className={css['steps']}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={css['step']}
            aria-current={rollover.step === step ? 'step' : undefined}
          >
            {t('rollover.step', { number: index + 1, name: t(`rollover.steps.${step}`) })}
          </li>
        ))}
      </ol>
      {rollover.step === 'look' ? <RolloverLook rollover={rollover} /> : null}
      {rollover.step === 'choose' ? <RolloverChoose rollover={rollover} /> : null}
      {rollover.step === 'running' ? <RolloverRunning rollover={rollover} /> : null}
      {rollover.step === 'result' ? <RolloverResult rollover={rollover} /> : null}
    </Stack>
  );
}
