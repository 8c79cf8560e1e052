// Checks a sign-off for the independent reader: who signed it, and that what they read is what is here.
import type { Index } from './commits.ts';
import * as p from './primitives.ts';

/** What is wrong with the statement in a sign-off, or null. */
export function checkSignOff(
  vault: string,
  index: Index,
  { author, body }: { readonly author: string; readonly body: unknown },
  contents: ReadonlyMap<string, string>,
): string | null {
  const { statement, signature } = p.read(body, { statement: 'any', signature: 'text' });
  const signer = index.members.get(author)?.signPublicKey ?? '';
  const said = p.jcs({ format: p.FORMAT, vault, member: author, statement });
  const message = p.join(`${p.FORMAT}/statement\0`, said);
  if (!p.verify(message, p.fromB64(signature), signer)) return 'bad signature';
  for (const subject of p.read(statement, { subjects: 'list' }, false).subjects) {
    const shape = { recordId: 'text', revision: 'number', contentHash: 'text' } as const;
    const { recordId, revision, contentHash } = p.read(subject, shape);
    const found = contents.get(`${recordId} ${revision}`);
    if (found !== undefined && found !== contentHash) return 'signed for other content';
  }
  return null;
}
