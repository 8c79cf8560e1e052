// Running pairs per coach, so that one sees how cases are divided.
import { useMemo, type ReactElement } from 'react';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { coachLoads, type CoachLoad } from '#shared/domain/deputy-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { StaffMember } from './use-staff.ts';

export type CoachesTableProps = {
  readonly staff: readonly StaffMember[];
  readonly cards: readonly ViewOf<'pairCard'>[];
  readonly most: number;
};

/** `<CoachesTable staff cards most />`; a coach opens the hand-over from them. */
export function CoachesTable({ staff, cards, most }: CoachesTableProps): ReactElement {
  const { t } = useTranslation(['tasks']);
  const navigate = useNavigate();
  const rows = useMemo(
    () =>
      coachLoads(
        staff,
        cards.map(({ body }) => body),
      ),
    [staff, cards],
  );
  const columns = useColumns(most);
  return (
    <Section title={t('coaches.title')}>
      <DataTable
        label={t('coaches.title')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        height="content"
        filterLabel={false}
        onOpen={({ coachId }) =>
          void navigate({ to: `/programma/opvolging/overdragen/${coachId}` })
        }
        empty={<EmptyState icon={IconUsers} title={t('coaches.empty')} />}
      />
    </Section>
  );
}

const rowId = (row: CoachLoad): string => row.coachId;

function useColumns(most: number): readonly DataColumn<CoachLoad>[] {
  const { t } = useTranslation(['tasks']);
  const { nameOf } = useMemberNames();
  return useMemo(
    () => [
      { id: 'coach', header: t('coaches.coach'), value: ({ coachId }) => nameOf(coachId) },
      {
        id: 'pairs',
        header: t('coaches.pairs'),
        value: ({ pairs }) => pairs,
        width: 150,
        align: 'end',
      },
      {
        id: 'share',
        header: t('coaches.share'),
        value: ({ share }) => share,
        cell: ({ share }) => t('coaches.percent', { percent: Math.round(share * 100) }),
        width: 130,
        align: 'end',
      },
      {
        id: 'load',
        header: t('coaches.load'),
        value: ({ pairs }) => (pairs > most ? 1 : 0),
        cell: ({ pairs }) =>
          pairs > most ? (
            <Chip tone="late">{t('coaches.tooMany', { most })}</Chip>
          ) : (
            <Chip tone="ok">{t('coaches.fine')}</Chip>
          ),
        width: 170,
      },
    ],
    [t, nameOf, most],
  );
}
