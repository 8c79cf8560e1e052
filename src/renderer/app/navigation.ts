// The parts of the app in the order of the day. The frame shows those whose screen is in routes.tsx.
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconChecks,
  IconFileText,
  IconListCheck,
  IconMessages,
  IconSchool,
  IconShieldLock,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

export const navIds = [
  'today',
  'pairs',
  'pupils',
  'concerns',
  'referrals',
  'intervision',
  'signOff',
  'papers',
  'programme',
  'settings',
] as const;
export type NavId = (typeof navIds)[number];

export type NavItem = {
  readonly id: NavId;
  readonly path: string;
  readonly label: `nav.${NavId}`;
  readonly icon: Icon;
  /** Stands apart at the end of the list. */
  readonly apart?: boolean;
};

export const navigation: readonly NavItem[] = [
  { id: 'today', path: '/vandaag', label: 'nav.today', icon: IconSun },
  { id: 'pairs', path: '/koppels', label: 'nav.pairs', icon: IconUsers },
  { id: 'pupils', path: '/leerlingen', label: 'nav.pupils', icon: IconSchool },
  { id: 'concerns', path: '/signalen', label: 'nav.concerns', icon: IconAlertTriangle },
  { id: 'referrals', path: '/doorverwijzingen', label: 'nav.referrals', icon: IconArrowForwardUp },
  { id: 'intervision', path: '/intervisie', label: 'nav.intervision', icon: IconMessages },
  { id: 'signOff', path: '/akkoord', label: 'nav.signOff', icon: IconChecks },
  { id: 'papers', path: '/papieren', label: 'nav.papers', icon: IconFileText },
  { id: 'programme', path: '/programma', label: 'nav.programme', icon: IconListCheck },
  { id: 'settings', path: '/beheer', label: 'nav.settings', icon: IconShieldLock, apart: true },
];

/** How many things wait in a part; left out or 0 shows nothing. */
export type NavCounts = Readonly<Partial<Record<NavId, number>>>;

/** The part an address belongs to. */
export function navItemAt(pathname: string): NavItem | undefined {
  return navigation.find((item) => pathname === item.path || pathname.startsWith(`${item.path}/`));
}
