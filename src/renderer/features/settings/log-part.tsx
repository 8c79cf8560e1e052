// The log of the vault, for who may read it: when, who, what, on what. Others read who that is.
import { useMemo, useState, type ReactElement } from 'react';
import { IconListDetails, IconLock, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { logActions } from '#shared/domain/log-entry.ts';
import { useLogRows, type LogRow } from './log-rows.ts';
import { useAnswer } from './use-answer.ts';
import { useVaultThings } from './use-vault-things.ts';
import { useAllowance } from './who-may.ts';
import css from './settings.module.css';

const limit = 2000;
const askLog = () => call('log.list', { limit });

export function LogPart(): ReactElement {
  const { t } = useTranslation('settings');
  const allowance = useAllowance('readLog');
  if (allowance.state === 'reading') return <Waiting />;
  if (allowance.state === 'may') return <Log />;
  return (
    <EmptyState icon={IconLock} title={t('log.refused')}>
      {t('log.refusedHow', { who: allowance.who })}
    </EmptyState>
  );
}

function useColumns(): readonly DataColumn<LogRow>[] {
  const { t } = useTranslation('settings');
  const dates = useDateFormat();
  return useMemo(
    () => [
      {
        id: 'when',
        header: t('log.column.when'),
        value: (row) => row.atMs,
        cell: (row) => dates.moment(row.atMs),
        width: 184,
        searchable: false,
      },
      { id: 'who', header: t('log.column.who'), value: (row) => row.who },
      { id: 'what', header: t('log.column.what'), value: (row) => row.what, width: 265 },
      { id: 'subject', header: t('log.column.subject'), value: (row) => row.subject, grow: 1.4 },
      { id: 'detail', header: t('log.column.detail'), value: (row) => row.detail, grow: 1.4 },
    ],
    [t, dates],
  );
}

function Log(): ReactElement {
  const { t } = useTranslation('settings');
  const { answer, again } = useAnswer(askLog);
  const [action, setAction] = useState('');
  const columns = useColumns();
  const entries = answer?.ok === true ? answer.value.entries : undefined;
  const rows = useLogRows(entries, useVaultThings());
  const shown = useMemo(
    () => (action === '' ? rows : rows?.filter((row) => row.action === action)),
    [rows, action],
  );
  const present = useMemo(() => new Set(rows?.map((row) => row.action)), [rows]);
  if (answer?.ok === false) {
    return <ErrorNotice error={answer.error} where={t('log.where')} onRetry={again} />;
  }
  return (
    <DataTable
      label={t('tabs.log')}
      rows={shown}
      columns={columns}
      rowId={(row) => row.id}
      initialSort={{ column: 'when', descending: true }}
      filterLabel={t('log.filter')}
      toolbar={
        <>
          <div className={css['action']}>
            <SelectField
              hideLabel
              label={t('log.action.label')}
              placeholder={t('log.action.all')}
              value={action}
              options={logActions
                .filter((each) => present.has(each))
                .map((each) => ({ value: each, label: t(`log.action.${each}`) }))}
              onChange={setAction}
            />
          </div>
          <Button icon={IconRefresh} onClick={again}>
            {t('log.refresh')}
          </Button>
          {entries?.length === limit ? <span>{t('log.newest', { count: limit })}</span> : null}
        </>
      }
      empty={
        <EmptyState icon={IconListDetails} title={t('log.empty')}>
          {t('log.emptyHow')}
        </EmptyState>
      }
    />
  );
}
