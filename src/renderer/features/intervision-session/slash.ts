// Commands in a line: "/" and a word. Makes something of what stands behind it, or of the line above.
import { foldText } from '#renderer/ui/find-text.ts';
import { lineKinds, type LineKind } from '#shared/domain/intervision-method.ts';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';

export const slashOutcomes = [
  'task',
  'mentorPoint',
  'concern',
  'findOut',
  'agreement',
] as const satisfies readonly OutcomeKind[];

export type SlashCommand =
  | { readonly type: 'outcome'; readonly kind: OutcomeKind }
  | { readonly type: 'kind'; readonly kind: LineKind };

/** Each command with the word it is called by, in the language of the screen. */
export type NamedCommand = { readonly command: SlashCommand; readonly word: string };

/** Outcomes first; an agreement is one, so it is not offered as a kind too. */
export function namedCommands(words: {
  readonly outcome: (kind: OutcomeKind) => string;
  readonly kind: (kind: LineKind) => string;
}): readonly NamedCommand[] {
  return [
    ...slashOutcomes.map((kind) => ({
      command: { type: 'outcome' as const, kind },
      word: words.outcome(kind),
    })),
    ...lineKinds
      .filter((kind) => kind !== 'agreement')
      .map((kind) => ({ command: { type: 'kind' as const, kind }, word: words.kind(kind) })),
  ];
}

export type Slash = {
  /** The commands whose word begins with what is typed, in their order. */
  readonly matches: readonly NamedCommand[];
  /** What stands behind the command's word. */
  readonly rest: string;
};

/** Null when the line is no command. */
export function slashIn(text: string, commands: readonly NamedCommand[]): Slash | null {
  if (!text.startsWith('/')) return null;
  const [typed = '', ...rest] = text.slice(1).split(' ');
  const wanted = foldText(typed);
  const matches = commands.filter(({ word }) => foldText(word).startsWith(wanted));
  return { matches, rest: rest.join(' ').trim() };
}
