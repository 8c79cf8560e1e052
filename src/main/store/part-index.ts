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
  readonly record: (id: string) => RecordFacts | null;
  readonly recordsOf: (dossier: string) => ReadonlySet<RecordId>;
  readonly records: () => IterableIterator<RecordFacts>;
  readonly grant: (subject: string, grantee: string, generation: number) => GrantFact | null;
  readonly grantsTo: (grantee: string) => readonly GrantFact[];
  readonly grantsOf: (subject: string) => readonly GrantFact[];
  readonly grants: () => IterableIterator<GrantFact>;
  readonly slotHash: (member: string) => string | null;
  readonly slots: () => IterableIterator<[string, string]>;
  /** Whether the part fits what is already there (first key, next revision, same dossier…). */
  readonly fits: (part: CommitPart) => boolean;
  readonly apply: (header: CommitHeader, part: CommitPart) => void;
};

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

export function newPartIndex(): PartIndex {
  const commitments = new Map<string, string>();
  const records = new Map<string, RecordFacts>();
  const byDossier = new Map<string, Set<RecordId>>();
  const slots = new Map<string, string>();
  const grants = newGrantIndex();
  const none: ReadonlySet<RecordId> = new Set();

  function addRevision(
    header: CommitHeader,
    part: Extract<CommitPart, { type: 'revision' }>,
  ): void {
    const facts = records.get(part.record) ?? {
      id: part.record,
      dossier: part.dossier,
      revisions: [],
    };
    facts.revisions.push({
      revision: part.revision,
      hash: part.hash,
      seq: header.seq,
      atMs: header.at,
      author: header.author,
    });
    records.set(part.record, facts);
    const own = byDossier.get(part.dossier) ?? new Set<RecordId>();
    own.add(part.record);
    byDossier.set(part.dossier, own);
  }

  return {
    commitment: (dossier) => commitments.get(dossier) ?? null,
    record: (id) => records.get(id) ?? null,
    recordsOf: (dossier) => byDossier.get(dossier) ?? none,
    records: () => records.values(),
    grant: (subject, grantee, generation) =>
      grants.all.get(grantKey(subject, grantee, generation)) ?? null,
    grantsTo: grants.to,
    grantsOf: grants.of,
    grants: () => grants.all.values(),
    slotHash: (member) => slots.get(member) ?? null,
    slots: () => slots.entries(),
    fits: (part) => {
      if (part.type === 'key') return !commitments.has(part.dossier);
      if (part.type === 'grant') {
        return !grants.all.has(grantKey(part.subject, part.grantee, part.generation));
      }
      if (part.type !== 'revision') return true;
      const facts = records.get(part.record);
      // Greater, not next: a damaged commit in between leaves a gap, which is named on its own.
      return facts
        ? facts.dossier === part.dossier && part.revision > (facts.revisions.at(-1)?.revision ?? 0)
        : true;
    },
    apply: (header, part) => {
      switch (part.type) {
        case 'key':
          commitments.set(part.dossier, part.commitment);
          break;
        case 'revision':
          addRevision(header, part);
          break;
        case 'grant':
          grants.add(part);
          break;
        case 'grantDropped':
          grants.drop(part.subject, part.grantee, part.generation);
          break;
        case 'slot':
          slots.set(part.member, part.hash);
          break;
      }
    },
  };
}
