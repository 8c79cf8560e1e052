// Members of staff by their id, for screens that say who.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { memberRecordId } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';

export type MemberChoice = {
  readonly id: MemberId;
  readonly name: string;
  /** Has a role that can write in a pair. */
  readonly mayCoach: boolean;
};

export type MemberNames = {
  readonly nameOf: (id: MemberId) => string;
  /** Members who can be given a task, by name. */
  readonly active: readonly MemberChoice[];
};

export function useMemberNames(): MemberNames {
  const { t } = useTranslation(['pairs']);
  const members = useRecords('member');
  return useMemo(() => {
    const byId = new Map((members ?? []).map((member) => [member.id, member]));
    const active = (members ?? [])
      .filter(({ body }) => body.active)
      .map(({ id, body }) => ({
        id: memberIdSchema.parse(id),
        name: body.displayName,
        mayCoach: mayDo(body.roles, 'writePairs'),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    return {
      active,
      nameOf: (id) => byId.get(memberRecordId(id))?.body.displayName ?? t('names.unknownMember'),
    };
  }, [members, t]);
}
