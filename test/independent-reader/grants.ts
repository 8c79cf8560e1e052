// Opens grants for the independent reader: circles first, then dossiers. Believes only keys that fit the
// directory's public keys and the headers' commitments, as docs/formats/vault.md says.
import type { Index } from './commits.ts';
import { grantName } from './headers.ts';
import * as p from './primitives.ts';
import type { Rows } from './rows.ts';

function openRow(rows: Rows, place: p.GrantPlace, boxSecret: p.Bytes) {
  const row = rows.grants.get(grantName(place));
  if (!row) throw new Error('missing');
  return p.openGrant(rows.vaultId, place, boxSecret, row.sealed);
}

/** The key in a grant of a dossier, when it fits the commitment in the headers. */
export function keyOfDossier(
  rows: Rows,
  place: p.GrantPlace,
  boxSecret: p.Bytes,
  commitment: string | undefined,
): p.Bytes {
  const { key, kind } = openRow(rows, place, boxSecret);
  if (p.commitment(key, rows.vaultId, place.subject, kind) !== commitment) {
    throw new Error('another key or kind');
  }
  return key;
}

/** Step 11: the keys of all dossiers this member can open. */
export function openDossiers(
  rows: Rows,
  index: Index,
  me: { readonly id: string; readonly boxSecret: p.Bytes },
  problems: string[],
) {
  const attempt = (grant: { subject: string; grantee: string }, open: () => void) => {
    try {
      open();
    } catch (error) {
      problems.push(`grant of ${grant.subject} to ${grant.grantee}: ${String(error)}`);
    }
  };
  const holders = new Map([[me.id, { secret: me.boxSecret, generation: 1 }]]);
  const grants = [...index.grants.values()];
  for (const grant of grants.filter(({ grantee }) => grantee === me.id)) {
    const circle = index.circles.get(grant.subject);
    if (!circle || circle.generation !== grant.generation) continue;
    attempt(grant, () => {
      const { subject, grantee, generation } = grant;
      const place = { subject, subjectType: 'circle', grantee, generation } as const;
      const { key, kind } = openRow(rows, place, me.boxSecret);
      if (kind !== 64 || p.publicKeyOf(key) !== circle.boxPublicKey) throw new Error('another key');
      holders.set(grant.subject, { secret: key, generation: circle.generation });
    });
  }
  const keys = new Map<string, p.Bytes>();
  for (const { subject, grantee, generation } of grants) {
    const holder = holders.get(grantee);
    if (!holder || holder.generation !== generation || index.circles.has(subject)) continue;
    const place = { subject, subjectType: 'dossier', grantee, generation } as const;
    attempt(place, () => {
      keys.set(subject, keyOfDossier(rows, place, holder.secret, index.commitments.get(subject)));
    });
  }
  return keys;
}
