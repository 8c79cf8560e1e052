// All requests for support one may see, the open ones first. `/leerlingen/hulpvragen`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconHandStop, IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { PeopleHead } from '#renderer/features/parts/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import {
  supportRequestStatuses,
  type SupportRequestBody,
  type SupportRequestStatus,
} from '#shared/domain/support-request.ts';
import { newRequestPath, notTogetherPath, requestsPath, statusTones } from './matching-texts.ts';

type RequestRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly className: string;
  readonly body: SupportRequestBody;
};

function useRequestRows(): readonly RequestRow[] | undefined {
  const { t } = useTranslation('pairs');
  const requests = useRecords('supportRequest');
  const pupils = useRecords('pupil');
  return useMemo(() => {
    if (!requests || !pupils) return undefined;
    const byId = new Map(pupils.map(({ id, body }) => [id, body]));
    return requests.map(({ id, body }) => {
      const pupil = byId.get(body.pupilId);
      const name = pupil ? pupilName(pupil) : t('names.unknown');
      return { id, name, className: pupil?.className ?? '', body };
    });
  }, [requests, pupils, t]);
}

export function RequestsScreen(): ReactElement {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const mayRun = useMayDo('runProgramme');
  const [status, setStatus] = useState<SupportRequestStatus | 'all'>('open');
  const all = useRequestRows();
  const rows = useMemo(
    () => all?.filter(({ body }) => status === 'all' || body.status === status),
    [all, status],
  );
  const columns = useColumns();
  const goNew = () => void navigate({ to: newRequestPath });
  useShortcut('new', goNew, mayRun);
  return (
    <Page fill>
      <PeopleHead
        subtitle={t('list.subtitle')}
        actions={
          <>
            <ButtonLink to={notTogetherPath} icon={IconHandStop}>
              {t('list.notTogether')}
            </ButtonLink>
            <Button
              variant="primary"
              icon={IconPlus}
              shortcut="new"
              refusedBecause={mayRun ? undefined : t('refused.runProgramme')}
              onClick={goNew}
            >
              {t('list.new')}
            </Button>
          </>
        }
      />
      <DataTable
        label={t('list.title')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: `${requestsPath}/${id}` })}
        twoLines
        initialSort={{ column: 'askedOn' }}
        filterLabel={t('list.filter')}
        toolbar={<StatusFilter status={status} onChange={setStatus} />}
        empty={<NoRequests anyAtAll={(all?.length ?? 0) > 0} onAll={() => setStatus('all')} />}
      />
    </Page>
  );
}

function useColumns(): readonly DataColumn<RequestRow>[] {
  const { t } = useTranslation(['matching', 'pairs']);
  const dates = useDateFormat();
  const formName = useFormName();
  return useMemo(() => {
    const what = ({ body }: RequestRow) =>
      body.question === '' ? t(`pairs:goals.${body.category}`) : body.question;
    return [
      {
        id: 'pupil',
        header: t('matching:list.pupil'),
        value: (row) => `${row.name} ${what(row)}`,
        cell: (row) => <TwoLines first={row.name} second={what(row)} />,
      },
      { id: 'class', header: t('matching:list.class'), value: (row) => row.className, width: 88 },
      {
        id: 'form',
        header: t('matching:list.form'),
        value: (row) => formName(row.body.form),
        width: 180,
      },
      {
        id: 'askedOn',
        header: t('matching:list.askedOn'),
        value: ({ body }) => body.askedOn,
        cell: ({ body }) => dates.dayShort(body.askedOn),
        width: 144,
        searchable: false,
      },
      {
        id: 'status',
        header: t('matching:list.status'),
        value: ({ body }) => supportRequestStatuses.indexOf(body.status),
        cell: ({ body }) => (
          <Chip tone={statusTones[body.status]}>{t(`matching:status.${body.status}`)}</Chip>
        ),
        width: 176,
        searchable: false,
      },
    ];
  }, [t, dates, formName]);
}

function StatusFilter(props: {
  readonly status: SupportRequestStatus | 'all';
  readonly onChange: (status: SupportRequestStatus | 'all') => void;
}): ReactElement {
  const { t } = useTranslation('matching');
  return (
    <SelectField
      hideLabel
      label={t('list.statusFilter')}
      value={props.status}
      options={[
        ...supportRequestStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        { value: 'all', label: t('list.all') },
      ]}
      onChange={(chosen) =>
        props.onChange(supportRequestStatuses.find((one) => one === chosen) ?? 'all')
      }
    />
  );
}

function NoRequests(props: {
  readonly anyAtAll: boolean;
  readonly onAll: () => void;
}): ReactElement {
  const { t } = useTranslation('matching');
  const mayRun = useMayDo('runProgramme');
  if (props.anyAtAll) {
    return (
      <EmptyState
        icon={IconHeartHandshake}
        title={t('empty.filtered')}
        action={<Button onClick={props.onAll}>{t('empty.showAll')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconHeartHandshake}
      title={t('empty.title')}
      action={
        mayRun ? (
          <ButtonLink to={newRequestPath} variant="primary">
            {t('list.new')}
          </ButtonLink>
        ) : undefined
      }
    >
      {t('empty.how')}
    </EmptyState>
  );
}
