// The signal on a pair's page when its last contacts stayed stuck in worrying together.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { stuckLimit, stuckRun } from '#shared/domain/contact-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';

/** `<StuckNotice pairId />`: nothing while there is no such run. */
export function StuckNotice({ pairId }: { readonly pairId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['contacts']);
  const contacts = useRecordsWhere('contact', 'body.pairId', pairId);
  const { length } = stuckRun(contacts ?? []);
  if (length < stuckLimit) return null;
  return (
    <Notice tone="late" role="status" title={t('stuck.title', { count: length })}>
      {t('stuck.text')}
    </Notice>
  );
}
