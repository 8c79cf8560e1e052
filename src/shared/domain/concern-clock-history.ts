// Which change of a concern's clock holds. Whoever can open the clock could write in it that somebody knew, that it
// stopped, or that nobody is waited for; each change is judged by who wrote it and with what. One that does not
// hold changes nothing: what stood before it stands, and the clock runs on.
import {
  startRungs,
  type ClockRung,
  type ConcernClockBody,
  type Ladder,
  type RungParty,
} from './concern-clock.ts';
import type { MemberId } from './id.ts';
import type { Disregarded } from './record.ts';

export type ClockRevision = {
  readonly body: ConcernClockBody;
  readonly changedBy: MemberId;
  readonly changedAtMs: number;
};

/** What the vault says around a revision of the clock. */
export type ClockWitness<R extends ClockRevision> = {
  /** Its author may say of somebody else that they know. */
  readonly mayTell: (revision: R) => boolean;
  /** The concern was closed with it, by who may. */
  readonly closed: (revision: R) => boolean;
  /** The concern was changed with it to this urgency and hour, and the ladder asks these rungs of it. */
  readonly moved: (revision: R, before: ConcernClockBody) => boolean;
};

/** Between saying that one knows and the commit lies less than this. */
const toleranceMs = 60_000;

/** Said by its author, of their own rung or by who may tell of others, at the moment it was written. */
function isOwnWord<R extends ClockRevision>(
  rung: ClockRung,
  revision: R,
  witness: ClockWitness<R>,
): boolean {
  const { changedBy, changedAtMs } = revision;
  return (
    rung.knewBy === changedBy &&
    rung.knewAtMs !== null &&
    Math.abs(changedAtMs - rung.knewAtMs) <= toleranceMs &&
    (rung.memberIds.includes(changedBy) || witness.mayTell(revision))
  );
}

const isUnknown = ({ knewAtMs, knewBy }: ClockRung): boolean =>
  knewAtMs === null && knewBy === null;

/** What a rung asks, apart from whether it is known. */
const asks = (rungs: readonly ClockRung[]): string =>
  JSON.stringify(rungs.map(({ party, byMs, memberIds }) => [party, byMs, memberIds]));

function holds<R extends ClockRevision>(
  before: ConcernClockBody,
  revision: R,
  witness: ClockWitness<R>,
): boolean {
  const { body } = revision;
  const sameConcern = (['concernId', 'concernDossierId', 'code'] as const).every(
    (name) => body[name] === before[name],
  );
  const moves =
    body.urgency !== before.urgency ||
    body.heardAtMs !== before.heardAtMs ||
    asks(body.rungs) !== asks(before.rungs);
  const known = new Map(
    before.rungs.filter((rung) => !isUnknown(rung)).map((rung) => [rung.party, rung]),
  );
  const knownHolds = body.rungs.every((rung) => {
    const earlier = known.get(rung.party);
    if (!earlier) return isUnknown(rung) || isOwnWord(rung, revision, witness);
    return rung.knewAtMs === earlier.knewAtMs && rung.knewBy === earlier.knewBy;
  });
  return (
    sameConcern &&
    knownHolds &&
    (!moves || witness.moved(revision, before)) &&
    (!body.stopped || before.stopped || witness.closed(revision))
  );
}

/** The clock as it was laid down, running, and known only to who wrote it. */
function started<R extends ClockRevision>(first: R, witness: ClockWitness<R>): ConcernClockBody {
  const rungs = first.body.rungs.map((rung) =>
    isUnknown(rung) || isOwnWord(rung, first, witness)
      ? rung
      : { ...rung, knewAtMs: null, knewBy: null },
  );
  return { ...first.body, rungs, stopped: false };
}

/** The clock after every change that holds, the oldest revision first, and the newest change that does not. */
export function clockThatHolds<R extends ClockRevision>(
  [first, ...later]: readonly [R, ...R[]],
  witness: ClockWitness<R>,
): { readonly body: ConcernClockBody; readonly disregarded: Disregarded | null } {
  const saysOf = ({ changedBy: by, changedAtMs: atMs }: R): Disregarded => ({ by, atMs });
  let body = started(first, witness);
  let disregarded = JSON.stringify(body) === JSON.stringify(first.body) ? null : saysOf(first);
  for (const revision of later) {
    if (holds(body, revision, witness)) body = revision.body;
    else disregarded = saysOf(revision);
  }
  return { body, disregarded };
}

/**
 * Whether these rungs wait for nobody less, and for nobody later, than the ladder asks. The coach is that of the
 * pair: whoever stood there still has a rung, where the ladder has one.
 */
export function waitsAsLadder(
  body: ConcernClockBody,
  before: ConcernClockBody,
  ladder: Ladder,
  peopleOf: (party: RungParty) => readonly MemberId[],
): boolean {
  const coach = before.rungs.find(({ party }) => party === 'teacherCoach')?.memberIds ?? [];
  const people = (party: RungParty) => (party === 'teacherCoach' ? coach : peopleOf(party));
  return startRungs(ladder, body.urgency, body.heardAtMs, people).every((asked) => {
    const rung = body.rungs.find(({ party }) => party === asked.party);
    if (!rung || rung.byMs > asked.byMs) return false;
    // Another may coach the pair by now.
    if (asked.party === 'teacherCoach') return rung.memberIds.length > 0;
    return asked.memberIds.every((id) => rung.memberIds.includes(id));
  });
}
