// Puts requests to sign beside what was decided on them, and sorts them into what waits for whom.
// Pure: knows no screen and no database.
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { signOffState, type SignOffState } from '#shared/domain/sign-off.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** `outdated`: still waiting, but the text is no longer the one that was asked about. */
export type ShownState = SignOffState | 'outdated';

export type SignOff = {
  readonly request: ViewOf<'signOffRequest'>;
  readonly state: ShownState;
  readonly decision: ViewOf<'signOffDecision'> | null;
  readonly withdrawal: ViewOf<'signOffWithdrawal'> | null;
  /** When something last happened to it. */
  readonly lastAtMs: number;
};

export type SignOffRecords = {
  readonly requests: readonly ViewOf<'signOffRequest'>[];
  readonly decisions: readonly ViewOf<'signOffDecision'>[];
  readonly withdrawals: readonly ViewOf<'signOffWithdrawal'>[];
  /** Everything that can be signed and read here, as it is now. */
  readonly subjects: readonly { readonly id: RecordId; readonly contentHash: string }[];
};

/** Every request with where it stands, the newest first. */
export function signOffsOf(records: SignOffRecords): readonly SignOff[] {
  const hashes = new Map<RecordId, string>(
    records.subjects.map(({ id, contentHash }) => [id, contentHash]),
  );
  const currentHash = (id: RecordId) => hashes.get(id) ?? null;
  const { decisions, withdrawals } = records;
  const made = records.requests.map((request): SignOff => {
    const decision = decisions.find(({ body }) => body.statement.requestId === request.id) ?? null;
    const withdrawal = withdrawals.find(({ body }) => body.requestId === request.id) ?? null;
    const state = signOffState(request, decisions, withdrawals, currentHash);
    const changed = request.body.subjects.some(
      ({ recordId, contentHash }) => currentHash(recordId) !== contentHash,
    );
    return {
      request,
      decision,
      withdrawal,
      state: state === 'waiting' && changed ? 'outdated' : state,
      lastAtMs: (withdrawal ?? decision ?? request).createdAtMs,
    };
  });
  return made.sort((a, b) => b.request.createdAtMs - a.request.createdAtMs);
}

/** The newest request about this record, or null. */
export function newestAbout(signOffs: readonly SignOff[], recordId: RecordId): SignOff | null {
  return signOffs.find((signOff) => subjectOf(signOff) === recordId) ?? null;
}

/** The approval of this record that still holds, or null. */
export function approvalOf(signOffs: readonly SignOff[], recordId: RecordId): SignOff | null {
  const about = signOffs.filter((signOff) => subjectOf(signOff) === recordId);
  return about.find(({ state }) => state === 'approved') ?? null;
}

/** Every approval of this record as it is now, the first first; of one signer only one. */
export function approvalsOf(signOffs: readonly SignOff[], recordId: RecordId): readonly SignOff[] {
  const valid = signOffs
    .filter((signOff) => subjectOf(signOff) === recordId && signOff.state === 'approved')
    .toSorted((a, b) => a.lastAtMs - b.lastAtMs);
  const signer = ({ decision }: SignOff) => decision?.createdBy;
  return valid.filter(
    (one, place) => valid.findIndex((other) => signer(other) === signer(one)) === place,
  );
}

/** What a request is called where the signatures of its text are known: one of two is not done. */
export function shownStateOf(
  signOff: SignOff,
  {
    needed,
    given,
  }: { readonly needed: { readonly count: number }; readonly given: readonly unknown[] },
): ShownState | 'oneMore' {
  return signOff.state === 'approved' && given.length < needed.count ? 'oneMore' : signOff.state;
}

export function subjectOf({ request }: SignOff): RecordId | null {
  return request.body.subjects[0]?.recordId ?? null;
}

export type Queues = {
  readonly forMe: readonly SignOff[];
  /** What this member waits for, and what came back to them. */
  readonly byMe: readonly SignOff[];
  readonly history: readonly SignOff[];
};

const openStates: readonly ShownState[] = ['waiting', 'outdated'];
const cameBack: readonly ShownState[] = ['returned', 'refused'];

/** The most urgent comes first, then what waits longest; the history starts with the newest. */
export function queuesFor(
  signOffs: readonly SignOff[],
  me: MemberId,
  more: {
    /** Approvers in whose place this member signs today. */
    readonly standsIn: ReadonlySet<MemberId>;
    readonly urgency: (signOff: SignOff) => Urgency;
  } = { standsIn: new Set(), urgency: () => 'regular' },
): Queues {
  const isNewest = (signOff: SignOff) => {
    const subject = subjectOf(signOff);
    return subject !== null && newestAbout(signOffs, subject) === signOff;
  };
  const isForMe = ({ request, state }: SignOff) =>
    state === 'waiting' &&
    (request.body.approverId === me ||
      (request.createdBy !== me && more.standsIn.has(request.body.approverId)));
  const rank = (signOff: SignOff) => urgencies.indexOf(more.urgency(signOff));
  const isByMe = (signOff: SignOff) =>
    signOff.request.createdBy === me &&
    (openStates.includes(signOff.state) || (cameBack.includes(signOff.state) && isNewest(signOff)));
  const oldestFirst = [...signOffs].reverse();
  return {
    forMe: oldestFirst.filter(isForMe).sort((a, b) => rank(a) - rank(b)),
    byMe: oldestFirst.filter((signOff) => !isForMe(signOff) && isByMe(signOff)),
    history: signOffs
      .filter((signOff) => !isForMe(signOff) && !isByMe(signOff))
      .sort((a, b) => b.lastAtMs - a.lastAtMs),
  };
}
