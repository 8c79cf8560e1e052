// One task: what it is about, doing it with an outcome, and below that moving it, handing it on, a stand-in.
import { useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import { mayBeDropped } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useStaff, type Staff } from './use-staff.ts';
import { useTaskActions, type TaskActions } from './use-task-actions.ts';
import { useTaskRefusal } from './use-task-refusal.ts';
import { useTaskSentence } from './use-task-sentence.ts';

export type TaskDialogProps = {
  readonly task: ViewOf<'task'>;
  /** What it is about, and where that stands; '' and null when it is about nothing. */
  readonly subject: string;
  readonly to: string | null;
  readonly pair: ViewOf<'pair'> | null;
  readonly onClose: () => void;
};

/** `<TaskDialog task subject to pair onClose />` */
export function TaskDialog(props: TaskDialogProps): ReactElement {
  const { t } = useTranslation(['tasks']);
  const dates = useDateFormat();
  const sentence = useTaskSentence();
  const actions = useTaskActions();
  const { task, subject, to, pair, onClose } = props;
  const staff = useStaff(pair);
  const { body } = task;
  const facts = [
    t('dialog.due', { day: dates.dayShort(body.dueOn) }),
    body.visibility === 'private' ? t('dialog.private') : staff.nameOf(body.ownerId),
    ...(body.standInId ? [t('dialog.standIn', { name: staff.nameOf(body.standInId) })] : []),
  ];
  return (
    <Dialog open title={sentence(body, subject)} onClose={onClose}>
      <Stack gap={4}>
        <Stack gap={1}>
          <Secondary>{facts.join(' · ')}</Secondary>
          {to !== null && subject !== '' ? (
            <p>
              <Link to={to} onClick={onClose}>
                {subject}
              </Link>
            </p>
          ) : null}
        </Stack>
        <ErrorNotice error={actions.error} />
        {body.doneOn === null ? (
          <Doing task={task} staff={staff} actions={actions} onClose={onClose} />
        ) : (
          <Done task={task} actions={actions} onClose={onClose} />
        )}
      </Stack>
    </Dialog>
  );
}

type PartProps = {
  readonly task: ViewOf<'task'>;
  readonly actions: TaskActions;
  readonly onClose: () => void;
};

function Doing({
  task,
  staff,
  actions,
  onClose,
}: PartProps & { readonly staff: Staff }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const [outcome, setOutcome] = useState('');
  const refusal = useTaskRefusal();
  const must = task.body.rule !== null && mayBeDropped(task.body);
  const closing = async (act: Promise<boolean>): Promise<void> => {
    if (await act) onClose();
  };
  const finish = () => void closing(actions.finish(task, outcome.trim()));
  useShortcut('save', finish);
  return (
    <>
      <TextField
        label={t('dialog.outcome')}
        description={must ? t('dialog.mustHelp') : t('dialog.outcomeHelp')}
        value={outcome}
        autoFocus
        maxLength={300}
        onChange={setOutcome}
      />
      <Row justify="end">
        {mayBeDropped(task.body) ? (
          <Button
            variant="subtle"
            busy={actions.busy}
            refusedBecause={refusal(task, { withdrawn: true, outcome })}
            onClick={() => void closing(actions.withdraw(task, outcome.trim()))}
          >
            {t('dialog.withdraw')}
          </Button>
        ) : null}
        <Button
          variant="primary"
          shortcut="save"
          busy={actions.busy}
          refusedBecause={refusal(task, { withdrawn: false, outcome })}
          onClick={finish}
        >
          {t('dialog.done')}
        </Button>
      </Row>
      <ChangeTask task={task} staff={staff} actions={actions} onClose={onClose} />
    </>
  );
}

function ChangeTask({
  task,
  staff,
  actions,
  onClose,
}: PartProps & { readonly staff: Staff }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const toast = useToast();
  const [fields, setFields] = useState(task.body);
  const { title, dueOn, ownerId, standInId } = fields;
  const edit = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const save = async (): Promise<void> => {
    if (!(await actions.change(task, { title: title || undefined, dueOn, ownerId, standInId })))
      return;
    toast({ text: t('toast.changed'), tone: 'ok' });
    onClose();
  };
  const same = (['title', 'dueOn', 'ownerId', 'standInId'] as const).every(
    (field) => fields[field] === task.body[field],
  );
  const refused = same
    ? t('dialog.nothingChanged')
    : dueOn === ''
      ? t('new.dayMissing')
      : undefined;
  return (
    <Section title={t('dialog.change')} level={3}>
      <FormGrid>
        {task.body.rule === null ? (
          <TextField
            label={t('fields.title')}
            value={title}
            maxLength={200}
            onChange={(typed) => edit({ title: typed })}
          />
        ) : null}
        <DateField
          label={t('fields.dueOn')}
          value={dueOn}
          onChange={(day) => edit({ dueOn: day })}
        />
        {task.body.visibility === 'team' ? (
          <Hands ownerId={ownerId} standInId={standInId} staff={staff} onChange={edit} />
        ) : null}
      </FormGrid>
      <Row justify="end">
        <Button busy={actions.busy} refusedBecause={refused} onClick={() => void save()}>
          {t('dialog.saveChange')}
        </Button>
      </Row>
    </Section>
  );
}

function Hands(props: {
  readonly ownerId: MemberId;
  readonly standInId: MemberId | null;
  readonly staff: Staff;
  readonly onChange: (change: {
    readonly ownerId?: MemberId;
    readonly standInId?: MemberId | null;
  }) => void;
}): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { ownerId, standInId, staff, onChange } = props;
  return (
    <>
      <SelectField
        label={t('fields.owner')}
        value={ownerId}
        options={staff.options}
        onChange={(chosen) => onChange({ ownerId: staff.idOf(chosen) ?? ownerId })}
      />
      <SelectField
        label={t('fields.standIn')}
        value={standInId ?? ''}
        placeholder={t('fields.nobody')}
        options={staff.options.filter(({ value }) => value !== ownerId)}
        onChange={(chosen) => onChange({ standInId: staff.idOf(chosen) ?? null })}
      />
    </>
  );
}

function Done({ task, actions, onClose }: PartProps): ReactElement {
  const { t } = useTranslation(['tasks']);
  const dates = useDateFormat();
  const { doneOn, outcome, withdrawn } = task.body;
  const reopen = async (): Promise<void> => {
    if (await actions.reopen(task)) onClose();
  };
  const day = doneOn === null ? '' : dates.day(doneOn);
  return (
    <>
      <p>{withdrawn ? t('dialog.withdrawnOn', { day }) : t('dialog.doneOn', { day })}</p>
      {outcome === '' ? null : <p>{outcome}</p>}
      <Row justify="end">
        <Button busy={actions.busy} onClick={() => void reopen()}>
          {t('dialog.reopen')}
        </Button>
      </Row>
    </>
  );
}
