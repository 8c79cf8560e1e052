// The commands that are always there: go to a part, change colours, contrast or language, lock.
import { useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import {
  IconContrast,
  IconDeviceDesktop,
  IconLanguage,
  IconLock,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '#renderer/ui/appearance.ts';
import { useFrame, type Command } from './frame-state.ts';
import type { NavItem } from './navigation.ts';

export function useOwnCommands(items: readonly NavItem[]): readonly Command[] {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const { onLock } = useFrame();
  const { appearance, change } = useAppearance();
  return useMemo(() => {
    const places = items.map((item): Command => ({
      id: `go-${item.id}`,
      label: t('palette.goTo', { screen: t(item.label) }),
      icon: item.icon,
      run: () => void navigate({ to: item.path }),
    }));
    const lock: Command = { id: 'lock', label: t('shortcuts.lock'), icon: IconLock, run: onLock };
    const themes: readonly Command[] = [
      {
        id: 'light',
        label: t('palette.lightTheme'),
        icon: IconSun,
        run: () => change({ theme: 'light' }),
      },
      {
        id: 'dark',
        label: t('palette.darkTheme'),
        icon: IconMoon,
        run: () => change({ theme: 'dark' }),
      },
      {
        id: 'system',
        label: t('palette.systemTheme'),
        icon: IconDeviceDesktop,
        run: () => change({ theme: 'system' }),
      },
    ];
    const contrast: Command =
      appearance.contrast === 'high'
        ? {
            id: 'contrast',
            label: t('palette.normalContrast'),
            icon: IconContrast,
            run: () => change({ contrast: 'normal' }),
          }
        : {
            id: 'contrast',
            label: t('palette.highContrast'),
            icon: IconContrast,
            run: () => change({ contrast: 'high' }),
          };
    const language: Command =
      appearance.language === 'nl'
        ? {
            id: 'language',
            label: t('palette.english'),
            icon: IconLanguage,
            run: () => change({ language: 'en' }),
          }
        : {
            id: 'language',
            label: t('palette.dutch'),
            icon: IconLanguage,
            run: () => change({ language: 'nl' }),
          };
    return [...places, lock, ...themes, contrast, language];
  }, [t, items, navigate, onLock, appearance, change]);
}
