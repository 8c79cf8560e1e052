// The dialog of a new task. Private lies with its maker alone; the rest lies where its subject lies.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMe, useSession } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { NewTaskButtonProps, TaskSubject } from './task-subject.ts';
import { useStaff } from './use-staff.ts';

type Fields = {
  readonly title: string;
  readonly dueOn: string;
  readonly visibility: 'private' | 'team';
  readonly ownerId: MemberId;
  readonly standInId: MemberId | null;
};

const usualDays = 7;

export function NewTaskDialog(
  props: Pick<NewTaskButtonProps, 'choose'> & {
    readonly subject: TaskSubject | undefined;
    readonly onClose: () => void;
  },
): ReactElement {
  const { t } = useTranslation(['tasks', 'common']);
  const form = useNewTask(props.subject, props.onClose);
  const { fields, subject, edit, save, missing } = form;
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      keepOpen
      title={t('new.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={form.busy}
            refusedBecause={missing}
            onClick={() => void save()}
          >
            {t('new.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {props.subject ? (
          <Secondary>{t('new.about', { subject: props.subject.name })}</Secondary>
        ) : null}
        <TextField
          label={t('fields.title')}
          value={fields.title}
          required
          autoFocus
          maxLength={200}
          placeholder={t('fields.titleExample')}
          onChange={(title) => edit({ title })}
        />
        {props.choose?.(subject, form.setSubject)}
        <Where form={form} />
        <People form={form} />
        <ErrorNotice error={form.error} />
      </Stack>
    </Dialog>
  );
}

type Form = ReturnType<typeof useNewTask>;

function Where({ form }: { readonly form: Form }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { fields, mayTeam, edit } = form;
  return (
    <RadioField
      label={t('fields.visibility')}
      value={fields.visibility}
      description={
        !mayTeam
          ? t('fields.onlyPrivate')
          : fields.visibility === 'private'
            ? t('fields.privateHelp')
            : form.subject?.pair
              ? t('fields.pairHelp')
              : t('fields.teamHelp')
      }
      options={[
        ...(mayTeam ? [{ value: 'team' as const, label: t('fields.team') }] : []),
        { value: 'private' as const, label: t('fields.private') },
      ]}
      onChange={(visibility) => edit({ visibility })}
    />
  );
}

function People({ form }: { readonly form: Form }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { fields, edit, staff, today } = form;
  const team = fields.visibility === 'team';
  return (
    <FormGrid>
      <DateField
        label={t('fields.dueOn')}
        value={fields.dueOn}
        min={today}
        required
        onChange={(dueOn) => edit({ dueOn })}
      />
      {team ? (
        <>
          <SelectField
            label={t('fields.owner')}
            value={fields.ownerId}
            options={staff.options}
            onChange={(chosen) => edit({ ownerId: staff.idOf(chosen) ?? fields.ownerId })}
          />
          <Full>
            <SelectField
              label={t('fields.standIn')}
              description={t('fields.standInHelp')}
              value={fields.standInId ?? ''}
              placeholder={t('fields.nobody')}
              options={staff.options.filter(({ value }) => value !== fields.ownerId)}
              onChange={(chosen) => edit({ standInId: staff.idOf(chosen) ?? null })}
            />
          </Full>
        </>
      ) : null}
    </FormGrid>
  );
}

function useNewTask(given: TaskSubject | undefined, onClose: () => void) {
  const { t } = useTranslation(['tasks']);
  const { memberId } = useSession();
  const roles = useMe()?.body.roles ?? [];
  const today = useToday();
  const toast = useToast();
  const mayTeam = circlesForRoles(roles).includes('programmeTeam') || given?.pair != null;
  const [subject, setSubject] = useState(given);
  const [typed, setTyped] = useState<Fields>(() => ({
    title: '',
    dueOn: addDaysTo(today, usualDays),
    visibility: 'team',
    ownerId: memberId,
    standInId: null,
  }));
  const fields: Fields = mayTeam ? typed : { ...typed, visibility: 'private' };
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const staff = useStaff(subject?.pair ?? null);
  const missing =
    fields.title.trim() === ''
      ? t('new.titleMissing')
      : fields.dueOn < today
        ? t('new.dayMissing')
        : undefined;
  const save = async (): Promise<void> => {
    if (busy || missing !== undefined) return;
    setBusy(true);
    const mine = fields.visibility === 'private' ? { ownerId: memberId, standInId: null } : {};
    const about = subject?.about ?? { type: 'nothing' as const };
    const made = await call('tasks.create', { ...fields, ...mine, about });
    setBusy(false);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    toast({ text: t('toast.made'), tone: 'ok' });
    onClose();
  };
  const edit = (change: Partial<Fields>): void => setTyped((before) => ({ ...before, ...change }));
  return { fields, edit, subject, setSubject, staff, today, mayTeam, missing, busy, error, save };
}
