// Finding a person or a pair while typing, over thousands of them. Pure.
import { foldText } from '#renderer/ui/find-text.ts';

export type Choice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** Said after the label: a class, a code. */
  readonly detail: string;
};

export type FoldedChoice<Id extends string> = Choice<Id> & { readonly folded: string };

/** Prepares choices once, so that every key press is only a comparison. */
export function foldChoices<Id extends string>(
  choices: readonly Choice<Id>[],
): readonly FoldedChoice<Id>[] {
  return choices.map((choice) => ({
    ...choice,
    folded: foldText(`${choice.label} ${choice.detail}`),
  }));
}

/** The first `limit` choices with every typed word in them; those that begin with the text first. */
export function findChoices<Id extends string>(
  choices: readonly FoldedChoice<Id>[],
  query: string,
  without: readonly Id[],
  limit: number,
): readonly FoldedChoice<Id>[] {
  const typed = foldText(query.trim());
  const words = typed.split(/\s+/);
  const begins: FoldedChoice<Id>[] = [];
  const contains: FoldedChoice<Id>[] = [];
  for (const choice of choices) {
    if (!words.every((word) => choice.folded.includes(word)) || without.includes(choice.id)) {
      continue;
    }
    (choice.folded.startsWith(typed) ? begins : contains).push(choice);
    if (begins.length >= limit) break;
  }
  return [...begins, ...contains].slice(0, limit);
}
