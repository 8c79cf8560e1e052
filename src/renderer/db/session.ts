// Who is logged in, for screens: their id, the vault's name, their role checks.
import { createContext, use } from 'react';
import { useRecord } from './use-records.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { mayDo, type Permission } from '#shared/domain/permission.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type Session = {
  readonly memberId: MemberId;
  readonly vaultName: string;
  /** How many damaged parts were found when opening. */
  readonly damaged: number;
  readonly lock: () => void;
};

export const SessionContext = createContext<Session | null>(null);

/** Throws outside the unlocked part of the app. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session here');
  return session;
}

/** A member's id is also the id of their record. */
export function memberRecordId(id: MemberId): RecordId {
  return recordIdSchema.parse(id);
}

export function useMe(): ViewOf<'member'> | null | undefined {
  return useRecord('member', memberRecordId(useSession().memberId));
}

/** Whether the member may ask for this; false while still reading. */
export function useMayDo(permission: Permission): boolean {
  const me = useMe();
  return me ? mayDo(me.body.roles, permission) : false;
}
