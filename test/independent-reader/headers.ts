// Reads one signed commit header strictly, for the independent reader, as docs/formats/vault.md lists
// its fields and parts. Decides nothing about whether the commit counts.
import { FORMAT, read, textOf, type Bytes } from './primitives.ts';

const parts = {
  key: { type: 'text', dossier: 'text', commitment: 'text' },
  revision: { type: 'text', dossier: 'text', record: 'text', revision: 'number', hash: 'text' },
  grant: { type: 'text', subject: 'text', grantee: 'text', generation: 'number', hash: 'text' },
  grantDropped: { type: 'text', subject: 'text', grantee: 'text', generation: 'number' },
  slot: { type: 'text', member: 'text', hash: 'text' },
} as const;

function readPart(value: unknown) {
  const { type } = read(value, { type: 'text' }, false);
  if (type === 'key') return { ...read(value, parts.key), type } as const;
  if (type === 'revision') return { ...read(value, parts.revision), type } as const;
  if (type === 'grant') return { ...read(value, parts.grant), type } as const;
  if (type === 'grantDropped') return { ...read(value, parts.grantDropped), type } as const;
  if (type === 'slot') return { ...read(value, parts.slot), type } as const;
  throw new Error('unknown part');
}
export type Part = ReturnType<typeof readPart>;
export type RevisionPart = Extract<Part, { readonly type: 'revision' }>;

export type CommitRow = { readonly seq: number; readonly header: Bytes; readonly signature: Bytes };
export type Commit = ReturnType<typeof readCommit>;

/** A commit as it stands in its row. Throws when the header is not one for this place. */
export function readCommit(vaultId: string, { seq, header, signature }: CommitRow) {
  const found = read(JSON.parse(textOf(header)), {
    format: 'text',
    vault: 'text',
    device: 'text',
    seq: 'number',
    prev: 'text',
    at: 'number',
    author: 'text',
    parts: 'list',
  });
  if (found.format !== FORMAT || found.vault !== vaultId || found.seq !== seq) {
    throw new Error('made for another place');
  }
  return { ...found, parts: found.parts.map(readPart), header, signature };
}

export const grantName = (grant: {
  readonly subject: string;
  readonly grantee: string;
  readonly generation: number;
}): string => `${grant.subject} ${grant.grantee} ${grant.generation}`;
