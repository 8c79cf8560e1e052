// Beside a decision: whether a second person agrees, and for who was asked the place to say so.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { ConfirmationChip } from './confirmation-chip.tsx';
import {
  useConfirmationState,
  useNameOf,
  type ConfirmationState,
  type SubjectView,
} from './use-confirmations.ts';

export type ConfirmationCardProps = { readonly subject: SubjectView };

/** `<ConfirmationCard subject={application} />`; nothing when no second person is asked. */
export function ConfirmationCard({ subject }: ConfirmationCardProps): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const mayConfirm = useMayDo('confirm');
  const state = useConfirmationState(subject);
  if (!state?.asked) return null;
  const { asked, standing } = state;
  const wrote = subject.createdBy === memberId || subject.changedBy === memberId;
  const forMe = mayConfirm && (asked.secondId === null ? !wrote : asked.secondId === memberId);
  const open = standing?.body.agrees !== true;
  return (
    <Section title={t('signoff:second.title')} end={<ConfirmationChip subject={subject} />}>
      <Card {...(forMe && open ? { emphasis: 'accent' as const } : {})}>
        <Stack gap={3}>
          <Standing state={state} />
          {forMe && open ? <GiveForm key={subject.revision} subject={subject} /> : null}
        </Stack>
      </Card>
    </Section>
  );
}

function Standing({ state }: { readonly state: ConfirmationState }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useNameOf();
  const dates = useDateFormat();
  const { asked, standing } = state;
  const who = standing?.createdBy ?? asked?.secondId ?? null;
  const name = nameOf(who);
  if (!standing) {
    return (
      <p>
        {who === null ? t('signoff:second.waitsForAny') : t('signoff:second.waitsFor', { name })}
      </p>
    );
  }
  const when = dates.moment(standing.createdAtMs);
  const { agrees, note } = standing.body;
  return (
    <Stack gap={2}>
      <p>
        {agrees
          ? t('signoff:second.agreedBy', { name, when })
          : t('signoff:second.disagreedBy', { name, when })}
      </p>
      {note === '' ? null : <Secondary>{note}</Secondary>}
    </Stack>
  );
}

type Answer = 'yes' | 'no' | '';

function useGive({ subject }: ConfirmationCardProps) {
  const { t } = useTranslation(['signoff']);
  const toast = useToast();
  const [answer, setAnswer] = useState<Answer>('');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<'answer' | 'note' | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const give = async () => {
    const missing =
      answer === '' ? 'answer' : answer === 'no' && note.trim() === '' ? 'note' : null;
    setFault(missing);
    if (busy || missing !== null) return;
    setBusy(true);
    const { id, revision } = subject;
    const given = await call('confirmations.give', {
      subjectId: id,
      revision,
      agrees: answer === 'yes',
      note,
    });
    setBusy(false);
    setError(given.ok ? null : given.error);
    if (!given.ok) return;
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    toast({ text: t('signoff:second.given'), tone: 'ok' });
  };
  return { answer, setAnswer, note, setNote, fault, error, busy, give };
}

function GiveForm(props: ConfirmationCardProps): ReactElement {
  const { t } = useTranslation(['signoff']);
  const form = useGive(props);
  return (
    <Stack gap={3}>
      <RadioField
        label={t('signoff:second.question')}
        value={form.answer}
        onChange={form.setAnswer}
        error={form.fault === 'answer' ? t('signoff:second.choose') : undefined}
        options={[
          { value: 'yes', label: t('signoff:second.yes') },
          { value: 'no', label: t('signoff:second.no') },
        ]}
      />
      <TextArea
        label={t('signoff:second.note')}
        value={form.note}
        onChange={form.setNote}
        required={form.answer === 'no'}
        error={form.fault === 'note' ? t('signoff:second.noteMissing') : undefined}
        maxLength={500}
        minRows={2}
      />
      <ErrorNotice error={form.error} />
      <Button variant="primary" busy={form.busy} onClick={() => void form.give()}>
        {t('signoff:second.give')}
      </Button>
    </Stack>
  );
}
