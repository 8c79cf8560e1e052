// Answers about groups of peers and when they meet. Who meets is known to the programme; topics lie in a dossier of
// the group's coaches.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { mayRead } from '#main/ipc/may-read.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput, Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { methodFault } from '#shared/domain/intervision-method.ts';
import { seriesDays, type IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Group = TypedRecord<'intervisionGroup'>;
type Session = TypedRecord<'intervisionSession'>;

function mustCoach(context: MemberContext, ids: readonly MemberId[]): void {
  for (const id of ids) {
    const member = context.vault.members().find((one) => one.id === id);
    if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
    if (!mayDo(member.roles, 'leadIntervision')) {
      throw new AppFailure('coachRole', { name: member.displayName });
    }
  }
}

/** What a coach who joins gets to read: the group's topics, and the notes of its sessions. */
function coachGrants(
  context: MemberContext,
  group: Group,
  coachIds: readonly MemberId[],
): NonNullable<CommitInput['grants']> {
  const sessions = context
    .list('intervisionSession')
    .filter(({ body }) => body.groupId === group.id)
    .flatMap(({ body }) => (body.dossierId === null ? [] : [body.dossierId]));
  const dossiers = [group.body.dossierId, ...sessions].filter(
    (dossierId) => context.vault.dossier(dossierId) !== null,
  );
  return coachIds.flatMap((id) =>
    dossiers
      .filter((dossierId) => !mayRead(context, dossierId, id))
      .map((dossierId) => ({ dossierId, to: { type: 'member' as const, id } })),
  );
}

function save(context: MemberContext, input: CallParsed<'intervisionGroups.save'>) {
  const { fields, expectedRevision } = input;
  const known = input.groupId === null ? null : context.get('intervisionGroup', input.groupId);
  const joined = fields.peerIds.filter((id) => !known?.body.peerIds.includes(id));
  for (const id of joined) {
    if (!canBeChosen(context.get('pupil', id).body)) throw new AppFailure('pupilLeft');
  }
  const added = fields.coachIds.filter((id) => !known?.body.coachIds.includes(id));
  mustCoach(context, added);
  // Only who can read what the group holds can hand it on.
  if (known && added.length > 0 && !context.vault.dossier(known.body.dossierId)) {
    throw new AppFailure('notCoach');
  }
  const name = fields.name.toLocaleLowerCase('nl');
  const taken = context
    .list('intervisionGroup')
    .some(
      ({ id, body }) =>
        id !== known?.id && body.active && body.name.toLocaleLowerCase('nl') === name,
    );
  if (taken && fields.active) throw new AppFailure('groupNamed', { name: fields.name });
  const dossierId = known?.body.dossierId ?? newId<DossierId>();
  const recordId = known?.id ?? newId<RecordId>();
  const programme = context.vault.programmeDossierId;
  const schoolYear = known?.body.schoolYear ?? schoolYearOf(dateOf(context.now()));
  const body = { ...fields, schoolYear, dossierId };
  const readers = context.vault.members().filter(({ id }) => fields.coachIds.includes(id));
  context.commit({
    newDossiers: known
      ? []
      : [
          {
            id: dossierId,
            kind: 'intervision',
            grantTo: readers.map(({ id }) => ({ type: 'member' as const, id })),
          },
        ],
    grants: known ? coachGrants(context, known, added) : [],
    puts: [{ dossierId: programme, recordId, kind: 'intervisionGroup', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId: programme, recordId } }],
  });
  return { groupId: recordId };
}

function plan(context: MemberContext, input: CallParsed<'intervisionSessions.plan'>) {
  const group = context.get('intervisionGroup', input.groupId);
  if (!group.body.active) throw new AppFailure('groupStopped');
  if (group.body.peerIds.length === 0) throw new AppFailure('groupEmpty');
  const { series, type, startsAt, minutes, place, leadId } = input;
  if (!group.body.coachIds.includes(leadId)) throw new AppFailure('leadNotCoach');
  const { holidays } = settingsIn(context.list('programmeSettings'));
  const taken = new Set(
    context
      .list('intervisionSession')
      .filter(({ body }) => body.groupId === group.id && body.state !== 'cancelled')
      .map(({ body }) => body.on),
  );
  const days = seriesDays(series, holidays);
  const free = days.filter((day) => !taken.has(day));
  if (free.length === 0) throw new AppFailure('noDayFree');
  const dossierId = context.vault.programmeDossierId;
  const puts = free.map((on): Put & { readonly recordId: RecordId } => {
    const body: IntervisionSessionBody = {
      ...{ type, groupId: group.id, on, startsAt, minutes, place, leadId },
      schoolYear: schoolYearOf(on),
      peerIds: group.body.peerIds,
      ...{ attendance: [], guests: [], state: 'planned', reason: '' },
      ...{ movedFrom: null, dossierId: null },
    };
    const recordId = newId<RecordId>();
    return { dossierId, recordId, kind: 'intervisionSession', body, expectedRevision: 0 };
  });
  context.commit({
    puts,
    log: [{ action: 'changed', subject: { dossierId, recordId: group.id } }],
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
  if (change.type === 'cancel') return { ...session.body, state: 'cancelled', reason };
  const { on, startsAt, place } = change;
  const movedFrom = session.body.movedFrom ?? session.body.on;
  const schoolYear = schoolYearOf(on);
  return { ...session.body, on, startsAt, place, schoolYear, reason, movedFrom };
}

function change(context: MemberContext, input: CallParsed<'intervisionSessions.change'>): void {
  const session = context.get('intervisionSession', input.sessionId);
  if (session.body.state !== 'planned') throw new AppFailure('sessionNotPlanned');
  const today = dateOf(context.now());
  if (input.change.type === 'move' && input.change.on < today) {
    throw new AppFailure('dateImpossible', { field: 'on', date: input.change.on, today });
  }
  const { dossierId, id: recordId } = session;
  const { expectedRevision } = input;
  const body = changed(session, input);
  context.commit({
    puts: [{ dossierId, recordId, kind: 'intervisionSession', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

function saveTopic(context: MemberContext, input: CallParsed<'intervisionTopics.save'>) {
  const { groupId, text, broughtBy, state, expectedRevision } = input;
  const group = context.get('intervisionGroup', groupId);
  if (!group.body.coachIds.includes(context.vault.me.id)) throw new AppFailure('notCoach');
  const known = input.topicId === null ? null : context.get('intervisionTopic', input.topicId);
  if (known && known.body.state === 'discussed') throw new AppFailure('topicDiscussed');
  if (broughtBy !== null && !group.body.peerIds.includes(broughtBy)) {
    throw new AppFailure('presenterNotThere');
  }
  const { dossierId } = group.body;
  const recordId = known?.id ?? newId<RecordId>();
  const on = known?.body.on ?? dateOf(context.now());
  const body = { groupId, text, broughtBy, on, state, sessionId: null };
  context.commit({
    puts: [{ dossierId, recordId, kind: 'intervisionTopic', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return { topicId: recordId };
}

function saveMethod(context: MemberContext, input: CallParsed<'intervisionMethods.save'>) {
  const { method, expectedRevision } = input;
  const fault = methodFault(method);
  if (fault) throw new AppFailure(fault);
  const all = context.list('intervisionMethod').filter(({ id }) => id !== input.methodId);
  if (method.replaces !== null && all.some(({ body }) => body.replaces === method.replaces)) {
    throw new AppFailure('methodReplaced');
  }
  const name = method.name.toLocaleLowerCase('nl');
  if (all.some(({ body }) => body.inUse && body.name.toLocaleLowerCase('nl') === name)) {
    throw new AppFailure('methodNamed', { name: method.name });
  }
  if (input.methodId !== null) context.get('intervisionMethod', input.methodId);
  const dossierId = context.vault.programmeDossierId;
  const recordId = input.methodId ?? newId<RecordId>();
  context.commit({
    puts: [{ dossierId, recordId, kind: 'intervisionMethod', body: method, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return { methodId: recordId };
}

export const intervisionGroupHandlers = defineHandlers({
  'intervisionGroups.save': save,
  'intervisionSessions.plan': plan,
  'intervisionSessions.change': (context, input) => {
    change(context, input);
    return undefined;
  },
  'intervisionTopics.save': saveTopic,
  'intervisionMethods.save': saveMethod,
});
