// Ends a pair well: why, or without a reason, what was done to close it, and what both say about it. Kept
// as a draft until a typed word makes it final.
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ConfirmTyped } from '#renderer/ui/confirm-typed.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { endsEarly, leastMonths } from '#shared/domain/newcomer-rhythm.ts';
import { closingSteps, endingSchema, endReasons, type Ending } from '#shared/domain/pair-life.ts';
import type { PairDialogProps } from './pause-dialog.tsx';
import { useAsk } from './use-ask.ts';

/** The ending while it is filled in: the reason is still open. */
const draftSchema = endingSchema.extend({ reason: z.enum(endReasons).nullable() });
type EndDraft = z.infer<typeof draftSchema>;

const emptyEnding = (today: string): EndDraft => ({
  on: today,
  reason: null,
  note: '',
  supporterVoice: '',
  supporteeVoice: '',
  done: [],
});

function useEnding({ pair, today, onClose }: PairDialogProps) {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const { busy, error, ask } = useAsk();
  const draft = useDraft(`ending:${pair.id}`, draftSchema);
  const [value, setValue] = useState(() => draft.initial ?? emptyEnding(today));
  const latest = useRef(value);
  const change = (part: Partial<EndDraft>) => {
    latest.current = { ...latest.current, ...part };
    setValue(latest.current);
    draft.keep(latest.current);
  };
  const { reason } = value;
  const ending: Ending | null = reason === null ? null : { ...value, reason };
  const end = async () => {
    if (ending === null) return;
    const input = { pairId: pair.id, expectedRevision: pair.revision, ending };
    if (!(await ask(() => call('pairs.end', input)))) return;
    draft.forget();
    toast({ text: t('status.ended') });
    onClose();
  };
  return { value, change, ending, end, busy, error };
}

/** `<EndDialog pair today onClose />` */
export function EndDialog(props: PairDialogProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { value, change, ending, end, busy, error } = useEnding(props);
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      <Dialog
        open
        keepOpen
        size="wide"
        title={t('status.endTitle')}
        onClose={props.onClose}
        footer={
          <>
            <Button onClick={props.onClose}>{t('ending.later')}</Button>
            <Button
              variant="danger"
              refusedBecause={ending === null ? t('ending.reasonMissing') : undefined}
              onClick={() => setConfirming(true)}
            >
              {t('status.end')}
            </Button>
          </>
        }
      >
        <Stack gap={4}>
          <p>{t('ending.text')}</p>
          <EndFields {...props} value={value} change={change} />
          <ErrorNotice error={error} />
        </Stack>
      </Dialog>
      <ConfirmTyped
        open={confirming}
        title={t('status.endTitle')}
        word={t('status.endWord')}
        actionLabel={t('status.end')}
        busy={busy}
        onConfirm={() => {
          setConfirming(false);
          void end();
        }}
        onCancel={() => setConfirming(false)}
      >
        {t('status.endText')}
      </ConfirmTyped>
    </>
  );
}

type EndFieldsProps = PairDialogProps & {
  readonly value: EndDraft;
  readonly change: (part: Partial<EndDraft>) => void;
};

function EndFields({ pair, today, value, change }: EndFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  return (
    <FormGrid>
      <SelectField
        label={t('ending.reason')}
        required
        autoFocus
        value={value.reason ?? ''}
        placeholder={t('ending.choose')}
        options={endReasons.map((one) => ({ value: one, label: t(`ending.reasons.${one}`) }))}
        onChange={(chosen) => change({ reason: endReasons.find((one) => one === chosen) ?? null })}
      />
      <DateField
        label={t('ending.on')}
        value={value.on}
        min={pair.body.startedOn}
        max={today}
        onChange={(on) => {
          if (on !== '') change({ on });
        }}
      />
      {endsEarly(pair.body, value.on) ? (
        <Full>
          <Notice tone="late" role="status">
            {t('ending.early', { count: leastMonths })}
          </Notice>
        </Full>
      ) : null}
      <Steps value={value} change={change} />
      <Voices value={value} change={change} />
      <Full>
        <TextField
          label={t('ending.note')}
          maxLength={300}
          value={value.note}
          onChange={(note) => change({ note })}
        />
      </Full>
    </FormGrid>
  );
}

type Part = Pick<EndFieldsProps, 'value' | 'change'>;

function Steps({ value, change }: Part): ReactElement {
  const { t } = useTranslation(['pairs']);
  const without = (step: string) => value.done.filter((other) => other !== step);
  return (
    <Full>
      <Stack gap={2}>
        {closingSteps.map((step) => (
          <Checkbox
            key={step}
            label={t(`ending.steps.${step}`)}
            checked={value.done.includes(step)}
            onChange={(done) => change({ done: done ? [...without(step), step] : without(step) })}
          />
        ))}
      </Stack>
    </Full>
  );
}

function Voices({ value, change }: Part): ReactElement {
  const { t } = useTranslation(['pairs']);
  return (
    <>
      <TextArea
        label={t('ending.supporterVoice')}
        description={t('ending.voiceHelp')}
        minRows={2}
        maxLength={1000}
        value={value.supporterVoice}
        onChange={(supporterVoice) => change({ supporterVoice })}
      />
      <TextArea
        label={t('ending.supporteeVoice')}
        description={t('ending.voiceHelp')}
        minRows={2}
        maxLength={1000}
        value={value.supporteeVoice}
        onChange={(supporteeVoice) => change({ supporteeVoice })}
      />
    </>
  );
}
