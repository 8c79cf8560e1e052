// A colleague who joins for this one session: who, and why. They read these notes and nothing else of the group.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { memberIdSchema } from '#shared/domain/id.ts';
import { guestRoles } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type GuestDialogProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly onClose: () => void;
};

export function GuestDialog({ session, onClose }: GuestDialogProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const members = useRecords('member')?.filter(
    ({ body }) => body.active && body.roles.some((role) => guestRoles.includes(role)),
  );
  const [memberId, setMemberId] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    const parsed = memberIdSchema.safeParse(memberId);
    if (!parsed.success || reason.trim() === '') {
      setMissing(true);
      return;
    }
    const saved = await call('intervisionSessions.letGuestIn', {
      sessionId: session.id,
      expectedRevision: session.revision,
      memberId: parsed.data,
      reason,
    });
    if (saved.ok) onClose();
    else setError(saved.error);
  };
  return (
    <FormDialog
      size="small"
      title={t('guest.title')}
      saveLabel={t('guest.letIn')}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
    >
      <SelectField
        autoFocus
        label={t('guest.who')}
        value={memberId}
        onChange={setMemberId}
        placeholder={t('guest.choose')}
        options={(members ?? []).map(({ id, body }) => ({ value: id, label: body.displayName }))}
        error={missing && memberId === '' ? t('guest.whoMissing') : undefined}
      />
      <TextField
        label={t('guest.reason')}
        description={t('guest.reasonHelp')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        required
        error={missing && reason.trim() === '' ? t('guest.reasonMissing') : undefined}
      />
      <Secondary>{t('guest.reads')}</Secondary>
    </FormDialog>
  );
}
