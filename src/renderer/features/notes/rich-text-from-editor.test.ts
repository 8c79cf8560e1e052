import { expect, test } from 'vitest';
import { richTextSchema } from '#shared/domain/rich-text.ts';
import { editorContent, richTextFromEditor } from './rich-text-from-editor.ts';

const doc = (...content: object[]) => ({ type: 'doc', content });

test('paragraphs, headings, marks and lists are kept', () => {
  const { doc: kept } = richTextFromEditor(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kop' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'vet', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'hardBreak', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'gewoon' },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3, type: 'a' },
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
          },
        ],
      },
    ),
    'Kop\nvet\ngewoon\nx',
  );
  expect(kept.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kop' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'vet', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'gewoon' },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
        },
      ],
    },
  ]);
});

test('what is outside the subset is left out and the rest is kept', () => {
  const rich = richTextFromEditor(
    doc(
      { type: 'image', attrs: { src: 'x' } },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] },
          { type: 'mention', attrs: { id: 1 } },
        ],
      },
    ),
    'a',
  );
  expect(rich.doc.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }]);
});

test('a very long text stays within what can be stored, whole in its formatted form', () => {
  const long = 'é'.repeat(45_000);
  const rich = richTextFromEditor(
    doc({ type: 'paragraph', content: [{ type: 'text', text: long }] }),
    long,
  );
  expect(richTextSchema.safeParse(rich).success).toBe(true);
  const [paragraph] = rich.doc.content;
  const parts = paragraph?.type === 'paragraph' ? (paragraph.content ?? []) : [];
  expect(parts.map((node) => (node.type === 'text' ? node.text : '')).join('')).toBe(long);
});

test('a stored text goes into the editor and comes out the same', () => {
  const rich = richTextSchema.parse({
    text: 'a b',
    doc: doc(
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'a' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph' },
              {
                type: 'paragraph',
                content: [{ type: 'text', text: 'b', marks: [{ type: 'bold' }] }],
              },
            ],
          },
        ],
      },
    ),
  });
  expect(richTextFromEditor(editorContent(rich.doc), rich.text)).toEqual(rich);
});
