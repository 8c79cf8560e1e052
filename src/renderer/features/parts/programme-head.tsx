// The head of every screen of Programma: title, what one can do here, and the way to the other parts.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';

export type ProgrammeHeadProps = { readonly subtitle?: ReactNode; readonly actions?: ReactNode };

/** `<ProgrammeHead subtitle actions />` */
export function ProgrammeHead({ subtitle, actions }: ProgrammeHeadProps): ReactElement {
  const { t } = useTranslation(['programme']);
  return (
    <>
      <PageHeader title={t('programme:parts.title')} subtitle={subtitle} actions={actions} />
      <Tabs
        label={t('programme:parts.label')}
        tabs={[
          { to: '/programma', label: t('programme:parts.plan') },
          { to: '/programma/training', label: t('programme:parts.training') },
          { to: '/programma/lessen', label: t('programme:parts.lessons') },
          { to: '/programma/inloop', label: t('programme:parts.dropIn') },
          { to: '/programma/kaarten', label: t('programme:parts.library') },
          { to: '/programma/uren', label: t('programme:parts.hours') },
          { to: '/programma/opvolging', label: t('programme:parts.succession') },
        ]}
      />
    </>
  );
}
