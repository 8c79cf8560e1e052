// Live requests to sign for screens: all of them, and the names of who is involved.
import { useCallback, useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { signOffsOf, type SignOff } from './sign-off-model.ts';
import { useSubjects } from './subject.ts';

/** All requests this member can read, the newest first; `undefined` while reading. */
export function useSignOffs(): readonly SignOff[] | undefined {
  const requests = useRecords('signOffRequest');
  const decisions = useRecords('signOffDecision');
  const withdrawals = useRecords('signOffWithdrawal');
  const subjects = useSubjects();
  return useMemo(
    () =>
      requests && decisions && withdrawals && subjects
        ? signOffsOf({ requests, decisions, withdrawals, subjects: [...subjects.values()] })
        : undefined,
    [requests, decisions, withdrawals, subjects],
  );
}

/** The name of a member by id; '' while reading, and for who is not in the directory. */
export function useMemberName(): (id: MemberId) => string {
  const members = useRecords('member');
  const names = useMemo(
    () => new Map<string, string>(members?.map(({ id, body }) => [id, body.displayName])),
    [members],
  );
  return useCallback((id) => names.get(id) ?? '', [names]);
}
