// Sends a change of a member and keeps how it went; what is not changed is sent as it is.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { Member } from '#shared/domain/member.ts';
import { circleCodeSchema, type Role } from '#shared/domain/role.ts';
import type { AppError } from '#shared/result/errors.ts';

export type MemberChange = {
  readonly roles?: readonly Role[];
  readonly active?: boolean;
  readonly functionTitle?: string;
};

export type MemberUpdate = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** True when it is on disk. */
  readonly send: (body: Member, change: MemberChange) => Promise<boolean>;
};

export function useMemberUpdate(memberId: MemberId): MemberUpdate {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const send = async (body: Member, change: MemberChange): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const result = await call('members.update', {
      memberId,
      roles: [...(change.roles ?? body.roles)],
      active: change.active ?? body.active,
      functionTitle: change.functionTitle ?? body.functionTitle ?? '',
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    return result.ok;
  };
  return { busy, error, send };
}

/** The sentence when someone is the only one with a team's key; otherwise null. */
export function useLastHolderText(): (error: AppError | null) => string | null {
  const { t } = useTranslation('settings');
  return (error) => {
    if (error?.code !== 'notAllowed' || error.params?.['reason'] !== 'lastHolder') return null;
    const circle = circleCodeSchema.safeParse(error.params['circle']);
    if (!circle.success) return null;
    return t('access.lastHolder', { circle: t(`circle.${circle.data}`) });
  };
}
