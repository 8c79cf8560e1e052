// "Nieuwe taak": a small dialog for something that has to be done, by whom and before when.
import { useState, type ReactElement } from 'react';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { NewTaskDialog } from './new-task-dialog.tsx';
import type { NewTaskButtonProps } from './task-subject.ts';

/** `<NewTaskButton subject={{ about: { type: 'pair', id }, name, pair }} />` */
export function NewTaskButton(props: NewTaskButtonProps): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { subject, choose, ...look } = props;
  const [open, setOpen] = useState(false);
  useShortcut('new', () => setOpen(true), look.shortcut === 'new');
  return (
    <>
      <Button icon={IconChecklist} {...look} onClick={() => setOpen(true)}>
        {t('new.button')}
      </Button>
      {open ? (
        <NewTaskDialog subject={subject} choose={choose} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
