// Opens the grants made to this member and to the circles they hold. Must not decide who gets keys.
import {
  openCircleGrant,
  openDossierGrant,
  partHash,
  type GrantPlace,
  type KeyPair,
} from '#main/vault/index.ts';
import { isReadingCircle } from '#shared/domain/role.ts';
import { grantDamage, type Damage } from './damage.ts';
import type { GrantFact } from './part-index.ts';
import type { DossierKey, Session } from './session.ts';

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
    if (fact.generation !== generation || session.directory.circleById(fact.subject)) continue;
    if (session.dossierKeys.has(fact.subject)) continue;
    const opened = openGrantOf(session, fact, pair);
    if (opened) session.dossierKeys.set(fact.subject, opened);
  }
}

/** The dossier key in a grant, or null after naming the damage; the caller overwrites or keeps it. */
export function openGrantOf(session: Session, fact: GrantFact, pair: KeyPair): DossierKey | null {
  const sealed = committedGrant(session, fact);
  if (!sealed) return null;
  const commitment = session.index.commitment(fact.subject);
  const place = placeOf(session, fact, 'dossier');
  const opened = commitment ? openDossierGrant(place, sealed, pair, commitment) : null;
  if (!opened) session.damage.add(grantDamage('unreadable', fact));
  return opened;
}

/** Whether holding this circle's key opens what is granted to it: not so for `emergency`. */
export function opensDossiers(session: Session, circleId: string): boolean {
  const circle = session.directory.circleById(circleId);
  return circle !== null && isReadingCircle(circle.code);
}

/** Opens every dossier key granted to this member or to a circle they hold, but none behind the glass. */
export function readDossierKeys(session: Session): void {
  readGrantsTo(session, session.memberId, 1, session.identity.box);
  for (const [circleId, { pair, generation }] of session.circleKeys) {
    if (opensDossiers(session, circleId)) readGrantsTo(session, circleId, generation, pair);
  }
}
