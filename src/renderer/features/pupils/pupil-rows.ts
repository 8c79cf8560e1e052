// The table of pupils as values: what each row says, and which rows a choice of class and status leaves.
// Knows no screen.
import type { RecordId } from '#shared/domain/id.ts';
import { isListed, pupilsById } from '#shared/domain/pupil-merge.ts';
import { pupilSortName, pupilStatuses, type PupilStatus } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type PupilPair = {
  readonly pairId: RecordId;
  readonly code: string;
  readonly role: 'supporter' | 'supportee';
};

export type PupilRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly mentorName: string;
  readonly pupilNumber: string;
  readonly status: PupilStatus;
  /** Pairs that have not ended, in which this pupil is. */
  readonly pairs: readonly PupilPair[];
};

export type PupilFilter = {
  /** null: every class; '': pupils without a class. */
  readonly className: string | null;
  readonly status: PupilStatus | null;
};

export const everyone: PupilFilter = { className: null, status: null };

const collator = new Intl.Collator('nl', { numeric: true });

/** Which pupils are in which pairs now; what names a double is its kept pupil's. */
export function pairsByPupil(
  pairs: readonly ViewOf<'pair'>[],
  pupils: readonly ViewOf<'pupil'>[],
): ReadonlyMap<RecordId, readonly PupilPair[]> {
  const found = new Map<RecordId, PupilPair[]>();
  const byId = pupilsById(pupils);
  for (const pair of pairs) {
    const { body } = pair;
    if (body.status === 'ended') continue;
    const add = (id: RecordId, role: PupilPair['role']): void => {
      const pupilId = byId.get(id)?.id ?? id;
      found.set(pupilId, [
        ...(found.get(pupilId) ?? []),
        { pairId: pair.id, code: body.code, role },
      ]);
    };
    for (const pupilId of body.supporterIds) add(pupilId, 'supporter');
    for (const pupilId of body.supporteeIds) add(pupilId, 'supportee');
  }
  return found;
}

/** Everybody who is listed: no doubles that were merged, nobody whose import was undone. */
export function pupilRows(
  pupils: readonly ViewOf<'pupil'>[],
  pairs: readonly ViewOf<'pair'>[],
): readonly PupilRow[] {
  const inPairs = pairsByPupil(pairs, pupils);
  const listed = pupils.filter(({ body }) => isListed(body));
  return listed.map(({ id, body }) => ({
    id,
    name: pupilSortName(body),
    className: body.className,
    schoolYear: body.schoolYear,
    mentorName: body.mentorName,
    pupilNumber: body.pupilNumber,
    status: body.status,
    pairs: inPairs.get(id) ?? [],
  }));
}

export function filterRows(
  rows: readonly PupilRow[],
  { className, status }: PupilFilter,
): readonly PupilRow[] {
  if (className === null && status === null) return rows;
  return rows.filter(
    (row) =>
      (className === null || row.className === className) &&
      (status === null || row.status === status),
  );
}

/** Every class there is, 2A before 10A; '' last, when there are pupils without a class. */
export function classNames(rows: readonly PupilRow[]): readonly string[] {
  const names = [...new Set(rows.map(({ className }) => className))];
  return names.sort((a, b) => Number(a === '') - Number(b === '') || collator.compare(a, b));
}

/** The filter as texts, for a kept view: a class behind '=', so that pupils without a class are one too. */
export function filterTexts({ className, status }: PupilFilter): Readonly<Record<string, string>> {
  return { className: className === null ? '' : `=${className}`, status: status ?? '' };
}

export function filterFrom(texts: Readonly<Record<string, string>>): PupilFilter {
  const className = texts['className'] ?? '';
  return {
    className: className.startsWith('=') ? className.slice(1) : null,
    status: pupilStatuses.find((one) => one === texts['status']) ?? null,
  };
}
