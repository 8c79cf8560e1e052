// How the details of a note read, the same on the timeline and on paper. Walks `noteDetails` of
// shared/domain/note.ts: a new field needs no line here, only its label under `notes:details`.
import type { ReactElement } from 'react';
import * as z from 'zod';
import {
  noteDetails,
  noteFieldsSchema,
  type NoteDetail,
  type NoteFields,
} from '#shared/domain/note.ts';
import type { RichText } from '#shared/domain/rich-text.ts';
import { useDynamicText } from './dynamic-text.ts';
import { RichTextView } from './rich-text-view.tsx';
import css from './note-details.module.css';

/** Gives a text by its key, e.g. `useDynamicText()`. */
export type TextOf = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export type NoteDetailLine = {
  readonly key: NoteDetail;
  readonly label: string;
  readonly text: string;
  /** The same with its formatting, where it has any. */
  readonly rich: RichText | null;
  /** A choice or a number: fits on one line with others. */
  readonly short: boolean;
};

/** What can be chosen in the field, words under `options`; empty when it is a number or free text. */
export function choicesOf(key: NoteDetail): readonly string[] {
  let schema: unknown = noteFieldsSchema.shape[key];
  while (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault
  ) {
    schema = schema.unwrap();
  }
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

/** The value in words; '' when it was not filled in. */
export function noteDetailText(
  key: NoteDetail,
  value: NoteFields[NoteDetail],
  text: TextOf,
): string {
  if (value === null) return '';
  if (typeof value === 'number') return text(`notes:details.${key}.value`, { count: value });
  if (typeof value === 'object') return value.text.trim();
  return choicesOf(key).length > 0 ? text(`notes:details.${key}.options.${value}`) : value.trim();
}

/** What a mentor told is not what the writer saw. */
function labelKey(key: NoteDetail, { type }: NoteFields): string {
  if (key === 'facts' && type === 'mentorFeedback') return 'notes:details.facts.ofMentor';
  return `notes:details.${key}.label`;
}

/** What was filled in, in the order of `noteDetails`. */
export function noteDetailLines(note: NoteFields, text: TextOf): readonly NoteDetailLine[] {
  return noteDetails.flatMap((key) => {
    const value = note[key];
    const words = noteDetailText(key, value, text);
    if (words === '') return [];
    return [
      {
        key,
        label: text(labelKey(key, note)),
        text: words,
        rich: typeof value === 'object' ? value : null,
        short: typeof value === 'number' || choicesOf(key).length > 0,
      },
    ];
  });
}

/** `<NoteDetails note />`: one line of short facts, then each text under its label. */
export function NoteDetails({ note }: { readonly note: NoteFields }): ReactElement {
  const lines = noteDetailLines(note, useDynamicText());
  const short = lines.filter((line) => line.short);
  return (
    <dl className={css['details']}>
      {short.length > 0 ? (
        <div className={css['short']}>
          {short.map((line) => (
            <div key={line.key} className={css['pair']}>
              <dt>{line.label}</dt>
              <dd>{line.text}</dd>
            </div>
          ))}
        </div>
      ) : null}
      {lines
        .filter((line) => !line.short)
        .map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd>
              {line.rich ? (
                <RichTextView doc={line.rich.doc} />
              ) : (
                <span className={css['plain']}>{line.text}</span>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
