// Reads the chain of signed commits as docs/formats/vault.md describes it, and makes the index from
// it: which rows there must be, with which hashes. Knows no keys but the directory's.
import { grantName, readCommit } from './headers.ts';
import type { Commit, CommitRow, Part, RevisionPart } from './headers.ts';
import { FORMAT, hash64, join, read, verify } from './primitives.ts';

export type Member = {
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly unknown[];
  readonly boxPublicKey: string;
  readonly signPublicKey: string;
  readonly active: boolean;
};
export type Circle = { readonly boxPublicKey: string; readonly generation: number };
export type Opened = { readonly kind: string; readonly body: unknown };
export type Listed = RevisionPart & { readonly author: string; readonly at: number };

export function newIndex() {
  return {
    members: new Map<string, Member>(),
    circles: new Map<string, Circle>(),
    commitments: new Map<string, string>(),
    /** Who made each dossier. */
    makers: new Map<string, string>(),
    /** Revisions of each record, oldest first. */
    revisions: new Map<string, Listed[]>(),
    grants: new Map<string, Extract<Part, { readonly type: 'grant' }>>(),
    slots: new Map<string, string>(),
    directoryKinds: new Map<string, string>(),
  };
}
export type Index = ReturnType<typeof newIndex>;

const isAdministrator = (member: Member): boolean => member.roles.includes('administrator');

function takeIn(index: Index, record: string, { kind, body }: Opened): void {
  if (kind === 'member') {
    const texts = { login: 'text', displayName: 'text' } as const;
    const keys = { boxPublicKey: 'text', signPublicKey: 'text' } as const;
    const shape = { ...texts, ...keys, roles: 'list', active: 'flag' } as const;
    index.members.set(record, read(body, shape, false));
  }
  if (kind === 'circle') {
    const shape = { boxPublicKey: 'text', generation: 'number' } as const;
    index.circles.set(record, read(body, shape, false));
  }
}

/** Whether the headers show that this member can hold the key of this dossier. */
function canHold(index: Index, member: string, dossier: string): boolean {
  if (index.makers.get(dossier) === member) return true;
  const grants = [...index.grants.values()].filter(({ subject }) => subject === dossier);
  return grants.some(({ grantee, generation }) => {
    const throughCircle = grantName({ subject: grantee, grantee: member, generation });
    return grantee === member || index.grants.has(throughCircle);
  });
}

type GrantPart = Extract<Part, { readonly type: 'grant' }>;

function refuseGrant(
  vaultId: string,
  index: Index,
  author: string,
  administrator: boolean,
  part: GrantPart,
): string | null {
  const { subject, grantee, generation } = part;
  if (index.grants.has(grantName(part))) return 'a second grant';
  if (subject === vaultId) return administrator ? null : 'the directory by no administrator';
  const circle = index.circles.get(subject);
  if (circle) {
    const own = grantName({ subject, grantee: author, generation: circle.generation });
    if (generation !== circle.generation) return 'another key of the circle';
    if (!index.members.has(grantee)) return 'a circle to no member';
    return administrator || index.grants.has(own) ? null : 'a circle by who does not hold it';
  }
  const wanted = index.circles.get(grantee)?.generation ?? 1;
  if (generation !== wanted) return 'another key of the grantee';
  return canHold(index, author, subject) ? null : 'a dossier by who cannot hold it';
}

/** Why this part does not count; null when it does, and then it has been applied. */
function apply(
  vaultId: string,
  index: Index,
  commit: Commit,
  author: Member,
  part: Part,
  open: (revision: Listed) => Opened,
): string | null {
  const administrator = isAdministrator(author);
  if (part.type === 'key') {
    if (index.commitments.has(part.dossier)) return 'a second key';
    if (part.dossier === vaultId && commit.seq !== 1) return 'a late key of the directory';
    index.commitments.set(part.dossier, part.commitment);
    index.makers.set(part.dossier, commit.author);
  } else if (part.type === 'slot') {
    if (part.member !== commit.author && !administrator) return 'a slot of someone else';
    index.slots.set(part.member, part.hash);
  } else if (part.type === 'grantDropped') {
    if (!administrator) return 'grantDropped by no administrator';
    index.grants.delete(grantName(part));
  } else if (part.type === 'grant') {
    const refused = refuseGrant(vaultId, index, commit.author, administrator, part);
    if (refused !== null) return refused;
    index.grants.set(grantName(part), part);
  } else {
    const earlier = index.revisions.get(part.record) ?? [];
    const last = earlier.at(-1);
    if (last && last.dossier !== part.dossier) return `record ${part.record} changes dossier`;
    if (last && last.revision >= part.revision) return `record ${part.record} goes back`;
    const listed = { ...part, author: commit.author, at: commit.at };
    if (part.dossier === vaultId) {
      const opened = open(listed);
      const reserved = ['member', 'circle', 'vaultInfo'].includes(opened.kind);
      if (reserved && !administrator) return `${opened.kind} by no administrator`;
      const known = index.directoryKinds.get(part.record) ?? opened.kind;
      if (known !== opened.kind) return `record ${part.record} changes kind`;
      takeIn(index, part.record, opened);
      index.directoryKinds.set(part.record, opened.kind);
    } else if (!canHold(index, commit.author, part.dossier)) {
      return `record ${part.record} by who cannot hold its dossier`;
    }
    index.revisions.set(part.record, [...earlier, listed]);
  }
  return null;
}

/** Seqs of the commits on the chain this member has seen, and the one that chain contradicts. */
function followHead(
  commits: ReadonlyMap<number, Commit>,
  hashes: ReadonlyMap<number, string>,
  head: { readonly seq: number; readonly hash: string } | null,
) {
  const seen = new Set<number>();
  let wanted = head?.hash;
  let seq = head?.seq ?? 0;
  while (seq > 0 && wanted !== undefined && hashes.get(seq) === wanted) {
    seen.add(seq);
    wanted = commits.get(seq)?.prev;
    seq -= 1;
  }
  return { seen, contradicted: seen.size > 0 ? seq : 0 };
}

export type Walk = {
  readonly vaultId: string;
  readonly rows: readonly CommitRow[];
  readonly root: string;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly open: (revision: Listed) => Opened;
};

/** Steps 4, 6 and 8 of the page. */
export function walkCommits({ vaultId, rows, root, head, open }: Walk) {
  const index = newIndex();
  const problems: string[] = [];
  const commits = new Map<number, Commit>();
  const hashes = new Map(rows.map((row) => [row.seq, hash64(join(row.header, row.signature))]));
  for (const row of rows) {
    try {
      commits.set(row.seq, readCommit(vaultId, row));
    } catch {
      problems.push(`commit ${row.seq}: unreadable`);
    }
  }
  const { seen, contradicted } = followHead(commits, hashes, head);
  const counted = new Set<number>();
  let latest = 0;
  const administrator = { roles: ['administrator'], active: true, signPublicKey: root };
  const first = commits.get(1);
  if (!first) throw new Error('vaultDamaged');
  index.members.set(first.author, {
    ...administrator,
    login: '',
    displayName: '',
    boxPublicKey: '',
  });
  for (let seq = 1; seq <= (rows.at(-1)?.seq ?? 0); seq += 1) {
    const commit = commits.get(seq);
    if (!commit) {
      if (!hashes.has(seq)) problems.push(`commit ${seq}: missing`);
      continue;
    }
    const author = index.members.get(commit.author);
    const { header, signature } = commit;
    const signed =
      author !== undefined &&
      verify(join(`${FORMAT}/commit\0`, header), signature, author.signPublicKey);
    const prev = seq === 1 ? 'A'.repeat(43) : hashes.get(seq - 1);
    const inTime = commit.at >= latest;
    const follows = commit.prev === prev || (seq > 1 && !counted.has(seq - 1));
    const placed = inTime && seq !== contradicted && (follows || seen.has(seq));
    if (!author?.active || !signed || !placed) {
      const inactive = author?.active === false ? 'author not active' : 'not in the chain';
      problems.push(`commit ${seq}: ${signed ? inactive : 'bad signature'}`);
      continue;
    }
    counted.add(seq);
    latest = commit.at;
    for (const part of commit.parts) {
      let refused: string | null;
      try {
        refused = apply(vaultId, index, commit, author, part, open);
      } catch {
        refused = `record ${part.type === 'revision' ? part.record : ''} unreadable`;
      }
      if (refused !== null) problems.push(`commit ${seq}: ${part.type} skipped: ${refused}`);
    }
  }
  return { index, problems, commits, hashes, counted };
}
