// The few texts of the shell itself: dialogs, menu, and why it does not start.
import en from '#resources/locales/en/shell.json' with { type: 'json' };
import nl from '#resources/locales/nl/shell.json' with { type: 'json' };

export type ShellTexts = Readonly<typeof nl>;

const all = { nl, en } satisfies Record<string, ShellTexts>;

export function shellTexts(language: keyof typeof all): ShellTexts {
  return all[language];
}
