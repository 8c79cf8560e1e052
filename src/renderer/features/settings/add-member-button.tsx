// The way to the form for a new member; refuses with the names of those who may.
import type { ReactElement } from 'react';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { pathOfPart } from './settings-parts.ts';
import { useAllowance } from './who-may.ts';

export function AddMemberButton(): ReactElement {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const allowance = useAllowance('manageMembers');
  const open = (): void => {
    void navigate({ to: `${pathOfPart('members')}/nieuw` });
  };
  useShortcut('new', open, allowance.state !== 'mayNot');
  return (
    <Button
      variant="primary"
      icon={IconUserPlus}
      shortcut="new"
      refusedBecause={
        allowance.state === 'mayNot' ? t('members.onlyAdmins', { who: allowance.who }) : undefined
      }
      onClick={open}
    >
      {t('members.add')}
    </Button>
  );
}
