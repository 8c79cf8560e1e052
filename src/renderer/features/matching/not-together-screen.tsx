// Pupils who must not be matched: the two and the kind, and no story. `/leerlingen/hulpvragen/niet-samen`
import { useMemo, useState, type ReactElement } from 'react';
import { IconHandStop, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormGrid, Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { requestsPath } from './matching-texts.ts';

type NotTogetherRow = { readonly record: ViewOf<'notTogether'>; readonly names: string };

function useRows(): readonly NotTogetherRow[] | undefined {
  const { t, i18n } = useTranslation('pairs');
  const records = useRecords('notTogether');
  const pupils = useRecords('pupil');
  return useMemo(() => {
    if (!records || !pupils) return undefined;
    const byId = new Map(pupils.map(({ id, body }) => [id, body]));
    const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
    return records.map((record) => {
      const names = record.body.pupilIds.map((id) => {
        const pupil = byId.get(id);
        return pupil ? `${pupilName(pupil)} (${pupil.className})` : t('names.unknown');
      });
      return { record, names: lists.format(names) };
    });
  }, [records, pupils, t, i18n.language]);
}

export function NotTogetherScreen(): ReactElement {
  const { t } = useTranslation('matching');
  const rows = useRows();
  const [error, setError] = useState<AppError | null>(null);
  const columns = useColumns(setError);
  return (
    <Page fill>
      <PageHeader
        title={t('notTogether.title')}
        subtitle={t('notTogether.subtitle')}
        breadcrumb={[
          { label: t('list.title'), to: requestsPath },
          { label: t('notTogether.title') },
        ]}
      />
      <NewNotTogether />
      <ErrorNotice error={error} where={t('notTogether.failed')} />
      <DataTable
        label={t('notTogether.title')}
        rows={rows}
        columns={columns}
        rowId={({ record }) => record.id}
        initialSort={{ column: 'names' }}
        filterLabel={t('notTogether.filter')}
        empty={
          <EmptyState icon={IconHandStop} title={t('notTogether.empty')}>
            {t('notTogether.emptyHow')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(
  onError: (error: AppError | null) => void,
): readonly DataColumn<NotTogetherRow>[] {
  const { t } = useTranslation('matching');
  const mayManage = useMayDo('manageProgramme');
  return useMemo(
    () => [
      { id: 'names', header: t('notTogether.who'), value: ({ names }) => names },
      {
        id: 'kind',
        header: t('notTogether.kind'),
        value: ({ record }) => t(`notTogether.kinds.${record.body.kind}`),
        width: 200,
      },
      {
        id: 'holds',
        header: t('notTogether.state'),
        value: ({ record }) => (record.body.holds ? 0 : 1),
        cell: ({ record }) => (
          <Chip tone={record.body.holds ? 'late' : 'neutral'}>
            {record.body.holds ? t('notTogether.holds') : t('notTogether.lifted')}
          </Chip>
        ),
        width: 160,
        searchable: false,
      },
      {
        id: 'change',
        header: t('notTogether.change'),
        value: () => '',
        sortable: false,
        searchable: false,
        width: 200,
        cell: ({ record, names }) => (
          <Button
            size="small"
            aria-label={t(record.body.holds ? 'notTogether.liftName' : 'notTogether.againName', {
              names,
            })}
            refusedBecause={mayManage ? undefined : t('refused.override')}
            onClick={() => {
              void call('notTogether.set', {
                recordId: record.id,
                expectedRevision: record.revision,
                holds: !record.body.holds,
              }).then((done) => onError(done.ok ? null : done.error));
            }}
          >
            {t(record.body.holds ? 'notTogether.lift' : 'notTogether.again')}
          </Button>
        ),
      },
    ],
    [t, mayManage, onError],
  );
}

const kinds = ['notTogether', 'family'] as const;

function NewNotTogether(): ReactElement {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const mayRun = useMayDo('runProgramme');
  const choices = usePupilChoices();
  const [ids, setIds] = useState<readonly RecordId[]>([]);
  const [kind, setKind] = useState<(typeof kinds)[number]>('notTogether');
  const [error, setError] = useState<AppError | null>(null);
  const [first, second] = ids;
  const why = !mayRun
    ? t('refused.runProgramme')
    : first && second
      ? undefined
      : t('notTogether.chooseTwo');
  const add = async (): Promise<void> => {
    if (!first || !second) return;
    const added = await call('notTogether.add', { pupilIds: [first, second], kind });
    setError(added.ok ? null : added.error);
    if (!added.ok) return;
    setIds([]);
    toast({ text: t('notTogether.added'), tone: 'ok' });
  };
  return (
    <Card>
      <Stack gap={4}>
        <FormGrid>
          <SearchPicker
            label={t('notTogether.two')}
            description={t('notTogether.twoHow')}
            choices={choices ?? []}
            value={ids}
            max={2}
            onChange={setIds}
          />
          <RadioField
            label={t('notTogether.kind')}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`notTogether.kinds.${one}`) }))}
            onChange={setKind}
          />
        </FormGrid>
        <ErrorNotice error={error} where={t('notTogether.failed')} />
        <Row justify="end">
          <Button variant="primary" icon={IconPlus} refusedBecause={why} onClick={() => void add()}>
            {t('notTogether.add')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
