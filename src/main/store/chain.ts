// Decides which commits are authentic: chained by hash to the one before and signed by the member the
// directory names at that point. Everything else is named as damage and does not count.
import { AppFailure } from '#shared/result/errors.ts';
import {
  commitHash,
  firstPrev,
  parseHeader,
  verifyCommit,
  type CommitHeader,
  type Head,
} from '#main/vault/index.ts';
import { commitDamage, type DamageList } from './damage.ts';
import type { CommitRow } from './rows.ts';

export type ChainRow = {
  readonly row: CommitRow;
  readonly hash: string;
  /** Null when the bytes are no header of this vault at this place. */
  readonly header: CommitHeader | null;
};

/** Hashes and parses every commit row of a vault. */
export function readChain(rows: readonly CommitRow[], vaultId: string): readonly ChainRow[] {
  return rows.map((row) => {
    const header = parseHeader(row.header);
    const placed = header?.seq === row.seq && header.vault === vaultId;
    return { row, hash: commitHash(row), header: placed ? header : null };
  });
}

/** The commits that a trusted head vouches for, by hash, from that head backwards. */
export function vouchedFor(chain: readonly ChainRow[], head: Head | null): ReadonlySet<number> {
  const vouched = new Set<number>();
  let expected = head;
  while (expected && expected.seq > 0) {
    const link = chain[expected.seq - 1];
    if (link?.row.seq !== expected.seq || link.hash !== expected.hash || !link.header) break;
    vouched.add(expected.seq);
    expected = { seq: expected.seq - 1, hash: link.header.prev };
  }
  return vouched;
}

/**
 * Throws `olderCopy` when the file ends before a remembered head, or has another sound commit in
 * its place. An altered commit at that place is damage, not an older copy.
 */
export function demandNotOlder(chain: readonly ChainRow[], head: Head | null): void {
  if (!head || head.seq === 0) return;
  const last = chain.at(-1);
  const lastSeq = last?.row.seq ?? 0;
  if (lastSeq < head.seq) {
    throw new AppFailure('olderCopy', {
      atMs: last?.header?.at ?? 0,
      missingCommits: head.seq - lastSeq,
    });
  }
}

/** Whether the commit at a remembered head is another one, and sound: a copy that went its own way. */
export function isOtherBranch(
  chain: readonly ChainRow[],
  head: Head | null,
  authentic: ReadonlySet<number>,
): boolean {
  if (!head || head.seq === 0) return false;
  const link = chain[head.seq - 1];
  return link !== undefined && link.hash !== head.hash && authentic.has(head.seq);
}

export type CommitCheck = {
  readonly signKey: (author: string) => string | null;
  readonly isActive: (author: string) => boolean;
};

/**
 * Walks the chain oldest first and hands each authentic commit to `take`. Returns which those are.
 * Every signature is checked every time: what a member saw before tells old copies from new, never
 * who wrote a commit.
 */
export function walkChain(
  chain: readonly ChainRow[],
  options: {
    readonly vouched: ReadonlySet<number>;
    readonly check: CommitCheck;
    readonly damage: DamageList;
    readonly take: (header: CommitHeader) => void;
  },
): ReadonlySet<number> {
  const authentic = new Set<number>();
  let previous = { seq: 0, hash: firstPrev, atMs: 0, good: true };
  for (const { row, hash, header } of chain) {
    for (let seq = previous.seq + 1; seq < row.seq; seq += 1) {
      options.damage.add(commitDamage('missing', seq));
      previous = { ...previous, good: false };
    }
    const verdict = header ? judge(row, header, previous, options) : 'altered';
    if (header && verdict === 'good') {
      authentic.add(row.seq);
      options.take(header);
    } else if (verdict !== 'good') {
      options.damage.add(commitDamage(verdict, row.seq));
    }
    const atMs = Math.max(previous.atMs, header && verdict === 'good' ? header.at : 0);
    previous = { seq: row.seq, hash, atMs, good: verdict === 'good' };
  }
  return authentic;
}

function judge(
  row: CommitRow,
  header: CommitHeader,
  previous: { readonly hash: string; readonly atMs: number; readonly good: boolean },
  options: Parameters<typeof walkChain>[1],
): 'good' | 'altered' | 'unauthorised' {
  const vouched = options.vouched.has(row.seq);
  // The next commit is vouched for and names another predecessor than this one.
  if (!vouched && options.vouched.has(row.seq + 1)) return 'altered';
  if (!vouched && previous.good && header.prev !== previous.hash) return 'altered';
  if (header.at < previous.atMs) return 'altered';
  const key = options.check.signKey(header.author);
  if (!key || !options.check.isActive(header.author)) return 'unauthorised';
  return verifyCommit(row, key) ? 'good' : 'altered';
}
