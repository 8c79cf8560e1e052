// Beheer: one page with a tab for each part. Each part has its own address.
import type { ReactElement } from 'react';
import { Navigate, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { AddMemberButton } from './add-member-button.tsx';
import { AppearancePart } from './appearance-part.tsx';
import { CheckPart } from './check-part.tsx';
import { EmergencyPart } from './emergency-part.tsx';
import { LogPart } from './log-part.tsx';
import { MembersPart } from './members-part.tsx';
import { PassphrasePart } from './passphrase-part.tsx';
import { PeerSupportPart } from './peer-support-part.tsx';
import { SchoolPart } from './school-part.tsx';
import { SeriousPart } from './serious-part.tsx';
import {
  partAt,
  pathOfPart,
  settingsParts,
  type SettingsPart,
  settingsPath,
} from './settings-parts.ts';

const panels: Readonly<Record<SettingsPart, () => ReactElement>> = {
  members: MembersPart,
  school: SchoolPart,
  peerSupport: PeerSupportPart,
  emergency: EmergencyPart,
  serious: SeriousPart,
  passphrase: PassphrasePart,
  appearance: AppearancePart,
  check: CheckPart,
  log: LogPart,
};

/** Answers `/beheer` and `/beheer/$part`. */
export function SettingsScreen(): ReactElement {
  const { t } = useTranslation('settings');
  const { vaultName } = useSession();
  const { pathname } = useLocation();
  const part = partAt(pathname);
  if (!part) {
    // On the way to a page of its own the address is ahead of the screen: nothing to show, then.
    return pathname === settingsPath ? <Navigate to={pathOfPart('members')} replace /> : <></>;
  }
  const Panel = panels[part];
  return (
    <Page fill={part === 'members' || part === 'log'}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { vault: vaultName })}
        actions={part === 'members' ? <AddMemberButton /> : undefined}
      />
      <Tabs
        label={t('tabs.label')}
        tabs={settingsParts.map((each) => ({ to: pathOfPart(each), label: t(`tabs.${each}`) }))}
      />
      <Panel />
    </Page>
  );
}
