// What can be signed as screens hold it: one record of a kind an approver can be asked about, and the lines
// of text it is read as.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isSignable, type SignableKind } from '#shared/domain/sign-off-subjects.ts';
import type { RecordView, ViewOf } from '#shared/ipc/record-view.ts';

export type Subject = { [K in SignableKind]: ViewOf<K> }[SignableKind];

/** What asking for a signature needs to know of a subject. */
export type SubjectRef = Pick<Subject, 'id' | 'kind' | 'revision' | 'contentHash' | 'dossierId'>;

export type SubjectLine = {
  readonly label: string;
  readonly text: string;
  /** Nothing was filled in; the text says so. */
  readonly empty: boolean;
};

export function isSubject(view: RecordView): view is Subject {
  return isSignable(view.kind);
}

/** Everything signable this member can read, by id; `undefined` while reading. */
export function useSubjects(): ReadonlyMap<RecordId, Subject> | undefined {
  const referrals = useRecords('referral');
  const closings = useRecords('concernClosing');
  const papers = useRecords('paperApproval');
  const erasures = useRecords('erasure');
  return useMemo(() => {
    if (!referrals || !closings || !papers || !erasures) return undefined;
    const all: readonly Subject[] = [...referrals, ...closings, ...papers, ...erasures];
    return new Map(all.map((subject) => [subject.id, subject]));
  }, [referrals, closings, papers, erasures]);
}
