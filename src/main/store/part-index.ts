// What the authenticated commit headers say must be in the file: which revision of which record is
// current, which grants and slots there are, and the hash of each. Knows no keys.
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { CommitHeader, CommitPart } from '#main/vault/index.ts';

type Written = { readonly seq: number; readonly atMs: number; readonly author: MemberId };

export type RevisionFact = Written & { readonly revision: number; readonly hash: string };
export type RecordFacts = {
  readonly id: RecordId;
  readonly dossier: DossierId;
  /** Oldest first, without gaps unless a commit in between is damaged. */
  readonly revisions: RevisionFact[];
};
export type GrantFact = {
  readonly subject: string;
  readonly grantee: string;
  readonly generation: number;
  readonly hash: string;
};

export type PartIndex = {
  /** The commitment to a dossier's key; null when no commit made the dossier. */
  readonly commitment: (dossier: string) => string | null;
  /** Who made the dossier. */
  readonly maker: (dossier: string) => string | null;
  readonly record: (id: string) => RecordFacts | null;
  readonly recordsOf: (dossier: string) => ReadonlySet<RecordId>;
  readonly records: () => IterableIterator<RecordFacts>;
  readonly grant: (subject: string, grantee: string, generation: number) => GrantFact | null;
  readonly grantsTo: (grantee: string) => readonly GrantFact[];
  readonly grantsOf: (subject: string) => readonly GrantFact[];
  readonly grants: () => IterableIterator<GrantFact>;
  readonly slotHash: (member: string) => string | null;
  readonly slots: () => IterableIterator<[string, string]>;
  /** Who wrote the member's present slot; null when there is none. */
  readonly slotAuthor: (member: string) => string | null;
  /** Whether the part fits what is already there (first key, next revision, same dossier…). */
  readonly fits: (part: CommitPart) => boolean;
  readonly apply: (header: CommitHeader, part: CommitPart) => void;
};

type RevisionPart = Extract<CommitPart, { type: 'revision' }>;

const grantKey = (subject: string, grantee: string, generation: number) =>
  `${subject} ${grantee} ${generation}`;

type GrantsBy = Map<string, Map<string, GrantFact>>;

function addTo(by: GrantsBy, owner: string, key: string, fact: GrantFact): void {
  const own = by.get(owner) ?? new Map<string, GrantFact>();
  own.set(key, fact);
  by.set(owner, own);
}

function newGrantIndex() {
  const all = new Map<string, GrantFact>();
  const bySubject: GrantsBy = new Map();
  const byGrantee: GrantsBy = new Map();
  return {
    all,
    of: (subject: string) => [...(bySubject.get(subject)?.values() ?? [])],
    to: (grantee: string) => [...(byGrantee.get(grantee)?.values() ?? [])],
    add: (fact: GrantFact) => {
      const key = grantKey(fact.subject, fact.grantee, fact.generation);
      all.set(key, fact);
      addTo(bySubject, fact.subject, key, fact);
      addTo(byGrantee, fact.grantee, key, fact);
    },
    drop: (subject: string, grantee: string, generation: number) => {
      const key = grantKey(subject, grantee, generation);
      all.delete(key);
      bySubject.get(subject)?.delete(key);
      byGrantee.get(grantee)?.delete(key);
    },
  };
}

function newRecordIndex() {
  const records = new Map<string, RecordFacts>();
  const byDossier = new Map<string, Set<RecordId>>();
  return {
    records,
    byDossier,
    fits: (part: RevisionPart): boolean => {
      const facts = records.get(part.record);
      if (!facts) return true;
      // Greater, not next: a damaged commit in between leaves a gap, which is named on its own.
      const last = facts.revisions.at(-1)?.revision ?? 0;
      return facts.dossier === part.dossier && part.revision > last;
    },
    add: (header: CommitHeader, part: RevisionPart): void => {
      const { record, dossier, revision, hash } = part;
      const facts = records.get(record) ?? { id: record, dossier, revisions: [] };
      const { seq, at: atMs, author } = header;
      facts.revisions.push({ revision, hash, seq, atMs, author });
      records.set(record, facts);
      const own = byDossier.get(dossier) ?? new Set<RecordId>();
      own.add(record);
      byDossier.set(dossier, own);
    },
  };
}

export function newPartIndex(): PartIndex {
  const commitments = new Map<string, string>();
  const makers = new Map<string, string>();
  const slots = new Map<string, string>();
  const slotAuthors = new Map<string, string>();
  const grants = newGrantIndex();
  const revisions = newRecordIndex();
  const none: ReadonlySet<RecordId> = new Set();

  return {
    commitment: (dossier) => commitments.get(dossier) ?? null,
    maker: (dossier) => makers.get(dossier) ?? null,
    record: (id) => revisions.records.get(id) ?? null,
    recordsOf: (dossier) => revisions.byDossier.get(dossier) ?? none,
    records: () => revisions.records.values(),
    grant: (subject, grantee, generation) =>
      grants.all.get(grantKey(subject, grantee, generation)) ?? null,
    grantsTo: grants.to,
    grantsOf: grants.of,
    grants: () => grants.all.values(),
    slotHash: (member) => slots.get(member) ?? null,
    slots: () => slots.entries(),
    slotAuthor: (member) => slotAuthors.get(member) ?? null,
    fits: (part) => {
      if (part.type === 'key') return !commitments.has(part.dossier);
      if (part.type === 'revision') return revisions.fits(part);
      if (part.type !== 'grant') return true;
      return !grants.all.has(grantKey(part.subject, part.grantee, part.generation));
    },
    apply: (header, part) => {
      switch (part.type) {
        case 'key':
          commitments.set(part.dossier, part.commitment);
          makers.set(part.dossier, header.author);
          break;
        case 'revision':
          revisions.add(header, part);
          break;
        case 'grant':
          grants.add(part);
          break;
        case 'grantDropped':
          grants.drop(part.subject, part.grantee, part.generation);
          break;
        case 'slot':
          slots.set(part.member, part.hash);
          slotAuthors.set(part.member, header.author);
          break;
      }
    },
  };
}
