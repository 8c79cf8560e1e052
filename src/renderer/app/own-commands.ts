// The commands that are always there: go to a part, change colours, contrast or language, lock.
import { useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import {
  IconContrast,
  IconDeviceDesktop,
  IconLanguage,
  IconLock,
  IconMoon,
  IconShieldExclamation,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useAppearance, type Appearance } from '#renderer/ui/appearance.ts';
import { useFrame, type Command } from './frame-state.ts';
import type { NavItem } from './navigation.ts';

export function useOwnCommands(items: readonly NavItem[]): readonly Command[] {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const { onLock } = useFrame();
  const ways = useSeriousCommands();
  const looks = useLookCommands();
  return useMemo(() => {
    const places = items.map((item): Command => ({
      id: `go-${item.id}`,
      label: t('palette.goTo', { screen: t(item.label) }),
      icon: item.icon,
      run: () => void navigate({ to: item.path }),
    }));
    const lock: Command = { id: 'lock', label: t('shortcuts.lock'), icon: IconLock, run: onLock };
    return [...places, ...ways, lock, ...looks];
  }, [t, items, navigate, onLock, ways, looks]);
}

/** Ways that stand in no list: about a member of staff, and the reporting codes for who may read them. */
function useSeriousCommands(): readonly Command[] {
  const { t } = useTranslation(['boardReports', 'reportingCode']);
  const navigate = useNavigate();
  const mayReport = useMayDo('reportToBoard');
  const mayCode = useMayDo('reportingCode');
  return useMemo(() => {
    const way = (id: string, label: string, to: string): Command => ({
      id,
      label,
      icon: IconShieldExclamation,
      run: () => void navigate({ to }),
    });
    return [
      ...(mayReport ? [way('board', t('command'), '/signalen/medewerker')] : []),
      ...(mayCode ? [way('codes', t('reportingCode:listTitle'), '/signalen/meldcode')] : []),
    ];
  }, [t, navigate, mayReport, mayCode]);
}

function useLookCommands(): readonly Command[] {
  const { t } = useTranslation('common');
  const { appearance, change } = useAppearance();
  return useMemo(() => {
    const command = (
      id: string,
      label: string,
      icon: Icon,
      part: Partial<Appearance>,
    ): Command => ({
      id,
      label,
      icon,
      run: () => change(part),
    });
    return [
      command('light', t('palette.lightTheme'), IconSun, { theme: 'light' }),
      command('dark', t('palette.darkTheme'), IconMoon, { theme: 'dark' }),
      command('system', t('palette.systemTheme'), IconDeviceDesktop, { theme: 'system' }),
      appearance.contrast === 'high'
        ? command('contrast', t('palette.normalContrast'), IconContrast, { contrast: 'normal' })
        : command('contrast', t('palette.highContrast'), IconContrast, { contrast: 'high' }),
      appearance.language === 'nl'
        ? command('language', t('palette.english'), IconLanguage, { language: 'en' })
        : command('language', t('palette.dutch'), IconLanguage, { language: 'nl' }),
    ];
  }, [t, appearance, change]);
}
