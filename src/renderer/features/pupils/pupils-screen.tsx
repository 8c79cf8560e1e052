// All pupils this member can see, to find one; the ways in for a pupil and a class list.
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import {
  IconFileImport,
  IconHelpCircle,
  IconPlus,
  IconSchool,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { PeopleHead } from '#renderer/features/parts/index.ts';
import { ViewTable } from '#renderer/features/views/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import type { DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { allDoubles } from '#shared/domain/pupil-doubles.ts';
import { pupilStatuses } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
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
const newPath = '/leerlingen/nieuw';

/** `/leerlingen` */
export function PupilsScreen(): ReactElement {
  const { t } = useTranslation(['pupils']);
  const navigate = useNavigate();
  const mayManage = useMayDo('managePeople');
  const pupils = useRecords('pupil');
  const pairs = useRecords('pair');
  const [filter, setFilter] = useState(everyone);
  const columns = usePupilColumns();
  const all = useMemo(() => pupils && pairs && pupilRows(pupils, pairs), [pupils, pairs]);
  const rows = useMemo(() => all && filterRows(all, filter), [all, filter]);
  useShortcut('new', () => void navigate({ to: newPath }), mayManage);
  const isEmpty = all?.length === 0;
  return (
    <Page fill>
      <PeopleHead
        subtitle={all && all.length > 0 ? <Known rows={all} /> : undefined}
        actions={isEmpty ? undefined : <Actions mayManage={mayManage} />}
      />
      {pupils && all && !isEmpty ? <ToDecide rows={all} pupils={pupils} /> : null}
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
            <NoPupils mayManage={mayManage} />
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

function Actions({ mayManage }: { readonly mayManage: boolean }): ReactElement {
  const { t } = useTranslation(['pupils', 'people']);
  const mayImport = useMayDo('importPupils');
  return (
    <>
      {mayImport ? (
        <ButtonLink to={importPath} icon={IconFileImport}>
          {t('pupils:list.import')}
        </ButtonLink>
      ) : null}
      {mayManage ? (
        <ButtonLink to={newPath} icon={IconPlus} variant="primary" shortcut="new">
          {t('people:pupil.new')}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** What waits for somebody's word: who may have left, who may be in twice. */
function ToDecide(props: {
  readonly rows: readonly PupilRow[];
  readonly pupils: readonly ViewOf<'pupil'>[];
}): ReactElement | null {
  const { t } = useTranslation(['people']);
  const { rows, pupils } = props;
  const left = rows.filter(({ status }) => status === 'maybeLeft').length;
  const doubles = useMemo(() => allDoubles(pupils).length, [pupils]);
  if (left === 0 && doubles === 0) return null;
  return (
    <Row gap={3}>
      {left > 0 ? (
        <ButtonLink to="/leerlingen/mogelijk-van-school" size="small" icon={IconHelpCircle}>
          {t('people:decide.open', { count: left })}
        </ButtonLink>
      ) : null}
      {doubles > 0 ? (
        <ButtonLink to="/leerlingen/dubbelen" size="small" icon={IconUsers}>
          {t('people:double.open', { count: doubles })}
        </ButtonLink>
      ) : null}
    </Row>
  );
}

function Known({ rows }: { readonly rows: readonly PupilRow[] }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const maybe = rows.filter(({ status }) => status === 'maybeLeft').length;
  const known = t('list.known', { count: rows.length });
  return <>{maybe === 0 ? known : `${known} · ${t('list.maybeLeft', { count: maybe })}`}</>;
}

function NoPupils({ mayManage }: { readonly mayManage: boolean }): ReactElement {
  const { t } = useTranslation(['pupils', 'people']);
  const mayImport = useMayDo('importPupils');
  return (
    <EmptyState
      icon={IconSchool}
      title={t('pupils:empty.title')}
      action={
        <Row justify="end">
          {mayManage ? (
            <ButtonLink to={newPath} icon={IconPlus} shortcut="new">
              {t('people:pupil.new')}
            </ButtonLink>
          ) : null}
          {mayImport ? (
            <ButtonLink to={importPath} icon={IconFileImport} variant="primary">
              {t('pupils:list.import')}
            </ButtonLink>
          ) : null}
        </Row>
      }
    >
      {mayImport ? t('pupils:empty.mayImport') : t('pupils:empty.mayNot')}
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
          ...pupilStatuses
            .filter((one) => one !== 'takenBack')
            .map((one) => ({ value: one, label: t(statusTexts[one]) })),
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
