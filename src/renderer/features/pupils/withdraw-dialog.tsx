// Withdrawing consent: no reason is asked, and beforehand it says which planned meetings will be off.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { meetingsThatFall, runningPairsOf } from '#shared/domain/consent-effect.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { consentStands } from '#shared/domain/pupil-consent.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type WithdrawDialogProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
  readonly representation: ViewOf<'legalRepresentation'> | null;
  /** All of this pupil, in the order they were written down. */
  readonly consents: readonly ViewOf<'pupilConsent'>[];
  readonly consent: ViewOf<'pupilConsent'>;
  readonly onClose: () => void;
};

/** `<WithdrawDialog pupil ids representation consents consent onClose />` */
export function WithdrawDialog(props: WithdrawDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const toast = useToast();
  const { consent, onClose } = props;
  const today = useToday();
  const [on, setOn] = useState(today);
  const { ask, busy, error } = useAsk();
  const withdraw = async () => {
    const input = { consentId: consent.id, expectedRevision: consent.revision, on };
    const done = await ask(() => call('consents.withdraw', input));
    if (!done) return;
    const { cancelled } = done.value;
    toast({
      text:
        cancelled > 0
          ? t('people:consent.cancelled', { count: cancelled })
          : t('people:consent.withdrawn'),
      tone: 'ok',
    });
    onClose();
  };
  return (
    <SaveDialog
      size="small"
      title={t('people:consent.withdrawTitle', {
        purpose: t(`people:consent.purpose.${consent.body.purpose}`),
      })}
      onClose={onClose}
      onSave={() => void withdraw()}
      busy={busy}
      refusal={on === '' ? t('people:consent.dayFirst') : undefined}
      saveLabel={t('people:consent.withdraw')}
      error={error}
      failed={t('people:consent.withdrawFailed')}
    >
      <p>{t('people:consent.withdrawText')}</p>
      <WhatFalls {...props} />
      <DateField
        label={t('people:consent.withdrawDay')}
        value={on}
        min={consent.body.on}
        max={today}
        onChange={setOn}
      />
    </SaveDialog>
  );
}

/** The planned meetings that will be off, by day and pair, and that the coach is told. */
function WhatFalls(props: WithdrawDialogProps): ReactElement | null {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  const allPairs = useRecords('pair');
  const contacts = useRecords('contact');
  const today = useToday();
  const { pupil, ids, representation, consents, consent } = props;
  const { pairs, falls } = useMemo(() => {
    const left = consents.filter(({ id }) => id !== consent.id).map(({ body }) => body);
    const { purpose, given } = consent.body;
    const after = consentStands(purpose, pupil.body, representation?.body ?? null, left, today);
    const concerned = given && after.answer !== 'yes' ? runningPairsOf(ids, allPairs ?? []) : [];
    return { pairs: concerned, falls: meetingsThatFall(purpose, concerned, contacts ?? []) };
  }, [consents, consent, pupil, representation, today, ids, allPairs, contacts]);
  if (pairs.length === 0) return null;
  const codes = new Map(pairs.map(({ id, body }) => [id, body.code]));
  return (
    <Notice tone={falls.length > 0 ? 'urgent' : 'neutral'}>
      <p>{t('people:consent.falls', { count: falls.length })}</p>
      {falls.length > 0 ? (
        <ul>
          {[...falls]
            .sort((a, b) => a.body.on.localeCompare(b.body.on))
            .map(({ id, body }) => (
              <li key={id}>
                {dates.dayShort(body.on)} · {codes.get(body.pairId)}
              </li>
            ))}
        </ul>
      ) : null}
      <p>{t('people:consent.coachTold')}</p>
    </Notice>
  );
}
