// Turns what the editor holds into the closed subset that is stored. Anything outside it is left out,
// so that text pasted from elsewhere can never make a note unsavable.
import type { JSONContent } from '@tiptap/core';
import {
  emptyRichText,
  richTextSchema,
  type RichText,
  type RichTextDoc,
} from '#shared/domain/rich-text.ts';

type Block = RichTextDoc['content'][number];
type Inline = NonNullable<Extract<Block, { readonly type: 'paragraph' }>['content']>[number];
type TextNode = Extract<Inline, { readonly type: 'text' }>;
type ListItem = Extract<Block, { readonly type: 'bulletList' }>['content'][number];
type Paragraph = Extract<Block, { readonly type: 'paragraph' }>;

const longestNode = 20_000;
const longestText = 50_000;

const isText = (node: Inline): node is TextNode => node.type === 'text';

function textNodes(node: JSONContent): TextNode[] {
  const marks = (['bold', 'italic'] as const)
    .filter((type) => node.marks?.some((mark) => mark.type === type))
    .map((type) => ({ type }));
  const chunks = (node.text ?? '').match(new RegExp(`[^]{1,${String(longestNode)}}`, 'gu')) ?? [];
  return chunks.map((text) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }));
}

function inlines(nodes: readonly JSONContent[] | undefined): Inline[] {
  return (nodes ?? []).flatMap((node): Inline[] => {
    if (node.type === 'text') return textNodes(node);
    return node.type === 'hardBreak' ? [{ type: 'hardBreak' }] : [];
  });
}

function paragraph(node: JSONContent): Paragraph {
  const content = inlines(node.content);
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function listItems(node: JSONContent): ListItem[] {
  return (node.content ?? []).map((item) => ({
    type: 'listItem',
    content: (item.content ?? []).filter(({ type }) => type === 'paragraph').map(paragraph),
  }));
}

function numberOf(node: JSONContent, name: string): number {
  const value: unknown = node.attrs?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : 1;
}

function block(node: JSONContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node)];
    case 'heading': {
      const level = Math.min(3, Math.max(1, numberOf(node, 'level')));
      return [{ type: 'heading', attrs: { level }, content: inlines(node.content).filter(isText) }];
    }
    case 'bulletList':
      return [{ type: 'bulletList', content: listItems(node) }];
    case 'orderedList':
      return [
        {
          type: 'orderedList',
          attrs: { start: numberOf(node, 'start') },
          content: listItems(node),
        },
      ];
    default:
      return [];
  }
}

/** The stored form of the editor's document, with its plain text beside it. */
export function richTextFromEditor(json: JSONContent, plain: string): RichText {
  const rich = richTextSchema.safeParse({
    doc: { type: 'doc', content: (json.content ?? []).flatMap(block) },
    text: plain.slice(0, longestText),
  });
  return rich.success ? rich.data : { ...emptyRichText, text: plain.slice(0, longestText) };
}

/** A stored document as the editor takes it. */
export function editorContent(node: RichTextDoc | Block | Inline | ListItem): JSONContent {
  const attrs = 'attrs' in node ? node.attrs : undefined;
  const marks = 'marks' in node ? node.marks : undefined;
  const content = 'content' in node ? node.content : undefined;
  return {
    type: node.type,
    ...(attrs && { attrs: { ...attrs } }),
    ...('text' in node && { text: node.text }),
    ...(marks && { marks: marks.map(({ type }) => ({ type })) }),
    ...(content && { content: content.map(editorContent) }),
  };
}
