// The referrals in columns by where they stand: what was not sent yet, what waits, what came back.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Board } from '#renderer/ui/board.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { dateOf, daysBetween } from '#shared/domain/date.ts';
import type { ReferralStatus } from '#shared/domain/referral.ts';
import type { ReferralRow } from './referral-rows.ts';
import { UrgencyChip } from './urgency-chip.tsx';
import { useReferralSentence } from './use-referrals.ts';

const columns = ['draft', 'asked', 'sent', 'received', 'started', 'ended'] as const;
const columnOf = (status: ReferralStatus) => columns.find((one) => one === status) ?? 'ended';

export function FormChoice(props: {
  readonly form: 'table' | 'board';
  readonly onChange: (form: 'table' | 'board') => void;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  return (
    <Segmented
      label={t('board.choice')}
      value={props.form}
      onChange={props.onChange}
      options={[
        { value: 'table', label: t('board.table') },
        { value: 'board', label: t('board.board') },
      ]}
    />
  );
}

export function ReferralBoard(props: {
  readonly rows: readonly ReferralRow[] | undefined;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  const sentence = useReferralSentence('short');
  const today = useToday();
  const { rows } = props;
  if (!rows) return <Waiting />;
  const late = rows.toSorted((a, b) => b.daysLate - a.daysLate);
  const ageOf = ({ since, referral }: ReferralRow) =>
    daysBetween(since ?? dateOf(referral.createdAtMs), today);
  return (
    <Board
      label={t('title')}
      cardId={({ referral }) => referral.id}
      columns={columns.map((id) => ({
        id,
        title: t(`referrals:board.column.${id}`),
        cards: late.filter(({ status }) => columnOf(status) === id),
      }))}
      card={(row) => {
        const { pupilName, className, destination, urgency } = row.referral.body;
        return {
          title: `${pupilName} ${className}`.trim(),
          subtitle: `→ ${destination}`,
          to: `/doorverwijzingen/${row.referral.id}`,
          ...(row.daysLate > 0 ? { tone: 'late' as const } : {}),
          chips: (
            <>
              <UrgencyChip urgency={urgency} short />
              {row.daysLate > 0 ? (
                <Chip tone="late">{t('due.late', { count: row.daysLate })}</Chip>
              ) : row.closed ? (
                <Chip>{sentence(row)}</Chip>
              ) : (
                <Chip>{t('board.age', { count: ageOf(row) })}</Chip>
              )}
            </>
          ),
        };
      }}
    />
  );
}
