// Who signs in an approver's place: said by the approver, with a last day, and taken back by the approver. What
// waits is opened to the stand-in in the same action.
import { approverOf, isDecided } from '#main/ipc/sign-off-ask.ts';
import { signableOf, whoCannotSign } from '#main/ipc/sign-off-state.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { openStandIn } from '#shared/domain/sign-off-stand-in.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Save = Extract<CallParsed<'signOffs.standIn'>, { do: 'save' }>;

/** The dossiers of what waits for this member and may be signed by the stand-in. */
function waitingDossiers(context: MemberContext, standInId: MemberId): readonly DossierId[] {
  return context
    .list('signOffRequest')
    .filter(({ id, body }) => body.approverId === context.vault.me.id && !isDecided(context, id))
    .filter(({ body }) =>
      body.subjects.every(({ recordId }) =>
        maySign(standInId, whoCannotSign(context, signableOf(context, recordId))),
      ),
    )
    .map(({ dossierId }) => dossierId);
}

function save(context: MemberContext, { standInId, from, until, reason }: Save): void {
  const { vault } = context;
  const today = dateOf(context.now());
  if (standInId === vault.me.id) throw new AppFailure('notFound', { kind: 'approver' });
  approverOf(context, standInId);
  if (until < from || until < today) throw new AppFailure('standInPast');
  if (openStandIn(context.list('signOffStandIn'), vault.me.id, today)) {
    throw new AppFailure('standInExists');
  }
  const recordId = newId<RecordId>();
  context.commit({
    grants: waitingDossiers(context, standInId).map((dossierId) => ({
      dossierId,
      to: { type: 'member', id: standInId },
    })),
    puts: [
      {
        dossierId: vault.directoryDossierId,
        recordId,
        kind: 'signOffStandIn',
        body: { standInId, from, until, reason, endedOn: null },
        expectedRevision: 0,
      },
    ],
    log: [{ action: 'granted', subject: { recordId } }],
  });
}

function end(context: MemberContext, recordId: RecordId): void {
  const said = context.get('signOffStandIn', recordId);
  if (said.createdBy !== context.vault.me.id) throw new AppFailure('notAllowed');
  if (said.body.endedOn !== null) throw new AppFailure('alreadyDecided');
  context.commit({
    puts: [
      {
        dossierId: said.dossierId,
        recordId,
        kind: 'signOffStandIn',
        body: { ...said.body, endedOn: dateOf(context.now()) },
        expectedRevision: said.revision,
      },
    ],
    log: [{ action: 'changed', subject: { recordId } }],
  });
}

export const signOffStandInHandlers = defineHandlers({
  'signOffs.standIn': (context, input) => {
    if (input.do === 'save') save(context, input);
    else end(context, input.recordId);
    return undefined;
  },
});
