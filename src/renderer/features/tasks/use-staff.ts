// Colleagues who can be given a task: those who probably read its subject first.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import type { SelectOption } from '#renderer/ui/select-field.tsx';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type Staff = {
  readonly nameOf: (id: MemberId) => string;
  /** Active colleagues by name; with a pair those who surely read its dossier come first. */
  readonly options: readonly SelectOption[];
  readonly idOf: (value: string) => MemberId | undefined;
};

type Member = ViewOf<'member'>;

function surelyReads(member: Member, pair: ViewOf<'pair'> | null): boolean {
  if (pair === null) return circlesForRoles(member.body.roles).includes('programmeTeam');
  const id: string = member.id;
  if (id === pair.body.coachId || id === pair.body.backstopId) return true;
  return circlesForRoles(member.body.roles).includes('careTeam');
}

/** `const { options, nameOf } = useStaff(pair)` */
export function useStaff(pair: ViewOf<'pair'> | null): Staff {
  const { t } = useTranslation(['tasks']);
  const members = useRecords('member');
  return useMemo(() => {
    const all = members ?? [];
    const names = new Map<string, string>(all.map(({ id, body }) => [id, body.displayName]));
    const ordered = all
      .filter(({ body }) => body.active)
      .sort(
        (a, b) =>
          Number(surelyReads(b, pair)) - Number(surelyReads(a, pair)) ||
          a.body.displayName.localeCompare(b.body.displayName, 'nl'),
      );
    return {
      nameOf: (id) => names.get(id) ?? t('someone'),
      options: ordered.map(({ id, body }) => ({ value: id, label: body.displayName })),
      idOf: (value) => {
        const parsed = memberIdSchema.safeParse(value);
        return parsed.success ? parsed.data : undefined;
      },
    };
  }, [members, pair, t]);
}
