// What the independent reader gives of a record, and which of its revisions stand by the rules of the
// application's own kinds in docs/formats/vault.md. Knows no keys and reads no rows.
export type ReadRecord = {
  readonly dossierId: string;
  readonly recordId: string;
  readonly revision: number;
  readonly kind: string;
  readonly body: unknown;
  readonly author: string;
  readonly atMs: number;
};

const once = [
  'logEntry',
  'importRun',
  'referralStep',
  'signOffRequest',
  'signOffDecision',
  'signOffWithdrawal',
];

/** Why this revision does not stand beside the first of its record that could be read, or null. */
function refuse(first: ReadRecord, { kind, revision, author }: ReadRecord): string | null {
  if (kind !== first.kind) return 'another kind';
  if (once.includes(kind) && revision !== 1) return 'laid down once';
  if (kind !== 'print') return null;
  if (revision > 2) return 'completed before';
  return author === first.author ? null : 'completed by another';
}

/** The revisions that stand; the others are named and left out. */
export function whatStands(
  records: readonly ReadRecord[],
  problems: string[],
): readonly ReadRecord[] {
  const first = new Map<string, ReadRecord>();
  return records.filter((record) => {
    const { recordId, revision } = record;
    const refused = refuse(first.get(recordId) ?? record, record);
    if (refused !== null) problems.push(`record ${recordId} revision ${revision}: ${refused}`);
    else if (!first.has(recordId)) first.set(recordId, record);
    return refused === null;
  });
}
