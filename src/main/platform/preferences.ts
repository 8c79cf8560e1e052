// How this laptop likes its screens: language, theme, contrast. Plain JSON in the profile folder,
// readable before unlocking; nothing about people or the school.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-write.ts';
import { preferencesSchema, type Preferences } from '#shared/domain/preferences.ts';
import { parseJson } from '#shared/result/parse-json.ts';

const defaults: Preferences = {
  language: 'nl',
  theme: 'system',
  contrast: 'normal',
  contentProtection: true,
};

/** Reads the preferences, or the defaults when there are none or they cannot be read. */
export function openPreferences(profileDir: string): {
  readonly get: () => Preferences;
  readonly set: (change: {
    readonly [K in keyof Preferences]?: Preferences[K] | undefined;
  }) => Preferences;
} {
  const file = join(profileDir, 'preferences.json');
  let current = defaults;
  try {
    current = parseJson(preferencesSchema, readFileSync(file, 'utf8')) ?? defaults;
  } catch {
    // No preferences yet.
  }
  return {
    get: () => current,
    set: (change) => {
      current = preferencesSchema.parse({ ...current, ...change });
      writeFileAtomically(file, JSON.stringify(current));
      return current;
    },
  };
}
