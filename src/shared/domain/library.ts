// The library of cards, guidelines and agreements: what comes with the product and what the school wrote
// itself, as one list. Knows the shape of the content, not where it is kept.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { libraryKinds, type LibraryItemBody, type LibraryKind } from './library-item.ts';

/** Themes of what comes with the product; a school's own item may have any theme. */
export const libraryThemes = {
  questionCard: [
    'meeting',
    'planning',
    'homework',
    'contacts',
    'bullying',
    'conflict',
    'standUp',
    'love',
    'pressure',
    'transition',
    'newcomer',
    'distraction',
    'reflection',
  ],
  conversationGuideline: ['peerLeader', 'peerBuddy', 'newcomerBuddy', 'mediator', 'toAnAdult'],
  groupAgreement: ['pair', 'group', 'secrecy'],
} as const satisfies Readonly<Record<LibraryKind, readonly string[]>>;

const builtInItemSchema = z.strictObject({
  id: z.string().regex(/^(card|guideline|agreement)-[a-z-]+$/),
  kind: z.enum(libraryKinds),
  theme: z.string(),
  title: z.string().min(1).max(120),
  lines: z.array(z.string().min(1).max(300)).min(1).max(30),
  close: z.string().min(1).max(300),
});
/** The content file of one language, resources/library/{nl,en}.json. */
export const libraryContentSchema = z.strictObject({ items: z.array(builtInItemSchema).min(1) });
export type LibraryContent = z.infer<typeof libraryContentSchema>;

export type LibraryEntry = {
  /** The id in the content file, or of the school's own record. */
  readonly id: string;
  readonly kind: LibraryKind;
  readonly theme: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly close: string;
  /** The school's own, and so to be changed. */
  readonly own: boolean;
};

/** What can be used in this language: the product's own first, then the school's, in order of theme. */
export function libraryEntries(
  content: LibraryContent,
  own: readonly { readonly id: string; readonly body: LibraryItemBody }[],
  language: 'nl' | 'en',
): readonly LibraryEntry[] {
  return [
    ...content.items.map((item) => ({ ...item, own: false })),
    ...own
      .filter(({ body }) => body.kept && body.language === language)
      .map(({ id, body: { kind, theme, title, lines, close } }) => ({
        ...{ id, kind, theme, title, lines, close },
        own: true,
      })),
  ];
}

/** What is asked when cards, guidelines or agreements are printed: at most two dozen at a time. */
export const libraryPrintSchema = z.strictObject({
  ids: z
    .array(z.union([recordIdSchema, z.string().regex(/^(card|guideline|agreement)-[a-z-]+$/)]))
    .min(1)
    .max(24),
});

/** Cards on paper: texts only, nobody's name. */
export const libraryPaperSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  kind: z.enum(libraryKinds),
  entries: z.array(
    z.strictObject({
      theme: z.string(),
      title: z.string(),
      lines: z.array(z.string()),
      close: z.string(),
    }),
  ),
});
export type LibraryPaper = z.infer<typeof libraryPaperSchema>;
