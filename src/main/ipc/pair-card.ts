// Keeps the card of a pair in step with the pair, as a change to commit together with it.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pairCardOf } from '#shared/domain/pair-card.ts';
import { mayStart } from '#shared/domain/match-start.ts';
import { mayMeetOn, type PairBody } from '#shared/domain/pair.ts';
import type { Put } from '#main/store/index.ts';

/** A contact as it will be after the same commit: the day it was held, null when it was not. */
export type ContactChange = { readonly id: RecordId; readonly heldOn: string | null };

/** The last day a contact was held, from contacts and old notes on meetings; null when there was none. */
export function lastContactOn(
  context: MemberContext,
  pairId: RecordId,
  change: ContactChange | null = null,
): string | null {
  const contacts = context
    .list('contact')
    .filter(({ id, body }) => body.pairId === pairId && body.state === 'held' && id !== change?.id)
    .map(({ body }) => body.on);
  const meetings = context
    .list('note')
    .filter(({ body }) => body.pairId === pairId && body.type === 'buddyMeeting')
    .map(({ body }) => body.occurredOn);
  const changed = change?.heldOn ?? null;
  return [...contacts, ...meetings, ...(changed === null ? [] : [changed])].sort().at(-1) ?? null;
}

/** What is part of the same commit: a contact, the word of a second person. */
export type CardChange = { readonly contact?: ContactChange; readonly agrees?: boolean };

export function pairCardPut(
  context: MemberContext,
  pairId: RecordId,
  pair: PairBody,
  change: CardChange = {},
): Put {
  const mayBegin =
    change.agrees ?? mayStart({ id: pairId, body: pair }, context.list('confirmation'));
  const current = context.list('pairCard').find(({ body }) => body.pairId === pairId);
  return {
    dossierId: context.vault.programmeDossierId,
    recordId: current?.id ?? newId<RecordId>(),
    kind: 'pairCard',
    body: pairCardOf(pairId, pair, {
      mayMeet: mayBegin && mayMeetOn(pair, dateOf(context.now())),
      lastContactOn: lastContactOn(context, pairId, change.contact ?? null),
    }),
    expectedRevision: current?.revision ?? 0,
  };
}
