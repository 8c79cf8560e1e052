// Who is at a drop-in session on which day: the days follow from its rhythm, the peers are chosen per day.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { dutyDays, withDuty, type DropInForm, type DutyDay } from './drop-in-form.ts';
import { useProgrammeRefusal } from './editor-page.tsx';
import type { Editor } from './use-editor.ts';
import { usePeerNames } from './use-programme.ts';
import { useWords } from './use-words.ts';

const rowId = (day: DutyDay): string => day.on;

/** `<DutyList editor isNew />`: what is chosen here is saved at once. */
export function DutyList(props: {
  readonly editor: Editor<DropInForm>;
  readonly isNew: boolean;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const { editor } = props;
  const [open, setOpen] = useState<DutyDay | null>(null);
  const refusal = useProgrammeRefusal();
  const today = useToday();
  const columns = useDutyColumns(setOpen, refusal);
  const { form } = editor;
  const days = useMemo(() => dutyDays(form), [form]);
  // What is to come first, then what has been.
  const rows = useMemo(
    () => [
      ...days.filter(({ on }) => on >= today),
      ...days.filter(({ on }) => on < today).reverse(),
    ],
    [days, today],
  );
  if (props.isNew || days.length === 0) {
    return (
      <Section title={t('activities:dropIn.duty')}>
        <Card>
          <Secondary>
            {days.length === 0 ? t('activities:dropIn.noDays') : t('activities:dropIn.saveFirst')}
          </Secondary>
        </Card>
      </Section>
    );
  }
  return (
    <Section title={t('activities:dropIn.duty')}>
      <Secondary>{t('activities:dropIn.dutyHelp')}</Secondary>
      <DataTable
        label={t('activities:dropIn.duty')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        filterLabel={false}
        height="content"
        {...(refusal === undefined && { onOpen: setOpen })}
      />
      {open ? (
        <DutyDialog
          day={open}
          onClose={() => setOpen(null)}
          onKeep={(peerIds, alsoLater) => {
            editor.save({ duty: withDuty(editor.form, open.on, peerIds, alsoLater) });
            setOpen(null);
          }}
        />
      ) : null}
    </Section>
  );
}

function useDutyColumns(
  onOpen: (day: DutyDay) => void,
  refusal: string | undefined,
): readonly DataColumn<DutyDay>[] {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  const names = usePeerNames();
  const { list } = useWords();
  return useMemo(() => {
    const who = ({ peerIds }: DutyDay) =>
      list(peerIds.map((id) => names?.nameOf(id) ?? t('activities:lesson.unknownPeer')));
    return [
      {
        id: 'on',
        header: t('activities:lessons.column.when'),
        value: (day) => day.on,
        cell: (day) => dates.dayShort(day.on),
        width: 160,
        sortable: false,
      },
      {
        id: 'who',
        header: t('activities:lessons.column.peers'),
        value: who,
        cell: (day) => (day.peerIds.length === 0 ? t('activities:dropIn.nobody') : who(day)),
        sortable: false,
      },
      {
        id: 'change',
        header: '',
        value: () => '',
        cell: (day) => (
          <Button size="small" refusedBecause={refusal} onClick={() => onOpen(day)}>
            {t('activities:dropIn.change')}
          </Button>
        ),
        width: 112,
        sortable: false,
      },
    ];
  }, [t, dates, names, list, onOpen, refusal]);
}

function DutyDialog(props: {
  readonly day: DutyDay;
  readonly onClose: () => void;
  readonly onKeep: (peerIds: readonly RecordId[], alsoLater: boolean) => void;
}): ReactElement {
  const { t } = useTranslation(['activities', 'common']);
  const dates = useDateFormat();
  const choices = usePupilChoices() ?? [];
  const [peerIds, setPeerIds] = useState(props.day.peerIds);
  const [alsoLater, setAlsoLater] = useState(false);
  return (
    <Dialog
      open
      keepOpen
      title={t('activities:dropIn.changeOf', { date: dates.dayLong(props.day.on) })}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:words.cancel')}</Button>
          <Button variant="primary" onClick={() => props.onKeep(peerIds, alsoLater)}>
            {t('activities:dropIn.keep')}
          </Button>
        </>
      }
    >
      <SearchPicker
        inline
        autoFocus
        label={t('activities:lesson.peers')}
        choices={choices}
        value={peerIds}
        max={10}
        onChange={setPeerIds}
      />
      <Checkbox
        label={t('activities:dropIn.alsoLater')}
        checked={alsoLater}
        onChange={setAlsoLater}
      />
    </Dialog>
  );
}
