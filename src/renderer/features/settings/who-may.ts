// Who can do what someone may not do themselves, so that a refusal names people.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import type { Member } from '#shared/domain/member.ts';
import { mayDo, type Permission } from '#shared/domain/permission.ts';

/** Names of the active members who may, in the order of the alphabet. */
export function namesWhoMay(
  members: readonly { readonly body: Member }[],
  permission: Permission,
): readonly string[] {
  return members
    .filter(({ body }) => body.active && mayDo(body.roles, permission))
    .map(({ body }) => body.displayName)
    .sort(new Intl.Collator('nl').compare);
}

/** "Anna en Bert": names in a sentence. */
export function joinNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

export type Allowance =
  | { readonly state: 'reading' }
  | { readonly state: 'may' }
  | { readonly state: 'mayNot'; readonly who: string };

/** Whether this member may ask for it; otherwise the names of those who may. */
export function useAllowance(permission: Permission): Allowance {
  const { i18n } = useTranslation();
  const me = useMe();
  const members = useRecords('member');
  return useMemo(() => {
    if (!me || !members) return { state: 'reading' };
    if (mayDo(me.body.roles, permission)) return { state: 'may' };
    return { state: 'mayNot', who: joinNames(namesWhoMay(members, permission), i18n.language) };
  }, [me, members, permission, i18n.language]);
}
