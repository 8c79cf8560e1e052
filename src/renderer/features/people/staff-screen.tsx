// Colleagues who take part without a login: mentors, teachers, line managers. They get paper.
// `/leerlingen/collegas`
import { useMemo, useState, type ReactElement } from 'react';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { PeopleHead } from '#renderer/features/parts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { StaffDialog } from './staff-dialog.tsx';

type Contact = ViewOf<'staffContact'>;

export function StaffScreen(): ReactElement {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const contacts = useRecords('staffContact');
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<Contact | 'new' | null>(null);
  const columns = useColumns();
  const rows = useMemo(() => contacts?.filter(({ body }) => all || body.active), [contacts, all]);
  useShortcut('new', () => setOpen('new'), mayManage && open === null);
  const add = (
    <Button
      variant="primary"
      icon={IconPlus}
      shortcut="new"
      refusedBecause={mayManage ? undefined : t('people:refused')}
      onClick={() => setOpen('new')}
    >
      {t('people:staff.new')}
    </Button>
  );
  const isEmpty = contacts?.length === 0;
  return (
    <Page fill>
      <PeopleHead subtitle={t('people:staff.subtitle')} actions={isEmpty ? undefined : add} />
      <DataTable
        label={t('people:staff.label')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        {...(mayManage ? { onOpen: setOpen } : {})}
        initialSort={{ column: 'name' }}
        filterLabel={isEmpty ? false : t('people:staff.filter')}
        toolbar={
          isEmpty ? undefined : (
            <Checkbox label={t('people:staff.showInactive')} checked={all} onChange={setAll} />
          )
        }
        empty={
          <EmptyState
            icon={IconUsers}
            title={isEmpty ? t('people:staff.none') : t('people:staff.noneActive')}
            action={isEmpty ? add : undefined}
          >
            {t('people:staff.noneText')}
          </EmptyState>
        }
      />
      {open !== null ? (
        <StaffDialog contact={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function useColumns(): readonly DataColumn<Contact>[] {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  return useMemo(
    () => [
      { id: 'name', header: t('people:staff.name'), value: ({ body }) => body.name },
      {
        id: 'functions',
        header: t('people:staff.functions'),
        value: ({ body }) =>
          body.functions.map((one) => t(`people:staff.function.${one}`)).join(', '),
      },
      {
        id: 'classes',
        header: t('people:staff.mentorOf'),
        value: ({ body }) => body.classNames.join(', '),
        width: 130,
      },
      { id: 'site', header: t('people:staff.site'), value: ({ body }) => body.site, width: 130 },
      { id: 'reach', header: t('people:staff.reach'), value: ({ body }) => body.reach },
      {
        id: 'inFavour',
        header: t('people:staff.inFavour'),
        value: ({ body }) => body.inFavourOn,
        cell: ({ body }) =>
          body.inFavourOn === null ? (
            body.functions.includes('lineManager') ? (
              <Chip tone="late">{t('people:staff.notYet')}</Chip>
            ) : null
          ) : (
            dates.day(body.inFavourOn)
          ),
        width: 170,
        searchable: false,
      },
      {
        id: 'active',
        header: t('people:staff.state'),
        value: ({ body }) =>
          body.active ? t('people:staff.isActive') : t('people:staff.inactive'),
        width: 110,
        searchable: false,
      },
    ],
    [t, dates],
  );
}
