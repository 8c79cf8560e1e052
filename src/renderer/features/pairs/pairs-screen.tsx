// All pairs one may see: who with whom, how it goes, and the way in. `/koppels`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { ViewTable } from '#renderer/features/views/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { standInOn } from '#shared/domain/deputy-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { useHealthReason } from './health-chip.tsx';
import { lastContacts } from './last-contact.ts';
import {
  filterFrom,
  filterTexts,
  healthOrder,
  keepsRow,
  noFilter,
  pairRows,
  type PairFilter,
  type PairRow,
} from './pair-rows.ts';
import { goalTexts, healthTexts, healthTones } from './pair-texts.ts';
import { useMemberNames } from './use-member-names.ts';
import { usePairNames } from './use-pair-names.ts';
import { useToday } from '#renderer/ui/use-today.ts';

export function PairsScreen(): ReactElement {
  const { t } = useTranslation(['pairs']);
  const navigate = useNavigate();
  const mayWrite = useMayDo('writePairs');
  const { memberId } = useSession();
  const [filter, setFilter] = useState(noFilter);
  const all = usePairRows();
  const rows = useMemo(() => all?.filter((row) => keepsRow(row, filter)), [all, filter]);
  const columns = useColumns();
  const goNew = () => void navigate({ to: '/koppels/nieuw' });
  useShortcut('new', goNew, mayWrite);
  return (
    <Page fill>
      <PageHeader
        title={t('list.title')}
        subtitle={all && all.length > 0 ? t('list.subtitle', { count: all.length }) : undefined}
        actions={
          <Button
            variant="primary"
            icon={IconPlus}
            shortcut="new"
            refusedBecause={mayWrite ? undefined : t('refused.writePairs')}
            onClick={goNew}
          >
            {t('list.new')}
          </Button>
        }
      />
      <ViewTable
        table="pairs"
        filters={filterTexts(filter)}
        onFilters={(texts) => setFilter(filterFrom(texts, memberId))}
        label={t('list.title')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        onOpen={(row) => void navigate({ to: `/koppels/${row.id}` })}
        twoLines
        initialSort={firstSort}
        filterLabel={t('list.search')}
        toolbar={<Filters filter={filter} onChange={setFilter} />}
        empty={<NoPairs anyAtAll={(all?.length ?? 0) > 0} onAll={() => setFilter(noFilter)} />}
      />
    </Page>
  );
}

const rowId = (row: PairRow): string => row.id;
const firstSort = { column: 'health' };

function usePairRows(): readonly PairRow[] | undefined {
  const pairs = useRecords('pair');
  const contacts = useRecords('contact');
  const headlines = useRecords('noteHeadline');
  const words = useRecords('confirmation');
  const handovers = useRecords('handover');
  const names = usePairNames();
  const { nameOf } = useMemberNames();
  const today = useToday();
  const reason = useHealthReason();
  return useMemo(() => {
    if (!pairs || !contacts || !headlines || !words || !names) return undefined;
    const last = lastContacts(contacts, headlines);
    const handed = (handovers ?? []).map(({ body }) => body);
    const why = (pair: PairBody, on: string | null) => reason(pair, on, today);
    const standIn = (id: RecordId) => standInOn(handed, id, today)?.toId;
    return pairRows(pairs, names, nameOf, last, words, today, why, standIn);
  }, [pairs, contacts, headlines, words, handovers, names, nameOf, today, reason]);
}

function useColumns(): readonly DataColumn<PairRow>[] {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  const formName = useFormName();
  return useMemo(() => {
    const who = (row: PairRow) => `${row.supporters} → ${row.supportees}`;
    const what = (row: PairRow) => `${formName(row.form)} · ${t(goalTexts[row.goal])}`;
    return [
      { id: 'code', header: t('list.code'), value: (row) => row.code, width: 112 },
      {
        id: 'pair',
        header: t('list.pair'),
        value: (row) => `${who(row)} ${what(row)}`,
        text: (row) => `${who(row)} (${what(row)})`,
        cell: (row) => <TwoLines first={who(row)} second={what(row)} />,
      },
      {
        id: 'class',
        header: t('list.class'),
        value: (row) => row.className,
        width: 80,
        groupable: true,
      },
      {
        id: 'health',
        header: t('list.health'),
        value: (row) => healthOrder.indexOf(row.health),
        text: (row) => t(healthTexts[row.health]),
        cell: (row) => (
          <span title={row.why}>
            <Chip tone={healthTones[row.health]}>{t(healthTexts[row.health])}</Chip>
          </span>
        ),
        groupable: true,
        width: 140,
        searchable: false,
      },
      {
        id: 'lastContact',
        header: t('list.lastContact'),
        value: (row) => row.lastContactOn,
        text: (row) =>
          row.lastContactOn === null ? t('list.noContact') : dates.dayShort(row.lastContactOn),
        cell: (row) =>
          row.lastContactOn === null ? t('list.noContact') : dates.dayShort(row.lastContactOn),
        width: 152,
        searchable: false,
      },
      {
        id: 'coach',
        header: t('list.coach'),
        value: (row) => row.coach,
        width: 144,
        groupable: true,
      },
    ];
  }, [t, dates, formName]);
}

function Filters(props: {
  readonly filter: PairFilter;
  readonly onChange: (filter: PairFilter) => void;
}): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { memberId } = useSession();
  const { filter, onChange } = props;
  const forms = useForms();
  const formName = useFormName();
  return (
    <>
      <SelectField
        hideLabel
        label={t('filter.health')}
        value={filter.health}
        placeholder={t('filter.current')}
        options={[
          ...healthOrder.map((health) => ({ value: health, label: t(healthTexts[health]) })),
          { value: 'all', label: t('filter.all') },
        ]}
        onChange={(chosen) =>
          onChange({
            ...filter,
            health: chosen === 'all' ? 'all' : (healthOrder.find((one) => one === chosen) ?? ''),
          })
        }
      />
      <SelectField
        hideLabel
        label={t('filter.form')}
        value={filter.form}
        placeholder={t('filter.allForms')}
        options={forms.map((form) => ({ value: form, label: formName(form) }))}
        onChange={(chosen) =>
          onChange({ ...filter, form: forms.find((form) => form === chosen) ?? '' })
        }
      />
      <Checkbox
        label={t('filter.mine')}
        checked={filter.ofMember !== null}
        onChange={(mine) => onChange({ ...filter, ofMember: mine ? memberId : null })}
      />
    </>
  );
}

/** Nothing at all yet, or nothing that the filters let through: each says what to do. */
function NoPairs(props: { readonly anyAtAll: boolean; readonly onAll: () => void }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const pupils = useRecords('pupil');
  if (props.anyAtAll) {
    return (
      <EmptyState
        icon={IconUsers}
        title={t('empty.filtered')}
        action={<Button onClick={props.onAll}>{t('empty.showAll')}</Button>}
      />
    );
  }
  const hasPupils = (pupils?.length ?? 0) > 0;
  return (
    <EmptyState
      icon={IconUsers}
      title={t('empty.title')}
      action={
        hasPupils ? (
          <ButtonLink to="/koppels/nieuw" variant="primary">
            {t('list.new')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/leerlingen" variant="primary">
            {t('empty.toPupils')}
          </ButtonLink>
        )
      }
    >
      {hasPupils ? t('empty.firstPair') : t('empty.firstPupils')}
    </EmptyState>
  );
}
