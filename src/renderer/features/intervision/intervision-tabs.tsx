// The parts of intervision.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '#renderer/ui/tabs.tsx';

export function IntervisionTabs(): ReactElement {
  const { t } = useTranslation(['intervision']);
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to: '/intervisie', label: t('tabs.groups') },
        { to: '/intervisie/agenda', label: t('tabs.calendar') },
        { to: '/intervisie/belasting', label: t('tabs.load') },
        { to: '/intervisie/methoden', label: t('tabs.methods') },
      ]}
    />
  );
}
