// Grants: the key of a dossier or the secret of a circle, sealed to one member or circle; and the
// commitment that says which key is the dossier's. Must not know the database.
import { concatBytes, toBase64Url, utf8 } from './canonical.ts';
import { bindingBytes, dossierKindFromByte, keyCommitmentPrefix, kindBytes } from './format.ts';
import { boxOpen, boxPublicKey, boxSeal, hashBytes, hashText, zero } from './primitives.ts';
import type { KeyPair } from './primitives.ts';
import type { DossierKind } from '#shared/domain/record.ts';

export type GrantPlace = {
  readonly vault: string;
  readonly subject: string;
  readonly subjectType: 'dossier' | 'circle';
  readonly grantee: string;
  /** Generation of the circle key involved; 1 for a dossier granted to a member. */
  readonly generation: number;
};

function context(place: GrantPlace): Uint8Array {
  const { vault, subject, subjectType, grantee, generation } = place;
  return hashBytes(
    bindingBytes(vault, { type: 'grant', subject, subjectType, grantee, generation }),
  );
}

/** Sealed box over context hash(32) | key(32) | kind(1): 113 bytes. */
export function sealGrant(
  place: GrantPlace,
  kind: DossierKind | 'circle',
  key: Uint8Array,
  granteePublicKey: Uint8Array,
): Uint8Array {
  const plaintext = concatBytes(context(place), key, Uint8Array.of(kindBytes[kind]));
  const sealed = boxSeal(plaintext, granteePublicKey);
  zero(plaintext);
  return sealed;
}

function openGrant(
  place: GrantPlace,
  sealed: Uint8Array,
  grantee: KeyPair,
): { readonly key: Uint8Array; readonly byte: number } | null {
  const plaintext = boxOpen(sealed, grantee);
  if (plaintext?.length !== 65) return null;
  const expected = context(place);
  const same = expected.every((byte, i) => plaintext[i] === byte);
  const opened = same ? { key: plaintext.slice(32, 64), byte: plaintext[64] ?? 0 } : null;
  zero(plaintext);
  return opened;
}

/** Says which key is the dossier's and of which kind it is, without showing either. */
export function keyCommitment(
  vault: string,
  dossier: string,
  kind: DossierKind,
  key: Uint8Array,
): string {
  const message = concatBytes(
    utf8(`${keyCommitmentPrefix}${vault}\0${dossier}\0`),
    Uint8Array.of(kindBytes[kind]),
  );
  return hashText(message, key);
}

/** Null when the grant is not for this place and grantee, or its key is not the committed one. */
export function openDossierGrant(
  place: GrantPlace,
  sealed: Uint8Array,
  grantee: KeyPair,
  commitment: string,
): { readonly key: Uint8Array; readonly kind: DossierKind } | null {
  const opened = openGrant(place, sealed, grantee);
  if (!opened) return null;
  const kind = dossierKindFromByte(opened.byte);
  if (kind && keyCommitment(place.vault, place.subject, kind, opened.key) === commitment) {
    return { key: opened.key, kind };
  }
  zero(opened.key);
  return null;
}

/** Null unless the secret belongs to the circle's public key as the directory states it. */
export function openCircleGrant(
  place: GrantPlace,
  sealed: Uint8Array,
  grantee: KeyPair,
  circlePublicKey: string,
): KeyPair | null {
  const opened = openGrant(place, sealed, grantee);
  if (opened?.byte !== kindBytes.circle) return null;
  const publicKey = boxPublicKey(opened.key);
  if (toBase64Url(publicKey) === circlePublicKey) return { publicKey, secretKey: opened.key };
  zero(opened.key);
  return null;
}
