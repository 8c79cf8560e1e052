// The classes of a school year: their duo, how often it changed, their mentor. `/leerlingen/klassen`
import { useMemo, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { PeopleHead } from '#renderer/features/parts/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { classRows, schoolYearsOf, type ClassRow } from '#shared/domain/class-overview.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { mentorsOf, namesOf } from './class-words.ts';
import { LeaderCount } from './leader-warning.tsx';
import { useClassSources, type LiveClassSources } from './use-class-sources.ts';
import { useSchoolYear } from './use-school-year.ts';

type Row = ClassRow & { readonly duo: string; readonly mentor: string };

/** `/leerlingen/klassen` */
export function ClassesScreen(): ReactElement {
  const { t } = useTranslation(['people']);
  const navigate = useNavigate();
  const current = schoolYearOf(useToday());
  const sources = useClassSources();
  const { year, setYear } = useSchoolYear(current);
  const rows = useRows(sources, year, current);
  const columns = useColumns(rows);
  const without = rows?.filter(({ warning }) => warning !== null).length ?? 0;
  return (
    <Page fill>
      <PeopleHead
        subtitle={
          rows && rows.length > 0
            ? `${t('people:class.known', { count: rows.length })} · ${t('people:class.without', { count: without })}`
            : undefined
        }
      />
      <DataTable
        label={t('people:class.label')}
        rows={rows}
        columns={columns}
        rowId={({ className }) => className}
        onOpen={({ className }) =>
          void navigate({
            to: `/leerlingen/klassen/${encodeURIComponent(className)}`,
            search: { jaar: year },
          })
        }
        initialSort={{ column: 'class' }}
        filterLabel={t('people:class.filter')}
        toolbar={
          sources ? (
            <SelectField
              label={t('people:class.year')}
              hideLabel
              value={year}
              options={schoolYearsOf(sources, current).map((one) => ({ value: one, label: one }))}
              onChange={setYear}
            />
          ) : undefined
        }
        empty={
          <EmptyState
            icon={IconSchool}
            title={t('people:class.none', { year })}
            action={<ButtonLink to="/leerlingen">{t('people:class.toPupils')}</ButtonLink>}
          >
            {t('people:class.noneText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useRows(
  sources: LiveClassSources | undefined,
  year: string,
  current: string,
): readonly Row[] | undefined {
  const staff = useRecords('staffContact');
  return useMemo(() => {
    if (!sources || !staff) return undefined;
    const byId = pupilsById(sources.pupils);
    return classRows(year, current, sources).map((row) => ({
      ...row,
      duo: namesOf(row.leaderIds, byId)
        .map(({ name }) => name)
        .join(', '),
      mentor: mentorsOf(row, staff),
    }));
  }, [sources, staff, year, current]);
}

function useColumns(rows: readonly Row[] | undefined): readonly DataColumn<Row>[] {
  const { t } = useTranslation(['people']);
  const sitesDiffer = new Set(rows?.flatMap(({ sites }) => sites)).size > 1;
  return useMemo(
    () => [
      {
        id: 'class',
        header: t('people:class.class'),
        value: ({ className }) => className,
        width: 90,
      },
      {
        id: 'kind',
        header: t('people:class.kind'),
        value: ({ bridgeClass }) => (bridgeClass ? t('people:class.bridge') : ''),
        width: 110,
        searchable: false,
      },
      ...(sitesDiffer
        ? [
            {
              id: 'site',
              header: t('people:class.site'),
              value: ({ sites }: Row) => sites.join(', '),
              width: 130,
            },
          ]
        : []),
      {
        id: 'pupils',
        header: t('people:class.pupils'),
        value: ({ pupilCount }) => pupilCount,
        width: 120,
        align: 'end',
      },
      { id: 'duo', header: t('people:class.duo'), value: ({ duo }) => duo, grow: 1.6 },
      {
        id: 'leaders',
        header: t('people:class.leaderCount'),
        value: ({ leaderIds }) => leaderIds.length,
        cell: (row) => <LeaderCount row={row} />,
        width: 200,
        searchable: false,
      },
      {
        id: 'changes',
        header: t('people:class.changes'),
        value: ({ changes }) => changes.length,
        width: 110,
        align: 'end',
        searchable: false,
      },
      { id: 'mentor', header: t('people:class.mentor'), value: ({ mentor }) => mentor },
    ],
    [t, sitesDiffer],
  );
}
