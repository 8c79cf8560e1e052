// Who comes to know of a concern: what was shared and with whom, letting somebody in, breaking the glass.
import { clockOf } from '#main/ipc/concern-parts.ts';
import { dossiersAlong, unreadReferrals } from '#main/ipc/concern-referrals.ts';
import { ownsDossierOf } from '#main/ipc/counts-serious.ts';
import { asTyped } from '#main/ipc/counts-signed.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { mayRead } from '#main/ipc/may-read.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import { disclosureItems, type DisclosureBody } from '#shared/domain/disclosure.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

function disclosurePut(concern: TypedRecord<'concern'>, body: DisclosureBody): Put {
  return {
    dossierId: concern.dossierId,
    recordId: newId<RecordId>(),
    kind: 'disclosure',
    body,
    expectedRevision: 0,
  };
}

function activeMember(context: MemberContext, id: MemberId) {
  const member = context.vault.members().find((each) => each.id === id);
  if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
  return member;
}

function disclose(context: MemberContext, input: CallParsed<'concerns.disclose'>): void {
  const concern = context.get('concern', input.concernId);
  const { fields } = input;
  const today = dateOf(context.now());
  mustNotBeLater('on', fields.on, today);
  const heardOn = dateOf(concern.body.heardAtMs);
  if (fields.on < heardOn) {
    throw new AppFailure('dateImpossible', { field: 'on', date: fields.on, today: heardOn });
  }
  // Letting somebody in is an action of its own: saying so here would open nothing.
  if (fields.how === 'letIn') throw new AppFailure('invalidInput', { field: 'how' });
  if (fields.memberId !== null) activeMember(context, fields.memberId);
  const { dossierId, id: recordId } = concern;
  context.commit({
    puts: [disclosurePut(concern, { ...fields, concernId: recordId })],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

function letIn(context: MemberContext, input: CallParsed<'concerns.letIn'>): void {
  const concern = context.get('concern', input.concernId);
  const { dossierId, id: recordId } = concern;
  const member = activeMember(context, input.memberId);
  if (mayRead(context, dossierId, member.id)) {
    throw new AppFailure('alreadyIn', { name: member.displayName });
  }
  const to = { type: 'member' as const, id: member.id };
  const clock = clockOf(context, recordId);
  const along = dossiersAlong(context, recordId).filter((one) => !mayRead(context, one, member.id));
  context.commit({
    grants: [
      { dossierId, to },
      ...(clock ? [{ dossierId: clock.dossierId, to }] : []),
      ...along.map((one) => ({ dossierId: one, to })),
    ],
    puts: [
      disclosurePut(concern, {
        concernId: recordId,
        items: [...disclosureItems],
        memberId: member.id,
        name: member.displayName,
        capacity: member.functionTitle ?? '',
        on: dateOf(context.now()),
        how: 'letIn',
        ground: 'needToKnow',
        purpose: input.reason,
      }),
    ],
    log: [{ action: 'granted', subject: { dossierId, recordId } }],
  });
}

function breakOne(context: MemberContext, dossierId: DossierId, reason: string): void {
  const recordId = newId<RecordId>();
  const body = { memberId: context.vault.me.id, reason };
  context.breakGlass({
    dossierId,
    puts: [{ dossierId, recordId, kind: 'glassBreak', body, expectedRevision: 0 }],
    log: [{ action: 'granted', subject: { dossierId, recordId }, detail: { how: 'glass' } }],
  });
}

/** Accounts a concern was closed with that lie behind the same glass: with them one knows that it is closed. */
function accountsBehind(context: MemberContext, dossierId: DossierId): readonly DossierId[] {
  const events = (context.vault.dossier(dossierId)?.records ?? [])
    .map(asTyped)
    .flatMap((one) => (one.kind === 'concernStep' ? [one.body.event] : []));
  const places = events.flatMap((event) =>
    event.type === 'closed' ? [context.vault.dossierOf(event.closingId)] : [],
  );
  return context.vault.behindGlass().filter((id) => places.includes(id));
}

/** The concern, the accounts it was closed with and the referrals that it names: each with the reason in it. */
function breakGlass(context: MemberContext, input: CallParsed<'concerns.breakGlass'>) {
  const { dossierId, reason } = input;
  breakOne(context, dossierId, reason);
  for (const account of accountsBehind(context, dossierId)) breakOne(context, account, reason);
  const concern = context.list('concern').find((each) => each.dossierId === dossierId);
  const behind = new Set(context.vault.behindGlass());
  for (const named of concern ? unreadReferrals(context, concern.id) : []) {
    if (behind.has(named.dossierId)) breakOne(context, named.dossierId, reason);
  }
  return { concernId: concern?.id ?? null };
}

export const concernAccessHandlers = defineHandlers({
  'concerns.disclose': (context, input) => {
    disclose(context, input);
    return undefined;
  },
  'concerns.letIn': (context, input) => {
    letIn(context, input);
    return undefined;
  },
  'concerns.breakGlass': breakGlass,
  'concerns.glassSeen': (context, { glassBreakId }) => {
    const broken = context.get('glassBreak', glassBreakId);
    const { dossierId } = broken;
    // Who broke a glass here, or was let in since, has not thereby told those whose dossier it is.
    if (!ownsDossierOf(context.vault, broken, context.vault.me.id, context.now())) {
      throw new AppFailure('notAllowed');
    }
    context.commit({
      puts: [
        {
          dossierId,
          recordId: newId<RecordId>(),
          kind: 'glassSeen',
          body: { glassBreakId },
          expectedRevision: 0,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId: glassBreakId } }],
    });
    return undefined;
  },
});
