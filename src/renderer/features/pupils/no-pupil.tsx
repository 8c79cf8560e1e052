// What stands where a pupil cannot be found.
import type { ReactElement } from 'react';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

export function NoPupil(): ReactElement {
  const { t } = useTranslation(['pupils']);
  return (
    <EmptyState
      icon={IconSchool}
      title={t('pupil.gone')}
      action={<ButtonLink to="/leerlingen">{t('pupil.toList')}</ButtonLink>}
    >
      {t('pupil.goneText')}
    </EmptyState>
  );
}
