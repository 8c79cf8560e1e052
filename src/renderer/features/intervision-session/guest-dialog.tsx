// A colleague who joins for this one session: who, and why. They read these notes and nothing else of the group.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
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
  const { t } = useTranslation(['intervisionSession', 'common']);
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
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      size="small"
      title={t('guest.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:words.cancel')}</Button>
          <Button variant="primary" shortcut="save" onClick={() => void save()}>
            {t('guest.letIn')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
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
          value={reason}
          onChange={setReason}
          maxLength={200}
          required
          error={missing && reason.trim() === '' ? t('guest.reasonMissing') : undefined}
        />
        <Secondary>{t('guest.reads')}</Secondary>
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}
