// Builds the report of a session from its notes and outcomes. Refuses one in which a pupil is named; never reads
// who is behind a letter, who brought a topic in, or what a concern says.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionNotesBody } from '#shared/domain/intervision-notes.ts';
import { awaitsConcern } from '#shared/domain/intervision-outcome.ts';
import { reportParts, type IntervisionReport } from '#shared/domain/intervision-report.ts';
import { nameFinder } from '#shared/domain/name-check.ts';
import { textsIn } from '#shared/domain/texts-in.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The report on paper is destroyed after this many days: what counts stays in the vault. */
const keepDays = 90;

type Session = TypedRecord<'intervisionSession'>;

function namesOfStaff(source: ExportSource): (id: MemberId) => string {
  return (id) => source.vault.members().find((member) => member.id === id)?.displayName ?? '';
}

/** The first day after the session on which its group meets again; null when none is planned. */
function nextOn(source: ExportSource, { body }: Session): string | null {
  if (body.groupId === null) return null;
  const days = source
    .list('intervisionSession')
    .filter((one) => one.body.groupId === body.groupId && one.body.on > body.on)
    .filter((one) => one.body.state !== 'cancelled')
    .map((one) => one.body.on);
  return days.toSorted()[0] ?? null;
}

/** Points of earlier sessions on which this one looked back. */
function lookedBack(
  source: ExportSource,
  outcomes: readonly TypedRecord<'intervisionOutcome'>[],
  sessionId: RecordId,
): IntervisionReport['lookedBack'] {
  return source
    .list('intervisionLookBack')
    .filter(({ body }) => body.sessionId === sessionId)
    .flatMap(({ body: { outcomeId, verdict } }) => {
      const point = outcomes.find(({ id }) => id === outcomeId)?.body;
      return point === undefined || point.kind === 'concern' || verdict === null
        ? []
        : [{ text: point.text, verdict }];
    });
}

/** What the school calls the method now, so that a name can be taken out of it. */
function methodName(
  source: ExportSource,
  notes: Pick<IntervisionNotesBody, 'methodId' | 'methodName'>,
): string {
  const own = source
    .list('intervisionMethod')
    .find(({ id, body }) => id === notes.methodId || body.replaces === notes.methodId);
  return own?.body.name ?? notes.methodName;
}

/** Fields that name the school and its staff, who may bear a pupil's name. */
const ofStaff: ReadonlySet<string> = new Set<
  keyof IntervisionReport | keyof IntervisionReport['parts'][number]['outcomes'][number]
>(['school', 'site', 'ledBy', 'owner']);

function mustNameNobody(source: ExportSource, texts: readonly string[]): void {
  const find = nameFinder(source.list('pupil').map(({ body }) => body));
  for (const line of texts) {
    const [name] = find(line);
    if (name) throw new AppFailure('paperHasNames', { name, line });
  }
}

/** Throws `sessionNotOpen` when there are no notes to read, or `paperHasNames`. */
export function buildIntervisionReport(
  source: ExportSource,
  sessionId: RecordId,
): {
  readonly content: IntervisionReport;
  readonly destroyBy: string;
  readonly notes: TypedRecord<'intervisionNotes'>;
} {
  const session = source.get('intervisionSession', sessionId);
  const notes = source.list('intervisionNotes').find(({ body }) => body.sessionId === sessionId);
  if (!notes) throw new AppFailure('sessionNotOpen');
  const outcomes = source.list('intervisionOutcome');
  const own = outcomes
    .map(({ body }) => body)
    .filter((one) => one.sessionId === sessionId && !one.dropped);
  const { groupId, attendance, guests } = session.body;
  const group = groupId === null ? null : source.get('intervisionGroup', groupId).body;
  const present = attendance.filter(({ mark }) => mark === 'present').length;
  const nameOf = namesOfStaff(source);
  const content: IntervisionReport = {
    ...schoolOf(source),
    group: group?.name ?? notes.body.groupName,
    groupKind: group?.kind ?? null,
    type: notes.body.type,
    on: notes.body.on,
    finished: session.body.state === 'held',
    minutes: session.body.minutes,
    method: methodName(source, notes.body),
    ledBy: nameOf(session.body.leadId),
    ...{ present, absent: attendance.length - present, guests: guests.length },
    agenda: notes.body.agenda
      .filter((point) => point.source === 'topic' || point.source === 'own')
      .map(({ text }) => text),
    mentorsHeard: notes.body.agenda.some((point) => point.source === 'mentor'),
    lookedBack: [...lookedBack(source, outcomes, sessionId)],
    parts: [...reportParts(notes.body, own, nameOf)],
    mentorPoints: own.filter(({ kind }) => kind === 'mentorPoint').map(({ text }) => text),
    concerns: own.filter(({ concernId }) => concernId !== null).length,
    concernsToMake: own.filter(awaitsConcern).length,
    positiveClose: notes.body.positiveClose,
    lookBackOn: nextOn(source, session),
  };
  mustNameNobody(source, textsIn(content, ofStaff));
  return { content, destroyBy: addDaysTo(dateOf(source.now()), keepDays), notes };
}
