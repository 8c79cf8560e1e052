// Seals what goes along with a referral in the age format, and opens such a package. The passphrase is made here
// and passed on once; it must never be kept, logged or written.
import { randomInt } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import {
  packageContentSchema,
  packageHeadSchema,
  packageVersion,
  type PackageContent,
} from '#shared/domain/transfer.ts';
import { parseJson } from '#shared/result/parse-json.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Thirty letters and digits that look like no other. Six groups of three of them: 88 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 2^15: a tenth of a second. The strength is in the passphrase, which nobody chose. */
const workFactor = 15;
/** What a file of somebody else may ask of this computer: 2^18 is the default of age. */
const mostWork = 18;

const letters = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('');

export function newPackagePassphrase(): string {
  return Array.from({ length: 6 }, () => letters(alphabet, 3)).join('-');
}

/** In the form of `readCode`. */
export function newReceiptCode(): string {
  return `${letters(crockford, 4)}-${letters(crockford, 4)}`;
}

/** As it was made, however it was typed; a text of another form stays as it is. */
function normalForm(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[\s\-–.]/gu, '');
  const own = /^[2-9A-HJKMNP-TV-Z]{18}$/u.test(plain);
  return own ? (plain.match(/.{3}/gu) ?? []).join('-') : typed.trim();
}

export async function sealPackage(
  content: PackageContent,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(JSON.stringify(content, null, 2)));
}

/** Whether it begins as a file of age with one passphrase that this computer can try within seconds. */
export function looksSealed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const found = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/u.exec(head);
  return found !== null && Number(found[1]) <= mostWork;
}

async function decrypt(bytes: Uint8Array, typed: string): Promise<string> {
  const tried = { noneFits: false };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalForm(typed));
  // Asked only after the passphrase did not fit: what fails otherwise is not the passphrase's fault.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      tried.noneFits = true;
      return null;
    },
  });
  try {
    return await decrypter.decrypt(bytes, 'text');
  } catch {
    throw new AppFailure(tried.noneFits ? 'packageWrong' : 'packageDamaged');
  }
}

/**
 * Throws `packageWrong` for another passphrase (or when the few bytes that it opens were changed),
 * `packageDamaged` for any other change, `packageUnknown` for what is no package and `packageNewer` for one of a
 * later version.
 */
export async function openPackage(bytes: Uint8Array, typed: string): Promise<PackageContent> {
  if (!looksSealed(bytes)) throw new AppFailure('packageUnknown');
  const text = await decrypt(bytes, typed);
  const head = parseJson(packageHeadSchema, text);
  if (head === null) throw new AppFailure('packageUnknown');
  if (head.version > packageVersion) throw new AppFailure('packageNewer');
  const content = parseJson(packageContentSchema, text);
  if (content === null) throw new AppFailure('packageUnknown');
  return content;
}
