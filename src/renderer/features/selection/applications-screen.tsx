// Everyone who applied to be a peer, by stage, and the way to a new application. `/leerlingen/aanmeldingen`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconUserHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { PeopleHead } from '#renderer/features/parts/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import {
  applicationRows,
  keepsApplication,
  shownStages,
  type ApplicationFilter,
  type ApplicationRow,
} from './application-rows.ts';
import { StageChip } from './stage-chip.tsx';

const rowId = (row: ApplicationRow): string => row.id;
const firstSort = { column: 'stage' };

export function ApplicationsScreen(): ReactElement {
  const { t } = useTranslation(['selection']);
  const navigate = useNavigate();
  const mayWrite = useMayDo('runProgramme');
  const [filter, setFilter] = useState<ApplicationFilter>({ stage: '', form: '' });
  const all = useApplicationRows();
  const rows = useMemo(() => all?.filter((row) => keepsApplication(row, filter)), [all, filter]);
  const columns = useColumns();
  const goNew = () => void navigate({ to: '/leerlingen/aanmeldingen/nieuw' });
  useShortcut('new', goNew, mayWrite);
  return (
    <Page fill>
      <PeopleHead
        subtitle={t('list.subtitle')}
        actions={
          <Button
            variant="primary"
            icon={IconPlus}
            shortcut="new"
            refusedBecause={mayWrite ? undefined : t('refused')}
            onClick={goNew}
          >
            {t('list.new')}
          </Button>
        }
      />
      <DataTable
        label={t('list.title')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        onOpen={(row) => void navigate({ to: `/leerlingen/aanmeldingen/${row.id}` })}
        twoLines
        initialSort={firstSort}
        filterLabel={t('list.search')}
        toolbar={<Filters filter={filter} onChange={setFilter} />}
        empty={
          <NoApplications
            anyAtAll={(all?.length ?? 0) > 0}
            onAll={() => setFilter({ stage: 'all', form: '' })}
          />
        }
      />
    </Page>
  );
}

function useApplicationRows(): readonly ApplicationRow[] | undefined {
  const applications = useRecords('application');
  const pupils = useRecords('pupil');
  const confirmations = useRecords('confirmation');
  const trainings = useRecords('training');
  return useMemo(() => {
    if (!applications || !pupils || !confirmations || !trainings) return undefined;
    return applicationRows(applications, { pupils, confirmations, trainings });
  }, [applications, pupils, confirmations, trainings]);
}

function useColumns(): readonly DataColumn<ApplicationRow>[] {
  const { t } = useTranslation(['selection']);
  const dates = useDateFormat();
  const formName = useFormName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('list.pupil'),
        value: (row) => `${row.sortName} ${row.name} ${row.className}`,
        cell: (row) => <TwoLines first={row.name || t('unknownPupil')} second={row.className} />,
      },
      { id: 'form', header: t('list.form'), value: (row) => formName(row.form), width: 200 },
      {
        id: 'stage',
        header: t('list.stage'),
        value: (row) => shownStages.indexOf(row.stage),
        cell: (row) => <StageChip stage={row.stage} outcome={row.state.outcome} />,
        width: 190,
        searchable: false,
      },
      {
        id: 'second',
        header: t('list.second'),
        value: (row) => t(`selection:second.${row.state.second}`),
        width: 180,
        searchable: false,
      },
      {
        id: 'appliedOn',
        header: t('list.appliedOn'),
        value: (row) => row.appliedOn,
        cell: (row) => dates.dayShort(row.appliedOn),
        width: 150,
        searchable: false,
      },
    ],
    [t, dates, formName],
  );
}

function Filters(props: {
  readonly filter: ApplicationFilter;
  readonly onChange: (filter: ApplicationFilter) => void;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const { filter, onChange } = props;
  const forms = useForms();
  const formName = useFormName();
  return (
    <>
      <SelectField
        hideLabel
        label={t('list.stage')}
        value={filter.stage}
        placeholder={t('list.running')}
        options={[
          ...shownStages.map((stage) => ({ value: stage, label: t(`selection:stages.${stage}`) })),
          { value: 'all', label: t('list.all') },
        ]}
        onChange={(chosen) =>
          onChange({
            ...filter,
            stage: chosen === 'all' ? 'all' : (shownStages.find((one) => one === chosen) ?? ''),
          })
        }
      />
      <SelectField
        hideLabel
        label={t('list.form')}
        value={filter.form}
        placeholder={t('list.allForms')}
        options={forms.map((form) => ({ value: form, label: formName(form) }))}
        onChange={(chosen) =>
          onChange({ ...filter, form: forms.find((form) => form === chosen) ?? '' })
        }
      />
    </>
  );
}

function NoApplications(props: {
  readonly anyAtAll: boolean;
  readonly onAll: () => void;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  if (props.anyAtAll) {
    return (
      <EmptyState
        icon={IconUserHeart}
        title={t('list.filtered')}
        action={<Button onClick={props.onAll}>{t('list.showAll')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconUserHeart}
      title={t('list.empty')}
      action={
        <ButtonLink to="/leerlingen/aanmeldingen/nieuw" variant="primary">
          {t('list.new')}
        </ButtonLink>
      }
    >
      {t('list.emptyText')}
    </EmptyState>
  );
}
