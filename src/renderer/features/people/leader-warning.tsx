// Whether a first-year class has its two peer leaders, in a word.
import type { ReactElement } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { ClassRow } from '#shared/domain/class-overview.ts';

/** `<LeaderCount row />`: the number, with what is wrong with it. */
export function LeaderCount({ row }: { readonly row: ClassRow }): ReactElement {
  const { t } = useTranslation(['people']);
  const count = row.leaderIds.length;
  if (row.warning) {
    return (
      <Chip tone={row.warning === 'noLeader' ? 'urgent' : 'late'} icon={IconAlertTriangle}>
        {t(`people:class.warning.${row.warning}`, { count })}
      </Chip>
    );
  }
  return <>{count === 0 ? '–' : t('people:class.leaders', { count })}</>;
}
