// What every screen stands in: texts, colours, keys, toasts, saved state. Holds choices in memory and
// tells the owner when they change.
import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { AppearanceContext, defaultAppearance, type Appearance } from '#renderer/ui/appearance.ts';
import { SavedProvider } from '#renderer/ui/saved-state.tsx';
import { ToastProvider } from '#renderer/ui/toasts.tsx';
import { ShortcutProvider } from './shortcut-provider.tsx';
import { memoryColorSchemeManager, styleNonce, theme } from './theme.ts';

export type ProvidersProps = {
  readonly texts: i18n;
  /** What was remembered; taken over again whenever it changes. */
  readonly appearance?: Appearance | undefined;
  /** The person chose something else: remember it. */
  readonly onAppearanceChange?: ((appearance: Appearance) => void) | undefined;
  readonly children: ReactNode;
};

const schemeManager = memoryColorSchemeManager();
const atOnce = { getInitialValueInEffect: false };

export function Providers(props: ProvidersProps): ReactElement {
  const { texts, onAppearanceChange } = props;
  const { appearance, change } = useAppearanceState(props.appearance, onAppearanceChange);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, atOnce);
  const systemContrast = useMediaQuery('(prefers-contrast: more)', false, atOnce);
  const dark = appearance.theme === 'dark' || (appearance.theme === 'system' && systemDark);
  const more = appearance.contrast === 'high' || systemContrast;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-contrast', more);
    if (more) document.documentElement.dataset['contrast'] = 'more';
  }, [more]);
  useEffect(() => {
    if (texts.language !== appearance.language) void texts.changeLanguage(appearance.language);
  }, [texts, appearance.language]);
  const scope = useMemo(() => ({ appearance, change }), [appearance, change]);
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider
        theme={theme}
        forceColorScheme={dark ? 'dark' : 'light'}
        colorSchemeManager={schemeManager}
        withCssVariables={false}
        withGlobalClasses={false}
        getStyleNonce={styleNonce}
      >
        <AppearanceContext value={scope}>
          <ShortcutProvider>
            <SavedProvider>
              <ToastProvider>{props.children}</ToastProvider>
            </SavedProvider>
          </ShortcutProvider>
        </AppearanceContext>
      </MantineProvider>
    </I18nextProvider>
  );
}

function useAppearanceState(
  remembered: Appearance | undefined,
  onChange: ((appearance: Appearance) => void) | undefined,
) {
  const [from, setFrom] = useState(remembered);
  const [appearance, setAppearance] = useState(remembered ?? defaultAppearance);
  if (remembered && remembered !== from) {
    setFrom(remembered);
    setAppearance(remembered);
  }
  const change = useCallback(
    (part: Partial<Appearance>) => {
      const next = { ...appearance, ...part };
      setAppearance(next);
      onChange?.(next);
    },
    [appearance, onChange],
  );
  return { appearance, change };
}
