// Answers about when groups meet: planning one day or a series, moving and calling off, and keeping what is
// planned in step with the group.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { programmeSettings } from '#main/ipc/programme-settings.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import {
  seriesDays,
  type IntervisionSessionBody,
  nothingHeld,
} from '#shared/domain/intervision-session.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Session = TypedRecord<'intervisionSession'>;

function sessionsOf(context: MemberContext, groupId: RecordId): readonly Session[] {
  return context.list('intervisionSession').filter(({ body }) => body.groupId === groupId);
}

/** Days on which the group meets already, apart from this session. */
function takenDays(
  context: MemberContext,
  groupId: RecordId,
  except: RecordId | null,
): ReadonlySet<string> {
  const others = sessionsOf(context, groupId).filter(
    ({ id, body }) => id !== except && body.state !== 'cancelled',
  );
  return new Set(others.map(({ body }) => body.on));
}

/**
 * Planned sessions follow the group: who leads when that coach left, also of a day that passed and may still be
 * opened, and from today on who is expected.
 */
export function followingPuts(
  context: MemberContext,
  groupId: RecordId,
  group: IntervisionGroupBody,
): readonly Put[] {
  const [first] = group.coachIds;
  if (first === undefined || group.peerIds.length === 0) return [];
  const today = dateOf(context.now());
  return sessionsOf(context, groupId)
    .filter(({ body }) => body.state === 'planned')
    .filter(({ body }) => body.on >= today || !group.coachIds.includes(body.leadId))
    .map(({ dossierId, id, revision, body }) => {
      const leadId = group.coachIds.includes(body.leadId) ? body.leadId : first;
      const peerIds = body.on >= today ? group.peerIds : body.peerIds;
      return {
        ...{ dossierId, recordId: id, kind: 'intervisionSession' },
        body: { ...body, peerIds, leadId },
        expectedRevision: revision,
      };
    });
}

function plan(context: MemberContext, input: CallParsed<'intervisionSessions.plan'>) {
  const group = context.get('intervisionGroup', input.groupId);
  if (!group.body.active) throw new AppFailure('groupStopped');
  if (group.body.peerIds.length === 0) throw new AppFailure('groupEmpty');
  const { series, type, startsAt, minutes, place, leadId } = input;
  if (!group.body.coachIds.includes(leadId)) throw new AppFailure('leadNotCoach');
  const taken = takenDays(context, group.id, null);
  const days = seriesDays(series, programmeSettings(context).holidays);
  const free = days.filter((day) => !taken.has(day));
  const [only] = days;
  if (only !== undefined && days.length === 1 && taken.has(only)) {
    throw new AppFailure('sessionDoubled', { name: group.body.name, date: only });
  }
  if (free.length === 0) throw new AppFailure('noDayFree');
  const dossierId = context.vault.programmeDossierId;
  const puts = free.map((on): Put & { readonly recordId: RecordId } => {
    const body: IntervisionSessionBody = {
      ...{ type, groupId: group.id, on, startsAt, minutes, place, leadId },
      schoolYear: schoolYearOf(on),
      peerIds: group.body.peerIds,
      ...nothingHeld,
    };
    const recordId = newId<RecordId>();
    return { dossierId, recordId, kind: 'intervisionSession', body, expectedRevision: 0 };
  });
  context.commit({
    puts,
    log: puts.map(({ recordId }) => ({ action: 'changed', subject: { dossierId, recordId } })),
  });
  return {
    sessionIds: puts.map(({ recordId }) => recordId),
    skipped: days.filter((day) => taken.has(day)),
  };
}

function changed(
  session: Session,
  { change, reason }: CallParsed<'intervisionSessions.change'>,
): IntervisionSessionBody {
  if (change.type === 'cancel')
    return { ...session.body, state: 'cancelled', changeReason: reason };
  const { on, startsAt, place } = change;
  const movedFrom = session.body.movedFrom ?? session.body.on;
  const schoolYear = schoolYearOf(on);
  return { ...session.body, on, startsAt, place, schoolYear, changeReason: reason, movedFrom };
}

/** A day that is still to come, on which the group does not meet already. */
function mustBeFree(context: MemberContext, session: Session, on: string): void {
  const today = dateOf(context.now());
  if (on < today) throw new AppFailure('dateImpossible', { field: 'on', date: on, today });
  const { groupId } = session.body;
  if (groupId !== null && takenDays(context, groupId, session.id).has(on)) {
    const { name } = context.get('intervisionGroup', groupId).body;
    throw new AppFailure('sessionDoubled', { name, date: on });
  }
}

function change(context: MemberContext, input: CallParsed<'intervisionSessions.change'>): void {
  const session = context.get('intervisionSession', input.sessionId);
  if (session.body.state !== 'planned') throw new AppFailure('sessionNotPlanned');
  if (input.change.type === 'move') mustBeFree(context, session, input.change.on);
  const { dossierId, id: recordId } = session;
  const { expectedRevision } = input;
  const body = changed(session, input);
  context.commit({
    puts: [{ dossierId, recordId, kind: 'intervisionSession', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

export const intervisionPlanningHandlers = defineHandlers({
  'intervisionSessions.plan': plan,
  'intervisionSessions.change': (context, input) => {
    change(context, input);
    return undefined;
  },
});
