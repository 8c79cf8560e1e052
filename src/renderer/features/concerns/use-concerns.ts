// Live concerns for screens, and where each stands as a sentence.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useSignOffs } from '#renderer/features/sign-offs/index.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { closedToMe, concernRows, type ConcernRow } from './concern-rows.ts';

export type Concerns = {
  readonly rows: readonly ConcernRow[];
  /** Of concerns this member cannot read. */
  readonly closed: readonly ViewOf<'concernClock'>[];
};

/** All concerns this member can see; `undefined` while reading. */
export function useConcerns(nowMs: number): Concerns | undefined {
  const me = useSession().memberId;
  const concerns = useRecords('concern');
  const steps = useRecords('concernStep');
  const clocks = useRecords('concernClock');
  const tasks = useRecords('task');
  const closings = useRecords('concernClosing');
  const referrals = useRecords('referral');
  const referralSteps = useRecords('referralStep');
  const signOffs = useSignOffs();
  return useMemo(() => {
    if (!concerns || !steps || !clocks || !tasks || !closings) return undefined;
    if (!referrals || !referralSteps || !signOffs) return undefined;
    const waitingClosings = new Set(
      signOffs
        .filter(({ state }) => state === 'waiting')
        .flatMap(({ request }) => request.body.subjects.map(({ recordId }) => recordId)),
    );
    const sources = { concerns, steps, clocks, tasks, closings, referrals, referralSteps };
    return {
      rows: concernRows({ ...sources, me, nowMs, waitingClosings }),
      closed: closedToMe(clocks, concerns),
    };
  }, [me, nowMs, concerns, steps, clocks, tasks, closings, referrals, referralSteps, signOffs]);
}

/** 'In behandeling bij Marjan de Wit' */
export function useConcernSentence(): (row: ConcernRow) => string {
  const { t } = useTranslation(['concerns']);
  const { nameOf } = useMemberNames();
  return useCallback(
    (row) => {
      if (row.status === 'new') return t('list.status.new');
      if (row.waitsForSignature) return t('list.status.waiting');
      if (row.status === 'closed') return t('list.status.closed');
      const name = row.holderId === null ? '' : nameOf(row.holderId);
      if (row.status === 'inHand') return t('list.status.inHand', { name });
      if (row.outside) return t('list.status.outside');
      return row.decision === null
        ? t('list.status.decided')
        : t(`concerns:words.decision.${row.decision}`);
    },
    [t, nameOf],
  );
}
