// Formatted text as it is read, on screen and on paper: elements built from the stored subset, never
// HTML. Writing it is done in features/notes.
import type { ReactElement, ReactNode } from 'react';
import type { RichTextDoc } from '#shared/domain/rich-text.ts';
import css from './note-details.module.css';

const headings = ['h4', 'h5', 'h6'] as const;

type Block = RichTextDoc['content'][number];
type Inline = NonNullable<Extract<Block, { readonly type: 'paragraph' }>['content']>[number];

/** `<RichTextView doc={note.facts.doc} />` */
export function RichTextView({ doc }: { readonly doc: RichTextDoc }): ReactElement {
  return (
    <div className={css['rich']}>
      {doc.content.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }): ReactElement {
  if (block.type === 'paragraph') return <p>{inlines(block.content)}</p>;
  if (block.type === 'heading') {
    const Heading = headings[block.attrs.level - 1] ?? 'h6';
    return <Heading>{inlines(block.content)}</Heading>;
  }
  const items = block.content.map((item, at) => (
    <li key={at}>
      {(item.content ?? []).map((paragraph, index) => (
        <p key={index}>{inlines(paragraph.content)}</p>
      ))}
    </li>
  ));
  return block.type === 'bulletList' ? (
    <ul>{items}</ul>
  ) : (
    <ol start={block.attrs?.start ?? 1}>{items}</ol>
  );
}

function inlines(nodes: readonly Inline[] | undefined): ReactNode {
  return (nodes ?? []).map((node, at) => {
    if (node.type === 'hardBreak') return <br key={at} />;
    const marks = new Set((node.marks ?? []).map(({ type }) => type));
    const text = marks.has('italic') ? <em>{node.text}</em> : node.text;
    return marks.has('bold') ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>;
  });
}
