// What can wait on Vandaag, and what the worklist is computed from.
import type { LoadRow } from '#renderer/features/peer-load/index.ts';
import type { RungParty } from '#shared/domain/concern-clock.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { HeavyLack } from '#shared/domain/peer-load.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type TodayItem = { readonly id: string } & (
  | {
      readonly type: 'signOffWaiting';
      readonly requestId: RecordId;
      readonly referralId: RecordId | null;
      readonly askedBy: MemberId;
      readonly askedAtMs: number;
    }
  | { readonly type: 'signOffReturned'; readonly referralId: RecordId; readonly comment: string }
  | {
      readonly type: 'referralDue';
      readonly referralId: RecordId;
      readonly sentOn: string;
      readonly dueOn: string;
      /** Negative while the day is still to come. */
      readonly daysLate: number;
    }
  | { readonly type: 'secrecyMissing'; readonly pairId: RecordId }
  | {
      readonly type: 'pairQuiet';
      readonly pairId: RecordId;
      readonly health: 'quiet' | 'silent';
      readonly lastContactOn: string | null;
      readonly daysSince: number;
      readonly meetEveryDays: number;
    }
  | { readonly type: 'othersSilent'; readonly count: number }
  | {
      readonly type: 'cardQuiet';
      /** The pair's code: who is supported stays with those behind the pair. */
      readonly code: string;
      readonly coachId: MemberId;
      readonly health: 'quiet' | 'silent';
      readonly daysSince: number;
    }
  | {
      readonly type: 'taskDue';
      readonly taskId: RecordId;
      /** Negative while the day is still to come. */
      readonly daysLate: number;
      /** Whose it is, when this member stands in. */
      readonly insteadOf: MemberId | null;
    }
  | { readonly type: 'othersTasksLate'; readonly count: number }
  | {
      /** Of this member's own report to the board: the board was not told yet. */
      readonly type: 'boardUntold';
      readonly boardReportId: RecordId;
      readonly knownAtMs: number;
    }
  | {
      /** This member must know of a concern; `unreached` are those below who were not reached in time. */
      readonly type: 'concernClock';
      readonly clockId: RecordId;
      readonly revision: number;
      readonly rung: number;
      readonly concernId: RecordId;
      readonly code: string;
      readonly urgency: Urgency;
      readonly byMs: number;
      readonly late: boolean;
      readonly unreached: readonly RungParty[];
    }
  | {
      readonly type: 'glassBroken';
      readonly opened: 'concern' | 'reportingCode';
      readonly concernId: RecordId;
      readonly code: string;
      readonly memberId: MemberId;
      readonly reason: string;
    }
  | {
      /** A session with peers that this member leads, not finished yet. */
      readonly type: 'intervision';
      readonly sessionId: RecordId;
      /** '' for a session with one peer. */
      readonly groupName: string;
      readonly session: IntervisionSessionBody;
    }
  | {
      /** Said to be too heavy for the group at a session of this member, and no concern was made of it yet. */
      readonly type: 'concernUnmade';
      readonly outcomeId: RecordId;
      readonly groupName: string;
      readonly on: string;
    }
  | {
      readonly type: 'intervisionOverdue';
      readonly groupId: RecordId;
      readonly groupName: string;
      readonly coachIds: readonly MemberId[];
      readonly days: number;
      /** The day of the next one, also of one that was not held or finished; null when nothing is planned. */
      readonly nextOn: string | null;
      readonly mine: boolean;
    }
  | {
      /** The last check-in of a peer whose coach this member is was heavy, and not all was done. */
      readonly type: 'peerHeavy';
      readonly peerId: RecordId;
      readonly name: string;
      readonly lack: HeavyLack;
    }
  | {
      /** Peers whose coach this member is, to be asked again how heavy it is; the longest late first. */
      readonly type: 'peersToAsk';
      readonly peers: readonly { readonly id: RecordId; readonly name: string }[];
      readonly days: number;
    }
);

export type TodayInput = {
  readonly me: MemberId;
  readonly today: string;
  /** Milliseconds since 1970, for what is waited for by the clock. */
  readonly nowMs?: number;
  readonly clocks?: readonly ViewOf<'concernClock'>[];
  readonly concerns?: readonly ViewOf<'concern'>[];
  readonly glassBreaks?: readonly ViewOf<'glassBreak'>[];
  readonly glassSeen?: readonly ViewOf<'glassSeen'>[];
  readonly disclosures?: readonly ViewOf<'disclosure'>[];
  readonly reportingCodes?: readonly ViewOf<'reportingCode'>[];
  /** Whether this member follows referrals, and pairs of others. */
  readonly followsReferrals: boolean;
  readonly followsAllPairs: boolean;
  readonly pairs: readonly ViewOf<'pair'>[];
  /** Of sensitive matches, which do not begin before a second person agreed. */
  readonly confirmations: readonly ViewOf<'confirmation'>[];
  readonly lastContact: ReadonlyMap<RecordId, string>;
  readonly referrals: readonly ViewOf<'referral'>[];
  /** Everything that can be signed, as it is now; left out: the referrals. */
  readonly subjects?: readonly { readonly id: RecordId; readonly contentHash: string }[];
  /** Approvers in whose place this member signs today. */
  readonly standsIn?: ReadonlySet<MemberId>;
  readonly steps: readonly ViewOf<'referralStep'>[];
  readonly requests: readonly ViewOf<'signOffRequest'>[];
  readonly decisions: readonly ViewOf<'signOffDecision'>[];
  readonly withdrawals: readonly ViewOf<'signOffWithdrawal'>[];
  readonly tasks: readonly ViewOf<'task'>[];
  readonly boardReports?: readonly ViewOf<'boardReport'>[] | undefined;
  /** Of every pair of the programme, also of those whose dossier is closed to this member. */
  readonly cards: readonly ViewOf<'pairCard'>[];
  readonly intervisionGroups?: readonly ViewOf<'intervisionGroup'>[];
  readonly intervisionSessions?: readonly ViewOf<'intervisionSession'>[];
  readonly intervisionOutcomes?: readonly ViewOf<'intervisionOutcome'>[];
  readonly intervisionSettings?: { readonly intervisionEveryDays: number };
  /** Of own peers only. */
  readonly peerLoads?: readonly LoadRow[];
};
