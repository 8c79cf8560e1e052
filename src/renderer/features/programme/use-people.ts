// Everybody who can have a place in the plan: colleagues with a login and those without.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';

export type Person = { readonly memberId: MemberId | null; readonly contactId: RecordId | null };

export type People = {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly personOf: (value: string) => Person | null;
  readonly valueOf: (person: Person) => string;
  readonly nameOf: (person: Person) => string;
};

/** `const { options, personOf, nameOf } = usePeople()` */
export function usePeople(): People {
  const { t } = useTranslation(['programme']);
  const { active, nameOf } = useMemberNames();
  const contacts = useRecords('staffContact');
  return useMemo(() => {
    const others = (contacts ?? []).filter(({ body }) => body.active);
    const byId = new Map((contacts ?? []).map(({ id, body }) => [id, body.name]));
    const valueOf = ({ memberId, contactId }: Person) => memberId ?? contactId ?? '';
    return {
      options: [
        ...active.map(({ id, name }) => ({ value: id, label: name })),
        ...others.map(({ id, body }) => ({ value: id, label: body.name })),
      ].sort((a, b) => a.label.localeCompare(b.label, 'nl')),
      personOf: (value) => {
        const member = active.find(({ id }) => id === value);
        if (member) return { memberId: member.id, contactId: null };
        const contact = others.find(({ id }) => id === value);
        return contact ? { memberId: null, contactId: contact.id } : null;
      },
      valueOf,
      nameOf: ({ memberId, contactId }) => {
        if (memberId !== null) return nameOf(memberId);
        return (contactId === null ? undefined : byId.get(contactId)) ?? t('people.unknown');
      },
    };
  }, [active, nameOf, contacts, t]);
}
