// What tasks are about, as live data: read from the working set, named by task-subjects.ts.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { usePairNames } from '#renderer/features/pairs/index.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { TaskBody } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { subjectOfTask, type TaskSubjectText } from './task-subjects.ts';

export type TaskSubjects = {
  readonly of: (task: Pick<TaskBody, 'sourceId' | 'pairId'>) => TaskSubjectText;
  readonly pairs: ReadonlyMap<RecordId, ViewOf<'pair'>>;
};

type Named = readonly [RecordId, TaskSubjectText];

const ofCode = ({ id, body }: ViewOf<'reportingCode'>): Named => [
  id,
  { name: body.pupilName, to: `/signalen/${body.concernId}/meldcode` },
];

function ofConcern({ id, body }: ViewOf<'concern'>): Named {
  const affected = body.people.find(({ role }) => role === 'affected')?.name ?? '';
  return [id, { name: `${affected} (${body.code})`, to: `/signalen/${id}` }];
}

const ofReferral = ({ id, body }: ViewOf<'referral'>): Named => [
  id,
  { name: `${body.destination} (${body.code})`, to: `/doorverwijzingen/${id}` },
];

/** Undefined while still reading. */
export function useTaskSubjects(): TaskSubjects | undefined {
  const names = usePairNames();
  const pairs = useRecords('pair');
  const notes = useRecords('noteHeadline');
  const applications = useRecords('application');
  const requests = useRecords('supportRequest');
  const plans = useRecords('programmePlan');
  const trainings = useRecords('training');
  const codes = useRecords('reportingCode');
  const concerns = useRecords('concern');
  const referrals = useRecords('referral');
  const sessions = useSessionPlaces();
  return useMemo(() => {
    if (!names || !pairs || !notes || !applications || !requests) return undefined;
    const byId = new Map(pairs.map((pair) => [pair.id, pair]));
    const about = (to: string) => (record: ViewOf<'application'> | ViewOf<'supportRequest'>) =>
      [record.id, { pupilId: record.body.pupilId, to }] as const;
    const source = {
      pairs: byId,
      pupils: names.pupils,
      pairTitle: names.title,
      aboutPupil: new Map([
        ...applications.map(about('/leerlingen/aanmeldingen')),
        ...requests.map(about('/leerlingen/hulpvragen')),
      ]),
      named: new Map<RecordId, TaskSubjectText>([
        ...(codes ?? []).map(ofCode),
        ...(concerns ?? []).map(ofConcern),
        ...(referrals ?? []).map(ofReferral),
      ]),
      places: new Map([
        ...notes.map(({ id, body }) => [id, `/koppels/${body.pairId}`] as const),
        ...(plans ?? []).map(({ id }) => [id, '/programma'] as const),
        ...(trainings ?? []).map(({ id }) => [id, '/programma/training'] as const),
        ...sessions,
      ]),
    };
    return { pairs: byId, of: (task) => subjectOfTask(task, source) };
  }, [
    names,
    pairs,
    notes,
    applications,
    requests,
    plans,
    trainings,
    codes,
    concerns,
    referrals,
    sessions,
  ]);
}

/** What came of a session, and its notes, by where the session is finished. */
function useSessionPlaces(): readonly (readonly [RecordId, string])[] {
  const outcomes = useRecords('intervisionOutcome');
  const notes = useRecords('intervisionNotes');
  return useMemo(
    () =>
      [...(outcomes ?? []), ...(notes ?? [])].map(
        ({ id, body }) => [id, `/intervisie/bijeenkomst/${body.sessionId}/afronden`] as const,
      ),
    [outcomes, notes],
  );
}
