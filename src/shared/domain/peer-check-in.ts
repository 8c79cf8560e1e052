// How heavy being a peer is for this peer, as told to the coach, and what they need. In a dossier per peer that
// only the coaches of that peer can open; the programme gets numbers without a name.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import { defineRecord } from './record.ts';

/** 1 light to 5 too heavy. */
export const loadSchema = z.int().min(1).max(5);
/** From here on the coach is asked to do something. */
export const heavyFrom = 4;

export const peerCheckInSchema = z.strictObject({
  peerId: recordIdSchema,
  /** The session in which it was asked; one by itself has a session of its own (type checkIn). */
  sessionId: recordIdSchema.nullable(),
  on: dateSchema,
  load: loadSchema,
  gives: z.string().trim().max(1000),
  costs: z.string().trim().max(1000),
  needs: z.string().trim().max(1000),
  agreements: z.string().trim().max(1000),
});
export type PeerCheckInBody = z.infer<typeof peerCheckInSchema>;

export const peerCheckInRecord = defineRecord({
  kind: 'peerCheckIn',
  version: 1,
  schema: peerCheckInSchema,
});

/** What a peer needs to keep going and on whom they may count (Q3). */
export const peerSupportPlanSchema = z.strictObject({
  peerId: recordIdSchema,
  needs: z.string().trim().max(2000),
  /** People and moments the peer can fall back on. */
  supports: z.array(z.string().trim().min(1).max(200)).max(12),
  /** How the peer notices that it becomes too much. */
  signs: z.string().trim().max(2000),
  lookBackOn: dateSchema.nullable(),
});

export type PeerSupportPlanBody = z.infer<typeof peerSupportPlanSchema>;

type Laid = {
  readonly id: RecordId;
  readonly createdAtMs: number;
  readonly body: Pick<PeerCheckInBody, 'peerId' | 'sessionId'>;
};

/** Without what was laid down anew: of each peer one check-in a session, the last. */
export function withoutReplaced<C extends Laid>(checkIns: readonly C[]): readonly C[] {
  const last = new Map<string, C>();
  const placeOf = ({ id, body }: C) => `${body.peerId} ${body.sessionId ?? id}`;
  for (const one of checkIns) {
    const known = last.get(placeOf(one));
    if (!known || known.createdAtMs < one.createdAtMs) last.set(placeOf(one), one);
  }
  return checkIns.filter((one) => last.get(placeOf(one)) === one);
}

export const peerSupportPlanRecord = defineRecord({
  kind: 'peerSupportPlan',
  version: 1,
  schema: peerSupportPlanSchema,
});

/** How many peers were asked on a day and for how many it was heavy: all the programme gets to know. */
export const peerLoadCountSchema = z.strictObject({
  on: dateSchema,
  asked: z.int().min(1).max(60),
  heavy: z.int().min(0).max(60),
});
export type PeerLoadCountBody = z.infer<typeof peerLoadCountSchema>;

export const peerLoadCountRecord = defineRecord({
  kind: 'peerLoadCount',
  version: 1,
  schema: peerLoadCountSchema,
});

type CheckIn = Pick<PeerCheckInBody, 'on' | 'load'>;

/** Oldest first; of one day what was laid down last comes last. */
export function inOrder<C extends { readonly createdAtMs: number; readonly body: CheckIn }>(
  checkIns: readonly C[],
): readonly C[] {
  return checkIns.toSorted(
    (a, b) => a.body.on.localeCompare(b.body.on) || a.createdAtMs - b.createdAtMs,
  );
}

export type LoadTrend = 'rising' | 'falling' | 'steady' | 'unknown';

/** Where it goes: the last against the mean of the three before it; unknown below two. */
export function loadTrend(loads: readonly Pick<CheckIn, 'load'>[]): LoadTrend {
  const last = loads.at(-1);
  const before = loads.slice(-4, -1);
  if (!last || before.length === 0) return 'unknown';
  const mean = before.reduce((sum, { load }) => sum + load, 0) / before.length;
  if (last.load - mean >= 1) return 'rising';
  return mean - last.load >= 1 ? 'falling' : 'steady';
}
