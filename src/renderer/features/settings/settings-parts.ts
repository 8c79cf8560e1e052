// The parts of Beheer and their addresses. Knows no markup.
export const settingsParts = [
  'members',
  'school',
  'passphrase',
  'appearance',
  'check',
  'log',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

export const settingsPath = '/beheer';

const slugs: Readonly<Record<SettingsPart, string>> = {
  members: 'medewerkers',
  school: 'school',
  passphrase: 'wachtzin',
  appearance: 'weergave',
  check: 'controle',
  log: 'logboek',
};

export function pathOfPart(part: SettingsPart): string {
  return `${settingsPath}/${slugs[part]}`;
}

/** The part at an address; null when it names none. */
export function partAt(pathname: string): SettingsPart | null {
  return settingsParts.find((part) => pathOfPart(part) === pathname) ?? null;
}
