// The records a match is weighed by, as far as this member may read them, and the names of the rules.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { notTogetherOf, type MatchSources } from '#shared/domain/match-facts.ts';
import type { NotTogether } from '#shared/domain/match-proposal.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type MatchRecords = MatchSources & {
  readonly pupils: readonly ViewOf<'pupil'>[];
  readonly requests: readonly ViewOf<'supportRequest'>[];
  readonly notTogether: readonly NotTogether[];
};

/** Undefined while still reading. */
export function useMatchSources(): MatchRecords | undefined {
  const pupils = useRecords('pupil');
  const applications = useRecords('application');
  const confirmations = useRecords('confirmation');
  const trainings = useRecords('training');
  const pairs = useRecords('pair');
  const pairCards = useRecords('pairCard');
  const requests = useRecords('supportRequest');
  const rules = useRecords('notTogether');
  return useMemo(() => {
    if (!pupils || !applications || !confirmations || !trainings) return undefined;
    if (!pairs || !pairCards || !requests || !rules) return undefined;
    return {
      pupils,
      applications,
      confirmations,
      trainings,
      pairs,
      pairCards,
      requests,
      notTogether: notTogetherOf(rules, pupils),
    };
  }, [pupils, applications, confirmations, trainings, pairs, pairCards, requests, rules]);
}
