// How the app looks and speaks on this laptop: colours, contrast, language. Kept in memory here; who
// provides it decides whether the choice is remembered.
import { createContext, useContext } from 'react';
import type { Preferences } from '#shared/domain/preferences.ts';

export type Appearance = Pick<Preferences, 'language' | 'theme' | 'contrast'>;

/** Follows the system's colours (and its wish for contrast), in Dutch. */
export const defaultAppearance: Appearance = {
  language: 'nl',
  theme: 'system',
  contrast: 'normal',
};

export type AppearanceScope = {
  readonly appearance: Appearance;
  readonly change: (part: Partial<Appearance>) => void;
};

export const AppearanceContext = createContext<AppearanceScope>({
  appearance: defaultAppearance,
  change: () => undefined,
});

/** `const { appearance, change } = useAppearance(); change({ theme: 'dark' })` */
export function useAppearance(): AppearanceScope {
  return useContext(AppearanceContext);
}
