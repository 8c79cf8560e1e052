// What may be added when there is time: facts, what one makes of it, what was done at once, and when it was
// heard. Facts stand apart from what the writer makes of them.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { useReportFault } from './use-report-fault.ts';
import type { Report } from './use-report.ts';

const texts = [
  { name: 'facts', maxLength: 5000 },
  { name: 'interpretation', maxLength: 3000 },
  { name: 'immediateAction', maxLength: 2000 },
] as const;

export function ReportMore({ report }: { readonly report: Report }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const today = useToday();
  const fault = useReportFault();
  const { form, faults, change } = report;
  return (
    <Card>
      <Stack gap={4}>
        {texts.map(({ name, maxLength }) => (
          <TextArea
            key={name}
            label={t(`concerns:report.${name}`)}
            description={t(`concerns:report.help.${name}`)}
            value={form[name]}
            onChange={(text) => change({ [name]: text })}
            error={fault(faults[name])}
            maxLength={maxLength}
            minRows={2}
          />
        ))}
        <Secondary>{t('report.noBodyMap')}</Secondary>
        <FormGrid>
          <DateField
            label={t('report.heardOn')}
            value={form.heardOn}
            max={today}
            onChange={(heardOn) => change({ heardOn })}
            error={fault(faults.heardOn)}
          />
          <TextField
            label={t('report.heardAt')}
            description={t('report.heardAtText')}
            value={form.heardAt}
            onChange={(heardAt) => change({ heardAt })}
            error={fault(faults.heardAt)}
            maxLength={5}
            inputMode="numeric"
          />
        </FormGrid>
      </Stack>
    </Card>
  );
}
