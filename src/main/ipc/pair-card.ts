// Keeps the card of a pair in step with the pair, as a change to commit together with it.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pairCardOf } from '#shared/domain/pair-card.ts';
import { mayMeetOn, type PairBody } from '#shared/domain/pair.ts';
import type { Put } from '#main/store/index.ts';

/** The last day a contact was held, from contacts and notes on meetings; null when there was none. */
export function lastContactOn(context: MemberContext, pairId: RecordId): string | null {
  const contacts = context
    .list('contact')
    .filter(({ body }) => body.pairId === pairId && body.state === 'held')
    .map(({ body }) => body.on);
  const meetings = context
    .list('note')
    .filter(({ body }) => body.pairId === pairId && body.type === 'buddyMeeting')
    .map(({ body }) => body.occurredOn);
  return [...contacts, ...meetings].sort().at(-1) ?? null;
}

/** `contactOn`: a contact held on this day is part of the same commit. */
export function pairCardPut(
  context: MemberContext,
  pairId: RecordId,
  pair: PairBody,
  contactOn: string | null = null,
): Put {
  const current = context.list('pairCard').find(({ body }) => body.pairId === pairId);
  const known = lastContactOn(context, pairId);
  const last = [known, contactOn].filter((day) => day !== null).sort();
  return {
    dossierId: context.vault.programmeDossierId,
    recordId: current?.id ?? newId<RecordId>(),
    kind: 'pairCard',
    body: pairCardOf(pairId, pair, {
      mayMeet: mayMeetOn(pair, dateOf(context.now())),
      lastContactOn: last.at(-1) ?? null,
    }),
    expectedRevision: current?.revision ?? 0,
  };
}
