// Heavy, and nothing was done with it yet: says so, and makes the task of after-care with one key.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import { careMissing } from '#shared/domain/peer-load.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** How soon the coach asks how it is. */
const careWithinDays = 2;

/** `<HeavyNotice checkIn name />`: nothing when it was not heavy or a task follows already. */
export function HeavyNotice(props: {
  readonly checkIn: ViewOf<'peerCheckIn'>;
  readonly name: string;
}): ReactElement | null {
  const { t } = useTranslation(['peerLoad']);
  const toast = useToast();
  const today = useToday();
  const tasks = useRecords('task');
  const { ask, busy, error } = useAsk();
  const { checkIn, name } = props;
  if (!tasks || !careMissing(checkIn, tasks)) return null;
  const care = async () => {
    const dueOn = addDaysTo(today, careWithinDays);
    if (await ask(() => call('peerCheckIns.care', { checkInId: checkIn.id, dueOn }))) {
      toast({ text: t('care.made', { name }) });
    }
  };
  return (
    <Notice
      tone="late"
      role="status"
      title={t('care.title', { name })}
      actions={
        <>
          <Button size="small" busy={busy} onClick={() => void care()}>
            {t('care.make')}
          </Button>
          <ButtonLink size="small" variant="subtle" to="/signalen/nieuw">
            {t('care.concern')}
          </ButtonLink>
        </>
      }
    >
      {t('care.text')}
      <ErrorNotice error={error} where={t('notSaved')} />
    </Notice>
  );
}
