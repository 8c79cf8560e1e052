// Another method on the way: what was written stays.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionSteps, useMethods } from '#renderer/features/intervision/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { NotesFields } from '#shared/domain/intervision-notes.ts';

type MethodDialogProps = {
  readonly methodId: string;
  readonly onChoose: (change: Pick<NotesFields, 'methodId' | 'methodName' | 'steps'>) => void;
  readonly onClose: () => void;
};

export function MethodDialog({ methodId, onChoose, onClose }: MethodDialogProps): ReactElement {
  const { t } = useTranslation(['intervisionSession', 'common']);
  const methods = useMethods();
  const [chosenId, setChosenId] = useState(methodId);
  const chosen = methods.all.find(({ id }) => id === chosenId);
  const choose = () => {
    if (!chosen) return;
    onChoose({
      methodId: chosen.id,
      methodName: chosen.name,
      steps: sessionSteps(chosen, methods),
    });
  };
  useShortcut('save', choose);
  return (
    <Dialog
      open
      size="small"
      title={t('method.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:words.cancel')}</Button>
          <Button variant="primary" shortcut="save" onClick={choose}>
            {t('method.choose')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <SelectField
          autoFocus
          label={t('method.label')}
          value={chosenId}
          onChange={setChosenId}
          options={methods.all
            .filter(({ id, inUse }) => inUse || id === methodId)
            .map(({ id, name, minutes }) => ({
              value: id,
              label: t('method.option', { name, minutes }),
            }))}
        />
        <Secondary>{t('method.stays')}</Secondary>
      </Stack>
    </Dialog>
  );
}
