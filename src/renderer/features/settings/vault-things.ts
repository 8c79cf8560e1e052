// What an id in the log or in a report of damage stands for, as far as this member may know: the kind of
// thing and the code of its pair or referral. Never a pupil's name.
import type { RecordView, ViewKind, ViewOf } from '#shared/ipc/record-view.ts';

export type Thing =
  | { readonly kind: ViewKind; readonly code: string | null; readonly pairCode: string | null }
  /** In a dossier that this member cannot open, or gone. */
  | { readonly kind: 'closed' };

export type ThingSources = {
  readonly pairs: readonly ViewOf<'pair'>[];
  readonly referrals: readonly ViewOf<'referral'>[];
  /** Everything else that may be pointed at. */
  readonly others: readonly RecordView[];
  readonly members: readonly ViewOf<'member'>[];
};

export type ThingIndex = {
  readonly record: (id: string) => Thing;
  readonly dossier: (id: string) => Thing;
  /** A member's name, or null. */
  readonly member: (id: string) => string | null;
  /** True for the dossier that every member knows. */
  readonly isDirectory: (id: string) => boolean;
};

function codeOf(record: RecordView): string | null {
  if (record.kind === 'pair' || record.kind === 'referral' || record.kind === 'print') {
    return record.body.code;
  }
  return null;
}

export function indexThings(sources: ThingSources): ThingIndex {
  const pairCodes = new Map<string, string>();
  for (const { dossierId, body } of sources.pairs) pairCodes.set(dossierId, body.code);
  const byRecord = new Map<string, RecordView>();
  const byDossier = new Map<string, RecordView>();
  const all = [...sources.members, ...sources.others, ...sources.referrals, ...sources.pairs];
  for (const record of all) {
    byRecord.set(record.id, record);
    byDossier.set(record.dossierId, record);
  }
  const names = new Map<string, string>(
    sources.members.map(({ id, body }) => [id, body.displayName]),
  );
  const directory: string | undefined = sources.members[0]?.dossierId;
  const thing = (record: RecordView | undefined): Thing =>
    record
      ? {
          kind: record.kind,
          code: codeOf(record),
          pairCode: pairCodes.get(record.dossierId) ?? null,
        }
      : { kind: 'closed' };
  return {
    record: (id) => thing(byRecord.get(id)),
    dossier: (id) => thing(byDossier.get(id)),
    member: (id) => names.get(id) ?? null,
    isDirectory: (id) => id === directory,
  };
}
