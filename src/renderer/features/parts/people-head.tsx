// The head of every list of Leerlingen: title, what one can do here, and the way to the other lists.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';

export type PeopleHeadProps = { readonly subtitle?: ReactNode; readonly actions?: ReactNode };

/** `<PeopleHead subtitle actions />` */
export function PeopleHead({ subtitle, actions }: PeopleHeadProps): ReactElement {
  const { t } = useTranslation(['people']);
  return (
    <>
      <PageHeader title={t('people:parts.title')} subtitle={subtitle} actions={actions} />
      <Tabs
        label={t('people:parts.label')}
        tabs={[
          { to: '/leerlingen', label: t('people:parts.pupils') },
          { to: '/leerlingen/klassen', label: t('people:parts.classes') },
          { to: '/leerlingen/aanmeldingen', label: t('people:parts.applications') },
          { to: '/leerlingen/hulpvragen', label: t('people:parts.requests') },
          { to: '/leerlingen/collegas', label: t('people:parts.staff') },
        ]}
      />
    </>
  );
}
