// The editor for formatted text: bold, italic, headings and lists, nothing else. Hands out the stored
// subset; brings no style element of its own.
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
} from 'react';
import { Node } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { IconBold, IconHeading, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '#shared/domain/rich-text.ts';
import { editorContent, richTextFromEditor } from './rich-text-from-editor.ts';
import css from './rich-text-editor.module.css';

export type RichTextEditorProps = {
  readonly label: string;
  /** Read once; give the editor another `key` to start afresh. */
  readonly initial: RichText;
  readonly onChange: (value: RichText) => void;
  readonly focusRef?: Ref<() => void>;
};

/** The subset of shared/domain/rich-text.ts: no lists in lists, no line breaks in headings. */
const subset = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      if (!(extension instanceof Node)) return extension;
      if (extension.name === 'listItem') return extension.extend({ content: 'paragraph+' });
      if (extension.name === 'heading') return extension.extend({ content: 'text*' });
      if (extension.name !== 'hardBreak') return extension;
      // Ctrl+Enter saves; a line break is Shift+Enter.
      return extension.extend({
        addKeyboardShortcuts: () => ({
          'Shift-Enter': ({ editor }) =>
            editor.chain().focus().insertContent({ type: 'hardBreak' }).run(),
        }),
      });
    });
  },
}).configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  heading: { levels: [1, 2, 3] },
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

/** `<RichTextEditor label initial onChange focusRef />` */
export function RichTextEditor(props: RichTextEditorProps): ReactElement {
  const labelId = useId();
  const latest = useRef(props.onChange);
  useEffect(() => {
    latest.current = props.onChange;
  });
  const editor = useEditor({
    extensions: [subset],
    content: editorContent(props.initial.doc),
    injectCSS: false,
    enableContentCheck: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        class: css['input'] ?? '',
      },
    },
    onUpdate: ({ editor: changed }) => {
      latest.current(
        richTextFromEditor(changed.getJSON(), changed.getText({ blockSeparator: '\n' })),
      );
    },
  });
  useImperativeHandle(props.focusRef, () => () => editor.commands.focus('end'), [editor]);
  return (
    <div className={css['editor']}>
      <div className={css['head']}>
        <span id={labelId} className={css['label']}>
          {props.label}
        </span>
        <Tools editor={editor} />
      </div>
      <EditorContent editor={editor} />
    </div>
  );
}

const tools = [
  { id: 'bold', icon: IconBold, label: 'editor.bold' },
  { id: 'italic', icon: IconItalic, label: 'editor.italic' },
  { id: 'heading', icon: IconHeading, label: 'editor.heading' },
  { id: 'bulletList', icon: IconList, label: 'editor.bulletList' },
  { id: 'orderedList', icon: IconListNumbers, label: 'editor.orderedList' },
] as const;
type ToolId = (typeof tools)[number]['id'];

function apply(editor: Editor, id: ToolId): void {
  const chain = editor.chain().focus();
  if (id === 'bold') chain.toggleBold().run();
  else if (id === 'italic') chain.toggleItalic().run();
  else if (id === 'heading') chain.toggleHeading({ level: 2 }).run();
  else if (id === 'bulletList') chain.toggleBulletList().run();
  else chain.toggleOrderedList().run();
}

/** One stop for Tab; the arrow keys go along the buttons. */
function Tools({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['notes']);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.filter(({ id }) => now.isActive(id)).map(({ id }) => id),
  });
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const now = buttons.findIndex((button) => button === document.activeElement);
    if (step === 0 || now === -1) return;
    event.preventDefault();
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div role="toolbar" aria-label={t('editor.tools')} className={css['tools']} onKeyDown={move}>
      {tools.map(({ id, icon: ToolIcon, label }, at) => (
        <button
          key={id}
          type="button"
          tabIndex={at === 0 ? 0 : -1}
          className={css['tool']}
          aria-pressed={active.includes(id)}
          aria-label={t(label)}
          title={t(label)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => apply(editor, id)}
        >
          <ToolIcon size={16} stroke={2} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
