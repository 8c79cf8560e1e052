// All pupils this member can see, to find one; and the way in for a class list.
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconFileImport, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { ViewTable } from '#renderer/features/views/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import type { DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { pupilStatuses } from '#shared/domain/pupil.ts';
import {
  classNames,
  everyone,
  filterFrom,
  filterRows,
  filterTexts,
  pupilRows,
  type PupilFilter,
  type PupilRow,
} from './pupil-rows.ts';
import { PupilStatusWord } from './pupil-status.tsx';
import { roleTexts, statusTexts } from './pupil-texts.ts';

export const importPath = '/leerlingen/inlezen';

/** `/leerlingen` */
export function PupilsScreen(): ReactElement {
  const { t } = useTranslation(['pupils']);
  const navigate = useNavigate();
  const mayImport = useMayDo('importPupils');
  const pupils = useRecords('pupil');
  const pairs = useRecords('pair');
  const [filter, setFilter] = useState(everyone);
  const columns = usePupilColumns();
  const all = useMemo(() => pupils && pairs && pupilRows(pupils, pairs), [pupils, pairs]);
  const rows = useMemo(() => all && filterRows(all, filter), [all, filter]);
  useShortcut('new', () => void navigate({ to: importPath }), mayImport);
  const isEmpty = all?.length === 0;
  return (
    <Page fill>
      <PageHeader
        title={t('list.title')}
        subtitle={all && all.length > 0 ? <Known rows={all} /> : undefined}
        actions={
          mayImport && !isEmpty ? (
            <ButtonLink to={importPath} icon={IconFileImport} variant="primary" shortcut="new">
              {t('list.import')}
            </ButtonLink>
          ) : undefined
        }
      />
      <ViewTable
        table="pupils"
        filters={filterTexts(filter)}
        onFilters={(texts) => setFilter(filterFrom(texts))}
        label={t('list.label')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: `/leerlingen/${id}` })}
        initialSort={{ column: 'name' }}
        filterLabel={isEmpty ? false : t('list.filter')}
        toolbar={
          all && !isEmpty ? <Filters rows={all} filter={filter} onChange={setFilter} /> : undefined
        }
        empty={
          isEmpty ? (
            <NoPupils mayImport={mayImport} />
          ) : (
            <EmptyState
              icon={IconSchool}
              title={t('empty.filtered')}
              action={<Button onClick={() => setFilter(everyone)}>{t('empty.showAll')}</Button>}
            />
          )
        }
      />
    </Page>
  );
}

function Known({ rows }: { readonly rows: readonly PupilRow[] }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const maybe = rows.filter(({ status }) => status === 'maybeLeft').length;
  const known = t('list.known', { count: rows.length });
  return <>{maybe === 0 ? known : `${known} · ${t('list.maybeLeft', { count: maybe })}`}</>;
}

function NoPupils({ mayImport }: { readonly mayImport: boolean }): ReactElement {
  const { t } = useTranslation(['pupils']);
  return (
    <EmptyState
      icon={IconSchool}
      title={t('empty.title')}
      action={
        mayImport ? (
          <ButtonLink to={importPath} icon={IconFileImport} variant="primary" shortcut="new">
            {t('list.import')}
          </ButtonLink>
        ) : undefined
      }
    >
      {mayImport ? t('empty.mayImport') : t('empty.mayNot')}
    </EmptyState>
  );
}

/** Values of the class list that no class name can be. */
const anyClass = ' any';
const withoutClass = ' none';

function Filters(props: {
  readonly rows: readonly PupilRow[];
  readonly filter: PupilFilter;
  readonly onChange: (filter: PupilFilter) => void;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { rows, filter, onChange } = props;
  const classes = useMemo(() => classNames(rows), [rows]);
  const { className, status } = filter;
  return (
    <>
      <SelectField
        label={t('list.classFilter')}
        hideLabel
        value={className === null ? anyClass : className || withoutClass}
        onChange={(value) =>
          onChange({
            ...filter,
            className: value === anyClass ? null : value === withoutClass ? '' : value,
          })
        }
        options={[
          { value: anyClass, label: t('list.allClasses') },
          ...classes.map((name) => ({
            value: name || withoutClass,
            label: name || t('list.noClass'),
          })),
        ]}
      />
      <SelectField
        label={t('list.statusFilter')}
        hideLabel
        value={status ?? ''}
        onChange={(value) =>
          onChange({ ...filter, status: pupilStatuses.find((one) => one === value) ?? null })
        }
        options={[
          { value: '', label: t('list.allStatuses') },
          ...pupilStatuses.map((one) => ({ value: one, label: t(statusTexts[one]) })),
        ]}
      />
    </>
  );
}

function usePupilColumns(): readonly DataColumn<PupilRow>[] {
  const { t } = useTranslation(['pupils']);
  return useMemo(() => {
    const pairsText = (row: PupilRow): string =>
      row.pairs.map(({ role, code }) => t(roleTexts[role], { code })).join(', ');
    return [
      { id: 'name', header: t('list.name'), value: ({ name }) => name, grow: 1.6 },
      {
        id: 'class',
        header: t('list.class'),
        value: ({ className }) => className,
        width: 80,
        groupable: true,
      },
      {
        id: 'schoolYear',
        header: t('list.schoolYear'),
        value: ({ schoolYear }) => schoolYear,
        width: 120,
        searchable: false,
      },
      {
        id: 'mentor',
        header: t('list.mentor'),
        value: ({ mentorName }) => mentorName,
        groupable: true,
      },
      {
        id: 'number',
        header: t('list.number'),
        value: ({ pupilNumber }) => pupilNumber,
        width: 110,
      },
      {
        id: 'status',
        header: t('list.status'),
        value: ({ status }) => t(statusTexts[status]),
        groupable: true,
        cell: ({ status }) => <PupilStatusWord status={status} />,
        width: 190,
        searchable: false,
      },
      { id: 'pairs', header: t('list.pairs'), value: pairsText, grow: 1.4 },
    ];
  }, [t]);
}
