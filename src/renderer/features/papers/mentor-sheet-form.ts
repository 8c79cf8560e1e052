// What the maker of a mentor's sheet has filled in so far, and the request it amounts to.
import {
  mayStandOnSheet,
  mentorSheetRequestSchema,
  type MentorSheetRequest,
  type MentorSheetTick,
} from '#shared/domain/mentor-sheet.ts';
import { initials, isInLists } from '#shared/domain/pupil.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type SheetForm = {
  readonly className: string;
  readonly mentorName: string;
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly MentorSheetTick[];
  /** Points from sessions that were ticked. */
  readonly points: readonly RecordId[];
  /** One request per line. */
  readonly requests: string;
  readonly next: readonly { readonly on: string; readonly text: string }[];
  readonly replyBefore: string;
};

export type SheetPair = {
  readonly pair: ViewOf<'pair'>;
  readonly who: string;
  readonly mayStand: boolean;
};

type Pupil = ViewOf<'pupil'>;

/** The classes that have a pupil or a duo, in the order of the school. */
export function classesOf(pupils: readonly Pupil[], pairs: readonly ViewOf<'pair'>[]): string[] {
  const names = new Set<string>();
  for (const { body } of pupils) {
    if (body.className !== '' && isInLists(body)) names.add(body.className);
  }
  for (const { body } of pairs) if (body.className) names.add(body.className);
  return [...names].sort(new Intl.Collator('nl', { numeric: true }).compare);
}

/** The mentor's name as the class list gave it; '' when it did not. */
export function mentorOf(className: string, pupils: readonly Pupil[]): string {
  return (
    pupils
      .filter(({ body }) => isInLists(body))
      .find(({ body }) => body.className === className && body.mentorName !== '')?.body
      .mentorName ?? ''
  );
}

/** The pairs of a class that this member may see, whether or not they may stand on the sheet. */
export function pairsOfClass(
  className: string,
  pupils: readonly Pupil[],
  pairs: readonly ViewOf<'pair'>[],
): readonly SheetPair[] {
  const byId = new Map<string, Pupil>(pupils.map((pupil) => [pupil.id, pupil]));
  return pairs.flatMap((pair) => {
    const isLeader = pair.body.form === 'peerLeader';
    const people = (isLeader ? pair.body.supporterIds : pair.body.supporteeIds).flatMap(
      (id) => byId.get(id) ?? [],
    );
    const ofClass = isLeader
      ? pair.body.className === className
      : people.some(({ body }) => body.className === className);
    if (!ofClass) return [];
    const who = people.map(({ body }) => (isLeader ? body.givenName : initials(body))).join(', ');
    return [{ pair, who, mayStand: mayStandOnSheet(pair.body) }];
  });
}

/** The request, or null while it is not complete enough to preview. */
export function toRequest(form: SheetForm): MentorSheetRequest | null {
  const parsed = mentorSheetRequestSchema.safeParse({
    className: form.className,
    mentorName: form.mentorName,
    from: form.from,
    to: form.to,
    ticks: form.ticks.filter((tick) => tick.status || tick.contacts || tick.goal),
    ...(form.points.length > 0 && { points: form.points }),
    requests: form.requests
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    next: form.next.filter(({ on, text }) => on !== '' && text.trim() !== ''),
    replyBefore: form.replyBefore === '' ? null : form.replyBefore,
  });
  return parsed.success ? parsed.data : null;
}
