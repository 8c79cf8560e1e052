// Holds sharing between the two schools of a newcomer's pair against consent, for matching and for its papers.
import type { MemberContext } from './context.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { sharedWithoutGround } from '#shared/domain/two-schools.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Throws `otherSchoolGround` with the name of who did not agree to sharing with the other school. */
export function mustMayShare(
  context: MemberContext,
  pair: Pick<PairBody, 'form' | 'supporterIds' | 'supporteeIds'>,
): void {
  const sources = {
    pupils: context.list('pupil'),
    representations: context.list('legalRepresentation'),
    consents: context.list('pupilConsent'),
  };
  const without = sharedWithoutGround(pair, sources, dateOf(context.now()));
  if (without) throw new AppFailure('otherSchoolGround', { name: pupilName(without.body) });
}
