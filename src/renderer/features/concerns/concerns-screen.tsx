// Signalen: every concern with who must know and what comes next, as a table or as a board. `/signalen`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { ViewTable } from '#renderer/features/views/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { ClosedConcerns } from './closed-concerns.tsx';
import { ConcernBoard } from './concern-board.tsx';
import { passes, type ConcernFilter, type ConcernRow } from './concern-rows.ts';
import { useConcernWords } from './concern-words.ts';
import { useConcernColumns } from './use-concern-columns.tsx';
import { useConcerns } from './use-concerns.ts';

type View = 'table' | 'board';

const shownValues = ['open', 'closed', 'all'] as const;
const whoseValues = ['all', 'mine'] as const;
const firstFilter: ConcernFilter = { shown: 'open', whose: 'all', urgency: '' };

function filterFrom(texts: Readonly<Record<string, string>>): ConcernFilter {
  return {
    shown: shownValues.find((each) => each === texts['shown']) ?? 'open',
    whose: whoseValues.find((each) => each === texts['whose']) ?? 'all',
    urgency: urgencies.find((each) => each === texts['urgency']) ?? '',
  };
}

export function ConcernsScreen(): ReactElement {
  const { t } = useTranslation(['concerns']);
  const navigate = useNavigate();
  const mayReport = useMayDo('reportConcerns');
  const [view, setView] = useState<View>('table');
  const nowMs = useNow();
  const concerns = useConcerns(nowMs);
  const [filter, setFilter] = useState(firstFilter);
  const create = () => void navigate({ to: '/signalen/nieuw' });
  useShortcut('new', create, mayReport);
  return (
    <Page fill>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.subtitle')}
        actions={
          <>
            <Segmented
              label={t('list.view')}
              value={view}
              onChange={setView}
              options={[
                { value: 'table', label: t('list.table') },
                { value: 'board', label: t('list.board') },
              ]}
            />
            <Button
              variant="primary"
              icon={IconPlus}
              shortcut="new"
              refusedBecause={mayReport ? undefined : t('report.mayNot')}
              onClick={create}
            >
              {t('list.new')}
            </Button>
          </>
        }
      />
      {concerns && concerns.closed.length > 0 ? (
        <ClosedConcerns clocks={concerns.closed} nowMs={nowMs} />
      ) : null}
      {concerns === undefined ? (
        <Waiting />
      ) : view === 'board' ? (
        <FilteredBoard rows={concerns.rows} nowMs={nowMs} filter={filter} onFilter={setFilter} />
      ) : (
        <ConcernTable rows={concerns.rows} nowMs={nowMs} filter={filter} onFilter={setFilter} />
      )}
    </Page>
  );
}

type ListProps = {
  readonly rows: readonly ConcernRow[];
  readonly nowMs: number;
  readonly filter: ConcernFilter;
  readonly onFilter: (filter: ConcernFilter) => void;
};

/** The columns themselves say what is open and what is closed; the other filters hold as in the table. */
function FilteredBoard({ rows, nowMs, filter, onFilter }: ListProps): ReactElement {
  const visible = useMemo(
    () => rows.filter((row) => passes(row, { ...filter, shown: 'all' })),
    [rows, filter],
  );
  return (
    <>
      <Row gap={2}>
        <WhoseAndUrgency filter={filter} onChange={onFilter} />
      </Row>
      {visible.length === 0 ? (
        <Nothing filtered={rows.length > 0} />
      ) : (
        <ConcernBoard rows={visible} nowMs={nowMs} />
      )}
    </>
  );
}

function ConcernTable(props: ListProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const navigate = useNavigate();
  const columns = useConcernColumns(props.nowMs);
  const { rows, filter } = props;
  const visible = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
  return (
    <ViewTable
      table="concerns"
      filters={filter}
      onFilters={(texts) => props.onFilter(filterFrom(texts))}
      label={t('list.title')}
      rows={visible}
      columns={columns}
      rowId={({ concern }) => concern.id}
      onOpen={({ concern }) => void navigate({ to: `/signalen/${concern.id}` })}
      initialSort={{ column: 'next' }}
      twoLines
      toolbar={<Filters filter={filter} onChange={props.onFilter} />}
      empty={<Nothing filtered={rows.length > 0} />}
    />
  );
}

type FilterProps = {
  readonly filter: ConcernFilter;
  readonly onChange: (filter: ConcernFilter) => void;
};

function Filters(props: FilterProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { filter, onChange } = props;
  return (
    <>
      <SelectField
        hideLabel
        label={t('list.filter.shown')}
        value={filter.shown}
        onChange={(shown) => onChange(filterFrom({ ...filter, shown }))}
        options={shownValues.map((value) => ({ value, label: t(`concerns:list.shown.${value}`) }))}
      />
      <WhoseAndUrgency {...props} />
    </>
  );
}

function WhoseAndUrgency(props: FilterProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const words = useConcernWords();
  const { filter } = props;
  const change = (part: Readonly<Record<string, string>>) =>
    props.onChange(filterFrom({ ...filter, ...part }));
  return (
    <>
      <SelectField
        hideLabel
        label={t('list.filter.whose')}
        value={filter.whose}
        onChange={(whose) => change({ whose })}
        options={whoseValues.map((value) => ({ value, label: t(`concerns:list.whose.${value}`) }))}
      />
      <SelectField
        hideLabel
        label={t('list.filter.urgency')}
        value={filter.urgency}
        onChange={(urgency) => change({ urgency })}
        placeholder={t('list.filter.anyUrgency')}
        options={urgencies.map((value) => ({ value, label: words.urgency(value) }))}
      />
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }): ReactElement {
  const { t } = useTranslation(['concerns']);
  return filtered ? (
    <EmptyState title={t('list.noneFiltered')}>{t('list.noneFilteredText')}</EmptyState>
  ) : (
    <EmptyState icon={IconAlertTriangle} title={t('list.none')}>
      {t('list.noneText')}
    </EmptyState>
  );
}
