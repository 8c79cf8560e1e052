// Another method on the way: what was written stays.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MethodTooLong, sessionSteps, useMethods } from '#renderer/features/intervision/index.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { NotesFields } from '#shared/domain/intervision-notes.ts';

type MethodDialogProps = {
  readonly methodId: string;
  /** Of the session. */
  readonly minutes: number;
  readonly onChoose: (change: Pick<NotesFields, 'methodId' | 'methodName' | 'steps'>) => void;
  readonly onClose: () => void;
};

export function MethodDialog({
  methodId,
  minutes,
  onChoose,
  onClose,
}: MethodDialogProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
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
  return (
    <FormDialog
      size="small"
      title={t('method.title')}
      saveLabel={t('method.choose')}
      onSave={choose}
      onClose={onClose}
    >
      <SelectField
        autoFocus
        label={t('method.label')}
        value={chosenId}
        onChange={setChosenId}
        options={methods.all
          .filter(({ id, inUse }) => inUse || id === methodId)
          .map(({ id, name, wholeMinutes }) => ({
            value: id,
            label: t('method.option', { name, minutes: wholeMinutes }),
          }))}
      />
      {chosen?.about ? <Notice tone="question">{chosen.about}</Notice> : null}
      <MethodTooLong method={chosen} minutes={minutes} />
      <Secondary>{t('method.stays')}</Secondary>
    </FormDialog>
  );
}
