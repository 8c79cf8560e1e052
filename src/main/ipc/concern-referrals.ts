// What belongs to a concern in dossiers of their own: its referrals and accounts. Who reads the concern reads them
// too, and the concern itself names each referral, so that nobody closes it past one they cannot read.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import type { ConcernEvent } from '#shared/domain/concern-step.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Concern = Pick<TypedRecord<'concern'>, 'id' | 'dossierId'>;
type Named = Extract<ConcernEvent, { type: 'referral' }>;

/** The line in the concern that says there is a referral, laid down together with it. */
export function referralNamed(
  context: MemberContext,
  { id: concernId, dossierId }: Concern,
  referral: Omit<Named, 'type'>,
): Put {
  const event: Named = { type: 'referral', ...referral };
  return {
    ...{ dossierId, recordId: newId<RecordId>(), kind: 'concernStep', expectedRevision: 0 },
    body: { concernId, on: dateOf(context.now()), byId: null, event },
  };
}

/** Referrals that the concern names and this member cannot read. */
export function unreadReferrals(context: MemberContext, concernId: RecordId): readonly Named[] {
  return context
    .list('concernStep')
    .filter(({ body }) => body.concernId === concernId)
    .flatMap(({ body: { event } }) => (event.type === 'referral' ? [event] : []))
    .filter(({ referralId }) => context.vault.get(referralId) === null);
}

/** Throws `referralUnread`: an account of this concern would leave out what its writer cannot read. */
export function mustReadReferrals(context: MemberContext, concernId: RecordId): void {
  const [unread] = unreadReferrals(context, concernId);
  if (unread) throw new AppFailure('referralUnread', { code: unread.code });
}

/** The dossiers of the referrals and accounts of a concern, as far as this member reads them. */
export function dossiersAlong(context: MemberContext, concernId: RecordId): readonly DossierId[] {
  const along = [...context.list('referral'), ...context.list('concernClosing')];
  return along.filter(({ body }) => body.concernId === concernId).map(({ dossierId }) => dossierId);
}

/** Who reads the concern by name: they read what follows from it. */
export function readersByName(context: MemberContext, concern: Concern): readonly MemberId[] {
  const grantees = context.vault.dossier(concern.dossierId)?.grantees ?? [];
  return grantees.flatMap((to) => (to.type === 'member' ? [to.id] : []));
}
