// Answers about lessons, activities, drop-in sessions, tallies and hours of peers. All of it lies in the
// programme dossier and names no pupil who is supported.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dropInDays, keptDuty } from '#shared/domain/activity.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { withoutDoubles } from '#shared/domain/lesson.ts';
import type { PeerHoursBody } from '#shared/domain/peer-hours.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Refuses peers who are unknown, or who left and were not in it before. */
function checkPeers(
  context: MemberContext,
  peerIds: readonly RecordId[],
  before: readonly RecordId[],
): RecordId[] {
  for (const id of peerIds) {
    if (!canBeChosen(context.get('pupil', id).body) && !before.includes(id)) {
      throw new AppFailure('notFound', { kind: 'pupil' });
    }
  }
  return withoutDoubles(peerIds);
}

type ProgrammePut = Pick<Put, 'kind' | 'body'>;

/** Lays one record in the programme dossier, new or changed. */
function keep(
  context: MemberContext,
  which: { readonly recordId: RecordId | null; readonly expectedRevision: number },
  put: ProgrammePut,
): { readonly recordId: RecordId; readonly revision: number } {
  const dossierId = context.vault.programmeDossierId;
  const recordId = which.recordId ?? newId<RecordId>();
  const expectedRevision = which.recordId === null ? 0 : which.expectedRevision;
  context.commit({
    puts: [{ dossierId, recordId, ...put, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return { recordId, revision: expectedRevision + 1 };
}

const dutyPeers = (session: {
  readonly duty: readonly { readonly peerIds: readonly RecordId[] }[];
}) => session.duty.flatMap(({ peerIds }) => peerIds);

export const activitiesHandlers = defineHandlers({
  'lessons.save': (context, { lesson, ...which }) => {
    const before =
      which.recordId === null ? [] : context.get('lesson', which.recordId).body.peerIds;
    if (lesson.state === 'given') mustNotBeLater('on', lesson.on, dateOf(context.now()));
    const peerIds = checkPeers(context, lesson.peerIds, before);
    const body = { ...lesson, peerIds, schoolYear: schoolYearOf(lesson.on) };
    return keep(context, which, { kind: 'lesson', body });
  },
  'activities.save': (context, { activity, ...which }) => {
    const before =
      which.recordId === null ? [] : context.get('activity', which.recordId).body.peerIds;
    if (activity.state === 'done') mustNotBeLater('on', activity.on, dateOf(context.now()));
    const peerIds = checkPeers(context, activity.peerIds, before);
    const body = { ...activity, peerIds, schoolYear: schoolYearOf(activity.on) };
    return keep(context, which, { kind: 'activity', body });
  },
  'dropIns.save': (context, { session, ...which }) => {
    const today = dateOf(context.now());
    const before =
      which.recordId === null ? [] : dutyPeers(context.get('dropInSession', which.recordId).body);
    if (dropInDays(session).length === 0) {
      throw new AppFailure('noSuchDay', { from: session.from, until: session.until });
    }
    checkPeers(context, dutyPeers(session), before);
    const body = {
      ...session,
      duty: keptDuty(session, today),
      schoolYear: schoolYearOf(session.from),
    };
    return keep(context, which, { kind: 'dropInSession', body });
  },
  'tallies.add': (context, { theme, by, mediation }) => {
    const on = dateOf(context.now());
    const found = context
      .list('questionTally')
      .find(({ body }) => body.on === on && body.theme === theme);
    const settled = mediation ? by : 0;
    const count = Math.max(0, (found?.body.count ?? 0) + by);
    const mediations = Math.max(0, (found?.body.mediations ?? 0) + settled);
    // A mediation is one of the quarrels, so there are never more of them.
    const body = { on, theme, count, mediations: Math.min(count, mediations) };
    const which = { recordId: found?.id ?? null, expectedRevision: found?.revision ?? 0 };
    keep(context, which, { kind: 'questionTally', body });
    return { count };
  },
  'peerHours.add': (context, { pupilIds, ...entry }) => {
    // One registers for an elective period beforehand; all other hours have been made.
    if (entry.kind !== 'electivePeriod') {
      mustNotBeLater('on', entry.on, dateOf(context.now()));
    }
    const dossierId = context.vault.programmeDossierId;
    const puts = checkPeers(context, pupilIds, []).map((pupilId) => {
      const body: PeerHoursBody = { ...entry, pupilId, contactId: null, counts: true };
      return {
        dossierId,
        recordId: newId<RecordId>(),
        kind: 'peerHours' as const,
        body,
        expectedRevision: 0,
      };
    });
    context.commit({
      puts,
      log: puts.map(({ recordId }) => ({ action: 'changed', subject: { dossierId, recordId } })),
    });
    return { recordIds: puts.map(({ recordId }) => recordId) };
  },
  'peerHours.setCounts': (context, { recordId, expectedRevision, counts }) => {
    const { body } = context.get('peerHours', recordId);
    if (body.contactId !== null) throw new AppFailure('hoursFromContact');
    keep(context, { recordId, expectedRevision }, { kind: 'peerHours', body: { ...body, counts } });
    return undefined;
  },
});
