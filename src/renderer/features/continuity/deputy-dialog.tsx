// Who stands ready for a role, or for one person in it: named here, or taken away.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import type { Role } from '#shared/domain/role.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { StaffMember } from './use-staff.ts';

export type DeputyDialogProps = {
  readonly role: Role;
  readonly staff: readonly StaffMember[];
  /** Of this role. */
  readonly deputies: readonly ViewOf<'deputy'>[];
  readonly onClose: () => void;
};

/** `<DeputyDialog role staff deputies onClose />` */
export function DeputyDialog({ role, staff, deputies, onClose }: DeputyDialogProps): ReactElement {
  const { t } = useTranslation(['tasks', 'settings', 'common']);
  const mayChange = useMayDo('handOver');
  const refusal = mayChange ? undefined : t('refused.handOver');
  const [error, setError] = useState<AppError | null>(null);
  const save = async (input: CallInput<'deputies.save'>) => {
    const saved = await call('deputies.save', input);
    setError(saved.ok ? null : saved.error);
    return saved.ok;
  };
  return (
    <Dialog
      open
      keepOpen
      title={t('deputies.dialog', { role: t(`settings:role.${role}.name`) })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common:words.close')}</Button>}
    >
      <Stack gap={4}>
        <Standing deputies={deputies} refusal={refusal} onSave={save} />
        <NewDeputy
          role={role}
          staff={staff.filter((one) => one.active)}
          refusal={refusal}
          onAdd={(memberId, deputyId) =>
            save({ deputy: null, fields: { role, memberId, deputyId, active: true } })
          }
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

function Standing(props: {
  readonly deputies: readonly ViewOf<'deputy'>[];
  readonly refusal: string | undefined;
  readonly onSave: (input: CallInput<'deputies.save'>) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { nameOf } = useMemberNames();
  const active = props.deputies.filter(({ body }) => body.active);
  if (active.length === 0) return <Secondary>{t('deputies.nobodyYet')}</Secondary>;
  return (
    <Stack gap={2}>
      {active.map(({ id, revision, body }) => (
        <Row key={id} justify="between">
          <span>
            {body.memberId === null
              ? t('deputies.forAll', { name: nameOf(body.deputyId) })
              : t('deputies.forOne', {
                  name: nameOf(body.deputyId),
                  whom: nameOf(body.memberId),
                })}
          </span>
          <Button
            size="small"
            refusedBecause={props.refusal}
            onClick={() =>
              void props.onSave({
                deputy: { id, expectedRevision: revision },
                fields: { ...body, active: false },
              })
            }
          >
            {t('deputies.remove')}
          </Button>
        </Row>
      ))}
    </Stack>
  );
}

function NewDeputy(props: {
  readonly role: Role;
  readonly staff: readonly StaffMember[];
  readonly refusal: string | undefined;
  readonly onAdd: (memberId: MemberId | null, deputyId: MemberId) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { role, staff } = props;
  const holders = staff.filter(({ roles }) => roles.includes(role));
  const [whom, setWhom] = useState('');
  const [by, setBy] = useState('');
  const deputyId = staff.find(({ id }) => id === by)?.id;
  const why = props.refusal ?? (deputyId ? undefined : t('deputies.chooseFirst'));
  const add = async () => {
    if (!deputyId || why !== undefined) return;
    const memberId = holders.find(({ id }) => id === whom)?.id ?? null;
    if (await props.onAdd(memberId, deputyId)) setBy('');
  };
  useShortcut('save', () => void add());
  return (
    <Stack gap={3}>
      <FormGrid>
        <SelectField
          label={t('deputies.whom')}
          value={whom}
          placeholder={t('deputies.everyone')}
          options={holders.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setWhom}
        />
        <SelectField
          label={t('deputies.deputy')}
          value={by}
          placeholder={t('deputies.choosePerson')}
          options={staff
            .filter(({ id }) => id !== whom)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setBy}
        />
      </FormGrid>
      <Secondary>{t('deputies.noAccess')}</Secondary>
      <Row justify="end">
        <Button variant="primary" shortcut="save" refusedBecause={why} onClick={() => void add()}>
          {t('deputies.add')}
        </Button>
      </Row>
    </Stack>
  );
}
