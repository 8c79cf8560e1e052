// Who stands in for the coach of a pair today, and until when.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { standInOn } from '#shared/domain/deputy-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { useMemberNames } from './use-member-names.ts';
import css from './pair-side.module.css';

/** `<StandInNotice pairId />`; nothing when nobody stands in. */
export function StandInNotice({ pairId }: { readonly pairId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const { nameOf } = useMemberNames();
  const dates = useDateFormat();
  const today = useToday();
  const handovers = useRecords('handover') ?? [];
  const found = standInOn(
    handovers.map(({ body }) => body),
    pairId,
    today,
  );
  if (!found) return null;
  return (
    <>
      <p className={css['second']}>{nameOf(found.toId)}</p>
      <Secondary>
        {t('side.standIn', { whom: nameOf(found.fromId), day: dates.dayShort(found.until) })}
      </Secondary>
    </>
  );
}
