// What the handlers of concerns share: who reads a new one, its clock, the tasks that follow from it, and where
// it stands now.
import type { MemberContext } from './context.ts';
import { asItCounts } from './as-it-counts.ts';
import { asTyped } from './counts-signed.ts';
import { grantTo } from './people-to-grant.ts';
import { ruleTaskPut } from './rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Grantee, Put } from '#main/store/index.ts';
import { startRungs, type ClockRung, type RungParty } from '#shared/domain/concern-clock.ts';
import { concernSettingsIn, type ConcernSettings } from '#shared/domain/concern-settings.ts';
import { concernState, type ConcernState } from '#shared/domain/concern-step.ts';
import type { ConcernBody } from '#shared/domain/concern.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { Role } from '#shared/domain/role.ts';
import type { TaskRule } from '#shared/domain/task.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

type Concern = TypedRecord<'concern'>;

export function concernSettings(context: MemberContext): ConcernSettings {
  return concernSettingsIn(context.list('concernSettings'));
}

function withRole(context: MemberContext, role: Role): readonly MemberId[] {
  return context.vault
    .members()
    .filter(({ active, roles }) => active && roles.includes(role))
    .map(({ id }) => id);
}

/** Who stands on a rung: the coach of this pair, or everyone who holds the role. */
function peopleOn(context: MemberContext, coachId: MemberId | null) {
  return (party: RungParty): readonly MemberId[] => {
    if (party !== 'teacherCoach') return withRole(context, party);
    return coachId === null ? [] : [coachId];
  };
}

/** The rungs of this urgency; whoever writes it down knows it, and so does who knew it before. */
export function rungsOf(
  context: MemberContext,
  concern: { readonly urgency: Urgency; readonly heardAtMs: number },
  coachId: MemberId | null,
  before: readonly ClockRung[] = [],
): readonly ClockRung[] {
  const me = context.vault.me.id;
  const { ladder } = concernSettings(context);
  const people = peopleOn(context, coachId);
  return startRungs(ladder, concern.urgency, concern.heardAtMs, people).map((rung) => {
    const known = before.find(({ party, knewAtMs }) => party === rung.party && knewAtMs !== null);
    if (known) return { ...rung, knewAtMs: known.knewAtMs, knewBy: known.knewBy };
    const mine = rung.memberIds.includes(me);
    return mine ? { ...rung, knewAtMs: context.now(), knewBy: me } : rung;
  });
}

/** The directly involved: care, the coach of the pair, who laid it down. Others break the glass. */
export function concernReaders(
  context: MemberContext,
  coachId: MemberId | null,
): readonly Grantee[] {
  return grantTo(context, {
    circles: ['careTeam', 'emergency'],
    members: coachId === null ? [] : [coachId],
  });
}

/** The clock says nothing about a pupil: everyone on a rung reads it, so that nobody waits unseen. */
export function clockReaders(
  context: MemberContext,
  coachId: MemberId | null,
  rungs: readonly ClockRung[],
): readonly Grantee[] {
  const members = [...rungs.flatMap(({ memberIds }) => memberIds), ...(coachId ? [coachId] : [])];
  return grantTo(context, { circles: ['careTeam'], roles: ['safeguardingOfficer'], members });
}

export function stepsOf(
  context: MemberContext,
  concernId: RecordId,
): readonly TypedRecord<'concernStep'>[] {
  return context.list('concernStep').filter(({ body }) => body.concernId === concernId);
}

export function stateOfConcern(context: MemberContext, concernId: RecordId): ConcernState {
  return concernState(stepsOf(context, concernId));
}

export function clockOf(
  context: MemberContext,
  concernId: RecordId,
): TypedRecord<'concernClock'> | null {
  // Where the clock says its concern only that one is walked through: of every clock that would take long.
  const own = context.vault
    .list('concernClock')
    .map(asTyped)
    .filter((one) => one.kind === 'concernClock' && one.body.concernId === concernId)
    .flatMap((one) => asItCounts(context.vault, one) ?? [])
    .find((one) => one.kind === 'concernClock' && one.body.concernId === concernId);
  if (own?.kind === 'concernClock') return own;
  return context.list('concernClock').find(({ body }) => body.concernId === concernId) ?? null;
}

/** The pair's coach, or null without a pair or when its dossier is closed to this member. */
export function coachOf(context: MemberContext, pairId: RecordId | null): MemberId | null {
  if (pairId === null) return null;
  return context.list('pair').find(({ id }) => id === pairId)?.body.coachId ?? null;
}

/** Who decides: the first care coordinator, or whoever writes while there is none. */
export function deciderOf(context: MemberContext): MemberId {
  return withRole(context, 'careCoordinator')[0] ?? context.vault.me.id;
}

export function concernTask(
  concern: { readonly id: RecordId; readonly dossierId: DossierId },
  rule: TaskRule,
  ownerId: MemberId,
  dueOn: string,
): Put {
  const { id: sourceId, dossierId } = concern;
  return ruleTaskPut({ rule, ownerId, dueOn, dossierId, sourceId, pairId: null });
}

const decideWithinDays: Readonly<Record<Urgency, number>> = {
  acute: 0,
  day: 0,
  week: 7,
  regular: 14,
};

/** The day by which somebody must have decided. */
export function decideBy(urgency: Urgency, today: string): string {
  return addDaysTo(today, decideWithinDays[urgency]);
}

/** Days after which one asks the peer, and the pupil, how they are. */
export const afterCareDays = 1;
export const followUpDays = 7;

/** Tasks in the concern's dossier that are still to be done. */
export function openTasksOf(
  context: MemberContext,
  dossierId: DossierId,
): readonly TypedRecord<'task'>[] {
  return context
    .list('task')
    .filter((task) => task.dossierId === dossierId && task.body.doneOn === null);
}

/** Closes the open tasks of a rule in this dossier: what they asked for has happened. */
export function settle(
  context: MemberContext,
  dossierId: DossierId,
  rule: TaskRule,
  today: string,
): readonly Put[] {
  return openTasksOf(context, dossierId)
    .filter(({ body }) => body.rule === rule)
    .map(({ id, body, revision }) => ({
      dossierId,
      recordId: id,
      kind: 'task',
      body: { ...body, doneOn: today },
      expectedRevision: revision,
    }));
}

export function clockPut(
  clock: TypedRecord<'concernClock'>,
  change: Partial<TypedRecord<'concernClock'>['body']>,
  expectedRevision = clock.revision,
): Put {
  const { id: recordId, dossierId, body } = clock;
  return {
    dossierId,
    recordId,
    kind: 'concernClock',
    body: { ...body, ...change },
    expectedRevision,
  };
}

/** A clock in a dossier of its own, to commit with its concern. */
export function newClock(
  context: MemberContext,
  concern: Pick<Concern, 'id' | 'dossierId'> & { readonly body: ConcernBody },
  coachId: MemberId | null,
) {
  const { id: concernId, dossierId: concernDossierId, body } = concern;
  const { code, urgency, heardAtMs } = body;
  const rungs = rungsOf(context, body, coachId);
  const dossierId = newId<DossierId>();
  return {
    newDossier: {
      id: dossierId,
      kind: 'concern' as const,
      grantTo: clockReaders(context, coachId, rungs),
    },
    put: {
      dossierId,
      recordId: newId<RecordId>(),
      kind: 'concernClock',
      body: { concernId, concernDossierId, code, urgency, heardAtMs, rungs, stopped: false },
      expectedRevision: 0,
    },
  };
}
