// Everyone with a login: what they do, which roles they have, whether they still have access.
import { useMemo, type ReactElement } from 'react';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { roles } from '#shared/domain/role.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { pathOfPart } from './settings-parts.ts';

type Row = ViewOf<'member'>;

function useColumns(): readonly DataColumn<Row>[] {
  const { t } = useTranslation('settings');
  const { memberId } = useSession();
  return useMemo(() => {
    const rolesOf = ({ body }: Row): string =>
      roles
        .filter((role) => body.roles.includes(role))
        .map((role) => t(`role.${role}.name`))
        .join(', ');
    const stateOf = ({ id, body }: Row): string =>
      !body.active
        ? t('members.stopped')
        : (id as string) === memberId
          ? t('members.you')
          : t('members.active');
    return [
      {
        id: 'name',
        header: t('members.column.name'),
        value: ({ body }) => body.displayName,
        grow: 1.2,
      },
      {
        id: 'login',
        header: t('members.column.login'),
        value: ({ body }) => body.login,
        width: 130,
      },
      {
        id: 'function',
        header: t('members.column.function'),
        value: ({ body }) => body.functionTitle ?? '',
      },
      { id: 'roles', header: t('members.column.roles'), value: rolesOf, grow: 2.2 },
      {
        id: 'state',
        header: t('members.column.state'),
        value: stateOf,
        cell: (row) => <Chip tone={row.body.active ? 'ok' : 'neutral'}>{stateOf(row)}</Chip>,
        width: 110,
      },
    ];
  }, [t, memberId]);
}

export function MembersPart(): ReactElement {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const members = useRecords('member');
  const columns = useColumns();
  return (
    <DataTable
      label={t('tabs.members')}
      rows={members}
      columns={columns}
      rowId={(row) => row.id}
      initialSort={{ column: 'name' }}
      filterLabel={t('members.filter')}
      onOpen={(row) => void navigate({ to: `${pathOfPart('members')}/${row.id}` })}
      empty={
        <EmptyState icon={IconUsers} title={t('members.empty')}>
          {t('members.emptyHow')}
        </EmptyState>
      }
    />
  );
}
