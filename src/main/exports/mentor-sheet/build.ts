// Builds the mentor's sheet from what was ticked. Refuses a sheet with nothing on it, and free
// lines that name a pupil; reads pairs and counts contacts, never the text of a note.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import {
  isPointFor,
  mentorSheetRows,
  type MentorSheetContent,
  type MentorSheetRequest,
  type MentorSheetSource,
} from '#shared/domain/mentor-sheet.ts';
import { nameFinder } from '#shared/domain/name-check.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { initials } from '#shared/domain/pupil.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Days a mentor keeps a sheet before it must be destroyed. */
const keepDays = 90;

function whoOf(source: ExportSource, pair: PairBody): string {
  const pupils = source.list('pupil');
  const people = pair.form === 'peerLeader' ? pair.supporterIds : pair.supporteeIds;
  const found = people.flatMap((id) => pupils.find((pupil) => pupil.id === id) ?? []);
  return found
    .map(({ body }) => (pair.form === 'peerLeader' ? body.givenName : initials(body)))
    .join(', ');
}

function isOfClass(source: ExportSource, pair: PairBody, className: string): boolean {
  if (pair.form === 'peerLeader') return pair.className === className;
  const pupils = source.list('pupil');
  return pair.supporteeIds.some(
    (id) => pupils.find((pupil) => pupil.id === id)?.body.className === className,
  );
}

/** The days on which each pair met: held contacts, and meetings in old notes. */
function meetings(
  source: ExportSource,
): readonly { readonly pairId: string; readonly on: string }[] {
  const contacts = source
    .list('contact')
    .filter(({ body }) => body.state === 'held')
    .map(({ body }) => ({ pairId: body.pairId, on: body.on }));
  const notes = source
    .list('note')
    .filter(({ body }) => body.type === 'buddyMeeting')
    .map(({ body }) => ({ pairId: body.pairId, on: body.occurredOn }));
  return [...contacts, ...notes];
}

function sources(source: ExportSource, request: MentorSheetRequest): MentorSheetSource[] {
  const met = meetings(source);
  return source
    .list('pair')
    .filter(({ body }) => isOfClass(source, body, request.className))
    .map(({ id, body }) => ({
      id,
      pair: body,
      who: whoOf(source, body),
      contacts: met.filter(
        ({ pairId, on }) => pairId === id && on >= request.from && on <= request.to,
      ).length,
    }));
}

/** The texts of ticked points for the mentor of this class: nothing of the group, the case or who brought it in. */
function pointLines(source: ExportSource, request: MentorSheetRequest): readonly string[] {
  return source
    .list('intervisionOutcome')
    .filter(({ id, body }) => request.points?.includes(id) && isPointFor(request.className, body))
    .map(({ body }) => body.text);
}

function checkLines(source: ExportSource, lines: readonly string[]): void {
  const find = nameFinder(source.list('pupil').map(({ body }) => body));
  for (const line of lines) {
    const [name] = find(line);
    if (name) throw new AppFailure('paperHasNames', { name, line });
  }
}

/** Throws `nothingTicked`, `paperHasNames` or `dateImpossible` (a period that ends before it starts). */
export function buildMentorSheet(
  source: ExportSource,
  request: MentorSheetRequest,
): { readonly content: MentorSheetContent; readonly destroyBy: string } {
  if (request.to < request.from) {
    throw new AppFailure('dateImpossible', { field: 'to', date: request.to, today: request.from });
  }
  const rows = mentorSheetRows(sources(source, request), request.ticks);
  const requests = [...pointLines(source, request), ...request.requests];
  if (rows.length === 0 && requests.length === 0 && request.next.length === 0) {
    throw new AppFailure('nothingTicked');
  }
  checkLines(source, [...requests, ...request.next.map(({ text }) => text)]);
  const { className, mentorName, from, to, next, replyBefore } = request;
  return {
    content: {
      ...schoolOf(source),
      className,
      mentorName,
      from,
      to,
      rows: [...rows],
      requests,
      next,
      replyBefore,
    },
    destroyBy: addDaysTo(dateOf(source.now()), keepDays),
  };
}
