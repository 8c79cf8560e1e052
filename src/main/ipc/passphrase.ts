// How strong a passphrase is: zxcvbn-ts, local, with the words a school would try first.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { AppFailure } from '#shared/result/errors.ts';

const schoolWords = ['achtervang', 'buddy', 'zorgcoordinator', 'mentor', 'school', 'welkom'];

/** Scores 0–4 as zxcvbn does; a vault asks for 3 and at least twelve characters. */
export const minimumScore = 3;
export const minimumLength = 12;

let factory: ZxcvbnFactory | undefined;

export function checkPassphrase(
  passphrase: string,
  about: readonly string[],
): { readonly score: number; readonly enough: boolean; readonly guessesLog10: number } {
  factory ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score, guessesLog10 } = factory.check(passphrase, [...schoolWords, ...about]);
  const enough = score >= minimumScore && passphrase.length >= minimumLength;
  return { score, enough, guessesLog10 };
}

/** Throws `passphraseTooWeak` unless the passphrase is strong enough for a vault. */
export function demandStrong(passphrase: string, about: readonly string[]): void {
  if (!checkPassphrase(passphrase, about).enough) {
    throw new AppFailure('passphraseTooWeak', { length: minimumLength });
  }
}
