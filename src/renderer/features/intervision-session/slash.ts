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
  /** The commands that fit what is typed: called in full first, the longest name before a shorter one. */
  readonly matches: readonly NamedCommand[];
  /** What stands behind the name of the first of them. */
  readonly rest: string;
};

type Call = { readonly command: NamedCommand; readonly words: number; readonly inFull: boolean };

/** How many of the typed words call the command: its whole name, a part of it, or the beginning of its first word. */
function callOf(typed: readonly string[], command: NamedCommand): Call | null {
  const name = foldText(command.word).split(' ');
  const begins = (from: number) => name.slice(from).every((word, at) => word === typed[from + at]);
  if (begins(0)) return { command, words: name.length, inFull: true };
  if (name.join(' ').startsWith(typed.join(' '))) {
    return { command, words: typed.length, inFull: false };
  }
  if (name[0]?.startsWith(typed[0] ?? '') !== true) return null;
  return { command, words: begins(1) ? name.length : 1, inFull: false };
}

/** Null when the line is no command. */
export function slashIn(text: string, commands: readonly NamedCommand[]): Slash | null {
  if (!text.startsWith('/')) return null;
  const words = text.slice(1).split(' ');
  const typed = words.map(foldText);
  const weight = ({ inFull, words: count }: Call) => (inFull ? count : 0);
  const calls = commands
    .flatMap((command) => callOf(typed, command) ?? [])
    .toSorted((a, b) => weight(b) - weight(a));
  const rest = words.slice(calls[0]?.words ?? 1).join(' ');
  return { matches: calls.map(({ command }) => command), rest: rest.trim() };
}
