// Opens the grants made to this member and to the circles they hold. Must not decide who gets keys.
import {
  openCircleGrant,
  openDossierGrant,
  partHash,
  type GrantPlace,
  type KeyPair,
} from '#main/vault/index.ts';
import { grantDamage, type Damage } from './damage.ts';
import type { GrantFact } from './part-index.ts';
import type { Session } from './session.ts';

/** The sealed bytes of a grant as committed, or null after naming the damage. */
export function committedGrant(session: Session, fact: GrantFact): Uint8Array | null {
  const row = session.rows.grant(fact);
  const damage = (what: Damage['what']) => {
    session.damage.add(grantDamage(what, fact));
    return null;
  };
  if (row === 'missing' || row === 'unreadable') return damage(row);
  return partHash(row.sealed) === fact.hash ? row.sealed : damage('altered');
}

function placeOf(
  session: Session,
  fact: GrantFact,
  subjectType: GrantPlace['subjectType'],
): GrantPlace {
  const { subject, grantee, generation } = fact;
  return { vault: session.vaultId, subject, subjectType, grantee, generation };
}

/** Opens this member's own circle secrets of the current generation. */
export function readCircleKeys(session: Session): void {
  for (const circle of session.directory.circles()) {
    const fact = session.index.grant(circle.id, session.memberId, circle.generation);
    if (!fact) continue;
    const sealed = committedGrant(session, fact);
    if (!sealed) continue;
    const place = placeOf(session, fact, 'circle');
    const pair = openCircleGrant(place, sealed, session.identity.box, circle.boxPublicKey);
    if (pair) session.circleKeys.set(circle.id, { pair, generation: circle.generation });
    else session.damage.add(grantDamage('unreadable', fact));
  }
}

function readGrantsTo(session: Session, grantee: string, generation: number, pair: KeyPair): void {
  for (const fact of session.index.grantsTo(grantee)) {
    const commitment = session.index.commitment(fact.subject);
    if (fact.generation !== generation || session.directory.circleById(fact.subject)) continue;
    if (session.dossierKeys.has(fact.subject)) continue;
    const sealed = committedGrant(session, fact);
    if (!sealed) continue;
    const place = placeOf(session, fact, 'dossier');
    const opened = commitment ? openDossierGrant(place, sealed, pair, commitment) : null;
    if (opened) session.dossierKeys.set(fact.subject, opened);
    else session.damage.add(grantDamage('unreadable', fact));
  }
}

/** Opens every dossier key granted to this member or to a circle they hold. */
export function readDossierKeys(session: Session): void {
  readGrantsTo(session, session.memberId, 1, session.identity.box);
  for (const [circleId, { pair, generation }] of session.circleKeys) {
    readGrantsTo(session, circleId, generation, pair);
  }
}
