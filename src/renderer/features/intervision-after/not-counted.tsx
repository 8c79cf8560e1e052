// Says that somebody who does not lead the session changed what was said in it, and that it does not count.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/domain/id.ts';

/** `<NotCounted sessionId />`: nothing while every change counts. */
export function NotCounted({ sessionId }: { readonly sessionId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const notes = useRecordsWhere('intervisionNotes', 'body.sessionId', sessionId);
  const outcomes = useRecordsWhere('intervisionOutcome', 'body.sessionId', sessionId);
  const newest = [...(notes ?? []), ...(outcomes ?? [])]
    .flatMap(({ disregarded }) => disregarded ?? [])
    .toSorted((a, b) => b.atMs - a.atMs)[0];
  if (!newest) return null;
  return (
    <Notice tone="urgent" title={t('notCounted.title')}>
      {t('notCounted.text', { name: nameOf(newest.by), moment: dates.moment(newest.atMs) })}
    </Notice>
  );
}
