// How strong a passphrase is: zxcvbn-ts, local, with the words a school would try first. Its word lists
// are large and read only when somebody chooses a passphrase.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppFailure } from '#shared/result/errors.ts';

const schoolWords = ['achtervang', 'buddy', 'zorgcoordinator', 'mentor', 'school', 'welkom'];

/** Scores 0–4 as zxcvbn does; a vault asks for 3 and at least twelve characters. */
export const minimumScore = 3;
export const minimumLength = 12;

let factory: Promise<ZxcvbnFactory> | undefined;

async function makeFactory(): Promise<ZxcvbnFactory> {
  const core = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new core.ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

export async function checkPassphrase(
  passphrase: string,
  about: readonly string[],
): Promise<{ readonly score: number; readonly enough: boolean; readonly guessesLog10: number }> {
  factory ??= makeFactory();
  const { score, guessesLog10 } = (await factory).check(passphrase, [...schoolWords, ...about]);
  const enough = score >= minimumScore && passphrase.length >= minimumLength;
  return { score, enough, guessesLog10 };
}

/** Throws `passphraseTooWeak` unless the passphrase is strong enough for a vault. */
export async function demandStrong(passphrase: string, about: readonly string[]): Promise<void> {
  if (!(await checkPassphrase(passphrase, about)).enough) {
    throw new AppFailure('passphraseTooWeak', { length: minimumLength });
  }
}
