// Answers about groups of peers and when they meet. Who meets is known to the programme; topics lie in a dossier of
// the group's coaches.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import {
  coachesWithKeys,
  dossiersToHandOn,
  ownDossierOf,
  plannedFor,
} from '#main/ipc/group-keys.ts';
import { groupPlace } from '#main/ipc/group-place.ts';
import { mayRead } from '#main/ipc/may-read.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput, Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { GroupFields } from '#shared/domain/intervision-group.ts';
import { methodFault } from '#shared/domain/intervision-method.ts';
import { withoutDoubles } from '#shared/domain/lesson.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { followingPuts, intervisionPlanningHandlers } from './intervision-planning.ts';

type Group = TypedRecord<'intervisionGroup'>;

function mustCoach(context: MemberContext, ids: readonly MemberId[]): void {
  for (const id of ids) {
    const member = context.vault.members().find((one) => one.id === id);
    if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
    if (!mayDo(member.roles, 'leadIntervision')) {
      throw new AppFailure('coachRole', { name: member.displayName });
    }
  }
}

/** What lies in a group's own dossier. Another dossier that its record points at is not handed on. */
const ofGroup: ReadonlySet<string> = new Set(['intervisionTopic', 'task']);

/**
 * What a coach who joins gets to read: the group's topics, and the notes of its sessions. A session is of the group
 * it was planned for, whatever its record says since.
 */
function coachGrants(
  context: MemberContext,
  group: Group,
  coachIds: readonly MemberId[],
): NonNullable<CommitInput['grants']> {
  const { vault } = context;
  const sessions = new Set(
    context
      .list('intervisionSession')
      .filter((one) => plannedFor(vault, one) === group.id)
      .map(({ id }) => id),
  );
  const notes = context
    .list('intervisionNotes')
    .flatMap(({ dossierId, body }) => (sessions.has(body.sessionId) ? [dossierId] : []));
  const groups = context.list('intervisionGroup');
  const own = dossiersToHandOn(vault, group, groups).filter((dossierId) =>
    vault.dossier(dossierId)?.records.every(({ kind }) => ofGroup.has(kind)),
  );
  const dossiers = [...new Set([...own, ...notes])];
  return coachIds.flatMap((id) =>
    dossiers
      .filter((dossierId) => !mayRead(context, dossierId, id))
      .map((dossierId) => ({ dossierId, to: { type: 'member' as const, id } })),
  );
}

/** The name of a running group is its own. */
function mustBeNamed(context: MemberContext, groupId: RecordId | null, fields: GroupFields): void {
  if (!fields.active) return;
  const name = fields.name.toLocaleLowerCase('nl');
  const taken = context
    .list('intervisionGroup')
    .some(
      ({ id, body }) => id !== groupId && body.active && body.name.toLocaleLowerCase('nl') === name,
    );
  if (taken) throw new AppFailure('groupNamed', { name: fields.name });
}

/**
 * Null when the group's own dossier stays, else the one to make. Only a coach hands on what the group holds, not who
 * left with a key; when none of its coaches is there to lead any more there is nobody to ask, and the group goes on
 * with a new, empty one.
 */
function newDossier(context: MemberContext, known: Group | null, joins: boolean): DossierId | null {
  if (!known) return newId<DossierId>();
  const { vault } = context;
  if (!joins || coachesWithKeys(vault, known).includes(vault.me.id)) return null;
  const { coachIds } = known.body;
  const somebody = vault
    .members()
    .some(
      ({ id, active, roles }) => active && coachIds.includes(id) && mayDo(roles, 'leadIntervision'),
    );
  if (somebody) throw new AppFailure('coachesLetIn');
  return newId<DossierId>();
}

function save(context: MemberContext, input: CallParsed<'intervisionGroups.save'>) {
  const { fields, expectedRevision } = input;
  const known = input.groupId === null ? null : context.get('intervisionGroup', input.groupId);
  for (const id of fields.peerIds) {
    if (known?.body.peerIds.includes(id)) continue;
    if (!canBeChosen(context.get('pupil', id).body)) throw new AppFailure('pupilLeft');
  }
  const added = fields.coachIds.filter((id) => !known?.body.coachIds.includes(id));
  mustCoach(context, added);
  mustBeNamed(context, input.groupId, fields);
  const made = newDossier(context, known, added.length > 0);
  const dossierId = made ?? (known ? ownDossierOf(context.vault, known) : newId<DossierId>());
  const recordId = known?.id ?? newId<RecordId>();
  const programme = context.vault.programmeDossierId;
  const schoolYear = known?.body.schoolYear ?? schoolYearOf(dateOf(context.now()));
  const body = { ...fields, peerIds: withoutDoubles(fields.peerIds), schoolYear, dossierId };
  const coaches = context.vault.members().filter(({ id }) => fields.coachIds.includes(id));
  const grantTo = coaches.map(({ id }) => ({ type: 'member' as const, id }));
  context.commit({
    newDossiers: made === null ? [] : [{ id: made, kind: 'intervision', grantTo }],
    grants: known ? coachGrants(context, known, added) : [],
    puts: [
      { dossierId: programme, recordId, kind: 'intervisionGroup', body, expectedRevision },
      ...(known ? followingPuts(context, recordId, body) : []),
    ],
    log: [{ action: 'changed', subject: { dossierId: programme, recordId } }],
  });
  return { groupId: recordId };
}

function saveTopic(context: MemberContext, input: CallParsed<'intervisionTopics.save'>) {
  const { groupId, text, broughtBy, state, expectedRevision } = input;
  const group = context.get('intervisionGroup', groupId);
  if (!coachesWithKeys(context.vault, group).includes(context.vault.me.id)) {
    throw new AppFailure('notCoach');
  }
  const known = input.topicId === null ? null : context.get('intervisionTopic', input.topicId);
  if (known && known.body.groupId !== groupId) {
    throw new AppFailure('notFound', { kind: 'intervisionTopic' });
  }
  if (known && known.body.state === 'discussed') throw new AppFailure('topicDiscussed');
  if (broughtBy !== null && !group.body.peerIds.includes(broughtBy)) {
    throw new AppFailure('presenterNotThere');
  }
  const { dossierId, newDossiers, puts } = groupPlace(context, group);
  const stays = known?.dossierId === dossierId;
  const recordId = stays ? known.id : newId<RecordId>();
  const on = known?.body.on ?? dateOf(context.now());
  const body = { groupId, text, broughtBy, on, state, sessionId: null };
  // Where others read along it only ends; what it says now stands where they do not.
  const ended: Put[] =
    known && !stays
      ? [
          {
            ...{ dossierId: known.dossierId, recordId: known.id, kind: 'intervisionTopic' },
            ...{ body: { ...known.body, state: 'withdrawn' }, expectedRevision },
          },
        ]
      : [];
  const topic = { dossierId, recordId, kind: 'intervisionTopic', body };
  context.commit({
    newDossiers,
    puts: [...puts, ...ended, { ...topic, expectedRevision: stays ? expectedRevision : 0 }],
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
  ...intervisionPlanningHandlers,
  'intervisionGroups.save': save,
  'intervisionTopics.save': saveTopic,
  'intervisionMethods.save': saveMethod,
});
