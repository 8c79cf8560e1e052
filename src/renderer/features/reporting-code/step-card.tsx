// One step of the reporting code: what was laid down, always to be read, and the form while it is open.
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeLines } from '#renderer/papers/use-code-lines.ts';
import { useMe } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import type { CodeEntry } from '#shared/domain/reporting-code.ts';
import { isDanger, type CodeState } from '#shared/domain/reporting-code-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReportBanner } from './advice-notice.tsx';
import { answersOf } from './code-form.ts';
import { StepFields } from './step-fields.tsx';
import { useFaultText } from './use-fault-text.ts';
import { useCodeForm, type CodeEditor } from './use-code-form.ts';

/** What was laid down, oldest first. Of a weighing or a decision the last one holds. */
export function LaidDown({
  entries,
}: {
  readonly entries: readonly ViewOf<'reportingCodeStep'>[];
}): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  const lines = useCodeLines();
  const last = entries.at(-1);
  return (
    <Stack gap={4}>
      {entries.map((entry) => {
        const { body } = entry;
        const once = body.entry.step === 'weighing' || body.entry.step === 'decision';
        return (
          <Stack key={entry.id} gap={2}>
            <Row gap={2}>
              <Secondary>{t('step.by', { name: body.by, day: dates.dayShort(body.on) })}</Secondary>
              {once && entry !== last ? <Chip>{t('step.superseded')}</Chip> : null}
            </Row>
            <DefinitionList layout="under" items={lines(body.entry)} />
            {body.orderReason === '' ? null : (
              <Secondary>{t('step.orderReason', { reason: body.orderReason })}</Secondary>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

export type EntryFormProps = {
  readonly code: ViewOf<'reportingCode'>;
  readonly step: CodeEntry['step'];
  readonly state: CodeState;
  readonly onClose: () => void;
};

/** The form of one entry. Put a `key` of the step on it. */
export function EntryForm(props: EntryFormProps): ReactElement {
  const name = useMe()?.body.displayName;
  return name === undefined ? <Waiting /> : <NamedForm {...props} name={name} />;
}

function NamedForm(props: EntryFormProps & { readonly name: string }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { step, state, onClose } = props;
  const editor = useCodeForm(props, onClose);
  useShortcut('save', editor.save);
  const danger = step === 'weighing' && isDanger(answersOf(editor.form)) && !state.reportFirst;
  const hasFaults = Object.keys(editor.faults).length > 0;
  return (
    <Card emphasis="accent">
      <Stack gap={4}>
        {danger ? <ReportBanner /> : null}
        <StepFields editor={editor} />
        <Order editor={editor} />
        <WhoAndWhen editor={editor} />
        <ErrorNotice error={editor.error} />
        {hasFaults ? (
          <Notice tone="urgent" role="alert">
            {t('step.fixFirst')}
          </Notice>
        ) : null}
        <Row justify="end" gap={3}>
          <Button variant="subtle" onClick={onClose}>
            {t('step.close')}
          </Button>
          <Button variant="primary" shortcut="save" busy={editor.busy} onClick={editor.save}>
            {t('step.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

function Order({ editor }: { readonly editor: CodeEditor }): ReactElement | null {
  const { t } = useTranslation(['reportingCode']);
  const faultOf = useFaultText(editor.faults);
  const { skipped, form, change } = editor;
  if (skipped.length === 0) return null;
  const steps = skipped.map((step) => t(`short.${step}`)).join(', ');
  return (
    <TextArea
      label={t('fields.orderReason')}
      description={t('fields.orderText', { steps })}
      value={form.orderReason}
      onChange={(orderReason) => change({ orderReason })}
      error={faultOf('orderReason')}
      maxLength={500}
      minRows={2}
      required
    />
  );
}

function WhoAndWhen({ editor }: { readonly editor: CodeEditor }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const faultOf = useFaultText(editor.faults);
  const { form, change, bounds, step } = editor;
  const asksNext = step !== 'closing' && step !== 'decision';
  return (
    <FormGrid>
      <DateField
        label={t('fields.on')}
        value={form.on}
        min={bounds.heardOn}
        max={bounds.today}
        onChange={(on) => change({ on })}
        error={faultOf('on')}
        required
      />
      <TextField
        label={t('fields.by')}
        value={form.by}
        onChange={(by) => change({ by })}
        error={faultOf('by')}
        maxLength={120}
        required
      />
      {asksNext ? (
        <Full>
          <DateField
            label={t('fields.nextOn')}
            description={t('fields.nextText')}
            value={form.nextOn}
            min={bounds.today}
            onChange={(nextOn) => change({ nextOn })}
            error={faultOf('nextOn')}
          />
        </Full>
      ) : null}
    </FormGrid>
  );
}

export type StepCardProps = {
  readonly title: string;
  readonly entries: readonly ViewOf<'reportingCodeStep'>[];
  /** Null when it cannot be written to: the code is closed. */
  readonly form: EntryFormProps | null;
  readonly isOpen: boolean;
  readonly onOpen: (() => void) | null;
};

export function StepCard({ title, entries, form, isOpen, onOpen }: StepCardProps): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const id = useId();
  const done = entries.length > 0;
  const button =
    onOpen && !isOpen ? (
      <Button size="small" aria-describedby={id} onClick={onOpen}>
        {done ? t('step.again') : t('step.write')}
      </Button>
    ) : null;
  return (
    <Section
      title={<span id={id}>{title}</span>}
      end={
        <Row gap={3}>
          <Chip tone={done ? 'ok' : 'neutral'}>{done ? t('step.done') : t('step.todo')}</Chip>
          {button}
        </Row>
      }
    >
      <Stack gap={3}>
        {done ? (
          <Card>
            <LaidDown entries={entries} />
          </Card>
        ) : null}
        {isOpen && done ? <Secondary>{t('step.againWhy')}</Secondary> : null}
        {isOpen && form ? <EntryForm key={form.step} {...form} /> : null}
      </Stack>
    </Section>
  );
}
