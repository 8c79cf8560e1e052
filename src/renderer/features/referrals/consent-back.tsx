// Consent that was taken back: said on the page of the referral, and written down from there.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { isSameVoice, takenBack } from '#shared/domain/consent-taken-back.ts';
import { isDateText } from '#shared/domain/date.ts';
import type { ConsentStatement } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { ReferralRow } from './referral-rows.ts';

export type ConsentBackProps = {
  readonly row: ReferralRow;
  readonly backs: readonly ViewOf<'consentTakenBack'>[];
};

const hasLeft = ({ status }: ReferralRow): boolean =>
  !['draft', 'asked', 'withdrawn'].includes(status);

export function useVoice(): (voice: Pick<ConsentStatement, 'by' | 'name'>) => string {
  const { t } = useTranslation(['referrals']);
  return ({ by, name }) => (by === 'pupil' ? t('back.pupil') : name || t('back.representative'));
}

/** Who took it back, when, and what that asks of whoever reads this. */
export function ConsentBackNotice({ row, backs }: ConsentBackProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  const voice = useVoice();
  const { body } = row.referral;
  const standing = takenBack(
    body,
    backs.map((one) => one.body),
  );
  return (
    <>
      {standing.map((back) => (
        <Notice
          key={`${back.by}-${back.name}`}
          tone="late"
          role="status"
          title={t('back.title', { who: voice(back), day: dates.day(back.on) })}
        >
          {back.text === '' ? null : <p>{back.text}</p>}
          <p>
            {hasLeft(row)
              ? t('back.afterwards', { destination: body.destination })
              : t('back.before')}
          </p>
        </Notice>
      ))}
    </>
  );
}

/** The button, while somebody's consent can be taken back. */
export function TakeConsentBack({ row, backs }: ConsentBackProps): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const [open, setOpen] = useState(false);
  const { consent } = row.referral.body;
  if (consent?.type !== 'consent') return null;
  const gone = takenBack(
    row.referral.body,
    backs.map(({ body }) => body),
  );
  const voices = consent.statements.filter((said) => !gone.some((back) => isSameVoice(said, back)));
  if (voices.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('back.action')}</Button>
      {open ? <BackDialog row={row} voices={voices} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type BackDialogProps = {
  readonly row: ReferralRow;
  readonly voices: readonly ConsentStatement[];
  readonly onClose: () => void;
};

function BackDialog({ row, voices, onClose }: BackDialogProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const toast = useToast();
  const today = useToday();
  const { ask, busy, error } = useAsk();
  const { id, body } = row.referral;
  const [at, setAt] = useState('0');
  const [on, setOn] = useState(today);
  const [text, setText] = useState('');
  const [title, setTitle] = useState(() =>
    t('back.task', { destination: body.destination }).slice(0, 200),
  );
  const voice = voices[Number(at)];
  const save = async () => {
    if (!voice) return;
    const { by, name } = voice;
    const followUp = hasLeft(row) ? { title, dueOn: today } : null;
    const input = { referralId: id, by, name, on, text, followUp };
    if (!(await ask(() => call('referrals.takeConsentBack', input)))) return;
    toast({ text: t('back.saved'), tone: 'ok' });
    onClose();
  };
  const inTime = isDateText(on) && on <= today && on >= (voice?.on ?? '');
  const refusal = !inTime
    ? t('back.dayFirst')
    : hasLeft(row) && title.trim() === ''
      ? t('back.taskFirst')
      : undefined;
  return (
    <SaveDialog
      title={t('back.action')}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={refusal}
      error={error}
      failed={t('back.failed')}
    >
      <Voices voices={voices} at={at} onChange={setAt} />
      <DateField label={t('step.on')} value={on} max={today} onChange={setOn} required />
      <TextArea
        label={t('back.text')}
        value={text}
        onChange={setText}
        maxLength={1000}
        minRows={2}
      />
      {hasLeft(row) ? (
        <TextField
          label={t('step.followUp')}
          description={t('back.taskText')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          required
        />
      ) : null}
    </SaveDialog>
  );
}

function Voices(props: {
  readonly voices: readonly ConsentStatement[];
  readonly at: string;
  readonly onChange: (at: string) => void;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  const voice = useVoice();
  return (
    <Stack gap={3}>
      <RadioField
        label={t('back.who')}
        value={props.at}
        onChange={props.onChange}
        options={props.voices.map((one, at) => ({ value: String(at), label: voice(one) }))}
      />
    </Stack>
  );
}
