// Opens a concern to one more member, with the reason that will stand in its course.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useAsk, useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ConcernPage } from './use-concern-page.ts';

type Props = { readonly page: ConcernPage; readonly onClose: () => void };

function useLetIn({ page, onClose }: Props) {
  const { t } = useTranslation(['concerns']);
  const toast = useToast();
  const { active } = useMemberNames();
  const { ask, busy, error } = useAsk();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const member = active.find(({ id }) => id === chosen);
  const ready = member !== undefined && reason.trim().length >= 3;
  const save = async () => {
    if (!member || !ready) return;
    const input = { concernId: page.concern.id, memberId: member.id, reason };
    if (!(await ask(() => call('concerns.letIn', input)))) return;
    toast({ text: t('letIn.done', { name: member.name }), tone: 'ok' });
    onClose();
  };
  useShortcut('save', () => void save());
  return { active, chosen, setChosen, reason, setReason, ready, save, busy, error };
}

export function LetInDialog(props: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { active, chosen, setChosen, reason, setReason, ready, save, busy, error } =
    useLetIn(props);
  const { onClose } = props;
  return (
    <Dialog
      open
      keepOpen
      size="small"
      title={t('letIn.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('letIn.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={ready ? undefined : t('letIn.missing')}
            onClick={() => void save()}
          >
            {t('letIn.save')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{t('letIn.text')}</p>
        <SelectField
          label={t('letIn.who')}
          placeholder={t('composer.choose')}
          value={chosen}
          options={active.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
          autoFocus
          required
        />
        <TextArea
          label={t('letIn.reason')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          minRows={2}
          required
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}
