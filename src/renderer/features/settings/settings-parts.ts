// The parts of Beheer and their addresses. Knows no markup.
export const settingsParts = [
  'members',
  'school',
  'peerSupport',
  'emergency',
  'serious',
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
  peerSupport: 'peer-support',
  emergency: 'noodkaart',
  serious: 'ernstige-zaken',
  passphrase: 'wachtzin',
  appearance: 'weergave',
  check: 'controle',
  log: 'logboek',
};

export function pathOfPart(part: SettingsPart): string {
  return `${settingsPath}/${slugs[part]}`;
}

/** The part an address lies in, its own pages too; null when it names none. */
export function partAt(pathname: string): SettingsPart | null {
  return (
    settingsParts.find((part) => {
      const path = pathOfPart(part);
      return pathname === path || pathname.startsWith(`${path}/`);
    }) ?? null
  );
}
