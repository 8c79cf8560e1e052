// Formatted text as the note editor makes it: a small, closed subset of ProseMirror JSON with its
// plain text beside it. Anything outside the subset is refused, so nothing active can be stored.
import * as z from 'zod';

const markSchema = z.strictObject({ type: z.enum(['bold', 'italic']) });

const textNodeSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z.array(markSchema).max(2).optional(),
});

const hardBreakSchema = z.strictObject({ type: z.literal('hardBreak') });

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  content: z
    .array(z.union([textNodeSchema, hardBreakSchema]))
    .max(2000)
    .optional(),
});

const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(1).max(3) }),
  content: z.array(textNodeSchema).max(2000).optional(),
});

const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(paragraphSchema).max(50).optional(),
});

const listSchema = z.union([
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemSchema).max(500) }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int(), type: z.null().optional() }).optional(),
    content: z.array(listItemSchema).max(500),
  }),
]);

export const richTextDocSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([paragraphSchema, headingSchema, listSchema])).max(2000),
});

export const richTextSchema = z.strictObject({
  doc: richTextDocSchema,
  text: z.string().max(50_000),
});

export type RichTextDoc = z.infer<typeof richTextDocSchema>;
export type RichText = z.infer<typeof richTextSchema>;

export const emptyRichText: RichText = {
  doc: { type: 'doc', content: [{ type: 'paragraph' }] },
  text: '',
};

/** Plain paragraphs as formatted text; an empty line separates paragraphs. */
export function richTextOf(text: string): RichText {
  const paragraphs = text.split(/\n{2,}/);
  return {
    text,
    doc: {
      type: 'doc',
      content: paragraphs.map((paragraph) =>
        paragraph === ''
          ? { type: 'paragraph' as const }
          : { type: 'paragraph' as const, content: [{ type: 'text' as const, text: paragraph }] },
      ),
    },
  };
}
