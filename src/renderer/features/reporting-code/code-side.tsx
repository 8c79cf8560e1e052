// Beside the steps: what the weighing says, what still has to be done, whom to call, the paper, who reads.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import type { useReading } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CodeState } from '#shared/domain/reporting-code-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { AdviceNotice } from './advice-notice.tsx';
import { Readers } from './code-readers.tsx';

export type CodeSideProps = {
  readonly code: ViewOf<'reportingCode'>;
  readonly state: CodeState;
  readonly reading: ReturnType<typeof useReading>;
};

/** Tasks in this dossier that wait; undefined while reading. */
export function useMusts(code: ViewOf<'reportingCode'>): readonly ViewOf<'task'>[] | undefined {
  const tasks = useRecordsWhere('task', 'body.sourceId', code.id);
  return tasks?.filter(({ body }) => body.doneOn === null);
}

export function CodeSide({ code, state, reading }: CodeSideProps): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  return (
    <Stack gap={5}>
      <Section title={t('side.cause')}>
        <Card>{code.body.cause}</Card>
      </Section>
      <Section title={t('advice.title')}>
        <AdviceNotice state={state} />
      </Section>
      <Musts code={code} />
      <EmergencyCard compact />
      <Print code={code} />
      <Readers code={code} readers={reading.readers} />
    </Stack>
  );
}

const ruleTexts = {
  reportingCodeStep: 'reportingCode:side.reportingCodeStep',
  reportingCodeFeedback: 'reportingCode:side.reportingCodeFeedback',
  reportingCodeTerm: 'reportingCode:side.reportingCodeTerm',
} as const;

function isCodeRule(rule: string | null): rule is keyof typeof ruleTexts {
  return rule !== null && rule in ruleTexts;
}

function Musts({ code }: Pick<CodeSideProps, 'code'>): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  const musts = useMusts(code) ?? [];
  return (
    <Section title={t('side.musts')}>
      <Card>
        {musts.length === 0 ? <Secondary>{t('side.noMusts')}</Secondary> : null}
        <Stack gap={2}>
          {musts.map(({ id, body: { rule, title, dueOn } }) => (
            <div key={id}>
              <p>{isCodeRule(rule) ? t(ruleTexts[rule]) : title || t('side.other')}</p>
              <Secondary>{t('side.due', { day: dates.dayShort(dueOn) })}</Secondary>
            </div>
          ))}
        </Stack>
      </Card>
    </Section>
  );
}

function Print({ code }: Pick<CodeSideProps, 'code'>): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const [reader, setReader] = useState('');
  const [without, setWithout] = useState(false);
  const [shown, setShown] = useState(false);
  const named = reader.trim();
  return (
    <Section title={t('print.title')}>
      <Card>
        <Stack gap={3}>
          <TextField
            label={t('print.reader')}
            description={t('print.readerText')}
            value={reader}
            onChange={setReader}
            maxLength={120}
          />
          <Checkbox label={t('print.without')} checked={without} onChange={setWithout} />
          <Button
            refusedBecause={named === '' ? t('print.readerMissing') : undefined}
            onClick={() => setShown(true)}
          >
            {t('print.button')}
          </Button>
        </Stack>
      </Card>
      {shown ? (
        <PaperDialog
          request={{
            paper: 'reportingCodeSheet',
            ask: { reportingCodeId: code.id, reader: named, without },
          }}
          onClose={() => setShown(false)}
        />
      ) : null}
    </Section>
  );
}
