// Lessons and activities in one table: what is planned, what still has to be updated, what has been.
// `/programma/lessen`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import type { LessonBody } from '#shared/domain/lesson.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import {
  keepsRow,
  programmeRows,
  rowStates,
  type ProgrammeRow,
  type RowFilter,
  type RowState,
} from './programme-rows.ts';
import { usePeerNames } from './use-programme.ts';
import { useWords } from './use-words.ts';
import { YearField } from './year-field.tsx';

export const stateTones: Readonly<Record<RowState, Tone>> = {
  toRecord: 'late',
  planned: 'accent',
  given: 'ok',
  done: 'ok',
  cancelled: 'neutral',
};

const rowId = (row: ProgrammeRow): string => row.id;

export function LessonsScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  const mayWrite = useMayDo('runProgramme');
  const today = useToday();
  const noFilter: RowFilter = { schoolYear: schoolYearOf(today), state: '', type: '' };
  const [filter, setFilter] = useState(noFilter);
  const all = useProgrammeRows(today);
  const rows = useMemo(() => all?.filter((row) => keepsRow(row, filter)), [all, filter]);
  const columns = useColumns();
  const refusal = mayWrite ? undefined : t('activities:lessons.refused');
  const newLesson = () => void navigate({ to: '/programma/lessen/nieuw' });
  useShortcut('new', newLesson, mayWrite);
  return (
    <Page fill>
      <Head refusal={refusal} onNew={newLesson} />
      <DataTable
        label={t('activities:lessons.table')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        onOpen={(row) =>
          void navigate({
            to:
              row.type === 'lesson'
                ? `/programma/lessen/${row.id}`
                : `/programma/lessen/activiteit/${row.id}`,
          })
        }
        twoLines
        filterLabel={t('activities:lessons.search')}
        toolbar={
          <Filters
            filter={filter}
            years={(all ?? []).map(({ schoolYear }) => schoolYear)}
            onChange={setFilter}
          />
        }
        empty={
          <Empty
            anyAtAll={(all?.length ?? 0) > 0}
            refusal={refusal}
            onNew={newLesson}
            onAll={() => setFilter(noFilter)}
          />
        }
      />
    </Page>
  );
}

function Head(props: {
  readonly refusal: string | undefined;
  readonly onNew: () => void;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  return (
    <ProgrammeHead
      subtitle={t('activities:lessons.subtitle')}
      actions={
        <>
          <Button
            refusedBecause={props.refusal}
            onClick={() => void navigate({ to: '/programma/lessen/activiteit' })}
          >
            {t('activities:lessons.newActivity')}
          </Button>
          <Button
            variant="primary"
            icon={IconPlus}
            shortcut="new"
            refusedBecause={props.refusal}
            onClick={props.onNew}
          >
            {t('activities:lessons.new')}
          </Button>
        </>
      }
    />
  );
}

function useProgrammeRows(today: string): readonly ProgrammeRow[] | undefined {
  const { t } = useTranslation(['activities']);
  const lessons = useRecords('lesson');
  const activities = useRecords('activity');
  const names = usePeerNames();
  const words = useWords();
  return useMemo(() => {
    if (!lessons || !activities || !names) return undefined;
    const rowWords = {
      themeName: words.themeName,
      activityKind: words.kindName,
      lessonKind: ({ kind, design }: Pick<LessonBody, 'kind' | 'design'>) =>
        kind === 'ownLesson'
          ? t(`activities:lesson.designShort.${design}`)
          : t(`activities:lesson.kindShort.${kind}`),
      peers: (ids: Parameters<typeof names.nameOf>[0][]) =>
        words.list(ids.map((id) => names.nameOf(id) ?? t('activities:lesson.unknownPeer'))),
    };
    return programmeRows(
      lessons,
      activities,
      { ...rowWords, peers: (ids) => rowWords.peers([...ids]) },
      today,
    );
  }, [lessons, activities, names, words, t, today]);
}

function useColumns(): readonly DataColumn<ProgrammeRow>[] {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  return useMemo(
    () => [
      {
        id: 'when',
        header: t('activities:lessons.column.when'),
        value: (row) => row.on,
        cell: (row) => dates.dayShort(row.on),
        width: 144,
        searchable: false,
      },
      {
        id: 'what',
        header: t('activities:lessons.column.what'),
        value: (row) => `${row.what} ${row.kind}`,
        cell: (row) => <TwoLines first={row.what} second={row.kind} />,
        grow: 1.3,
      },
      {
        id: 'class',
        header: t('activities:lessons.column.class'),
        value: (row) => row.className ?? t('activities:lessons.moreClasses'),
        width: 112,
      },
      {
        id: 'peers',
        header: t('activities:lessons.column.peers'),
        value: (row) => row.peers,
        grow: 1.3,
      },
      {
        id: 'state',
        header: t('activities:lessons.column.state'),
        value: (row) => rowStates.indexOf(row.state),
        cell: (row) => (
          <Chip tone={stateTones[row.state]}>{t(`activities:state.${row.state}`)}</Chip>
        ),
        width: 136,
        searchable: false,
      },
    ],
    [t, dates],
  );
}

function Filters(props: {
  readonly filter: RowFilter;
  readonly years: readonly string[];
  readonly onChange: (filter: RowFilter) => void;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const { filter, onChange } = props;
  const type = (chosen: string) =>
    chosen === 'lesson' || chosen === 'activity' ? chosen : ('' as const);
  return (
    <>
      <SelectField
        hideLabel
        label={t('activities:lessons.filterState')}
        value={filter.state}
        placeholder={t('activities:lessons.allStates')}
        options={rowStates.map((state) => ({
          value: state,
          label: t(`activities:state.${state}`),
        }))}
        onChange={(chosen) =>
          onChange({ ...filter, state: rowStates.find((state) => state === chosen) ?? '' })
        }
      />
      <SelectField
        hideLabel
        label={t('activities:lessons.filterKind')}
        value={filter.type}
        placeholder={t('activities:lessons.allKinds')}
        options={[
          { value: 'lesson', label: t('activities:lessons.onlyLessons') },
          { value: 'activity', label: t('activities:lessons.onlyActivities') },
        ]}
        onChange={(chosen) => onChange({ ...filter, type: type(chosen) })}
      />
      <YearField
        value={filter.schoolYear}
        years={props.years}
        onChange={(schoolYear) => onChange({ ...filter, schoolYear })}
      />
    </>
  );
}

function Empty(props: {
  readonly anyAtAll: boolean;
  readonly refusal: string | undefined;
  readonly onNew: () => void;
  readonly onAll: () => void;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  if (props.anyAtAll) {
    return (
      <EmptyState
        icon={IconPresentation}
        title={t('activities:lessons.filtered')}
        action={<Button onClick={props.onAll}>{t('activities:lessons.showAll')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconPresentation}
      title={t('activities:lessons.empty')}
      action={
        <Button variant="primary" refusedBecause={props.refusal} onClick={props.onNew}>
          {t('activities:lessons.new')}
        </Button>
      }
    >
      {t('activities:lessons.emptyHow')}
    </EmptyState>
  );
}
