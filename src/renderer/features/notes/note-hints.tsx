// What the local check points at while a note is being written. Only words of the writer; nothing is
// blocked and nothing leaves the screen.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteFields } from '#shared/domain/note.ts';
import { writingHints, type WritingHintKind } from '#shared/domain/writing-hints.ts';
import css from './note-composer.module.css';

const texts = {
  seriousSignal: 'notes:hints.seriousSignal',
  judgement: 'notes:hints.judgement',
  specialCategory: 'notes:hints.specialCategory',
} as const satisfies Readonly<Record<WritingHintKind, string>>;

const shownAtOnce = 3;

/** `<NoteHints note />`: nothing when there is nothing to say. The pupil's own words are not judged. */
export function NoteHints({ note }: { readonly note: NoteFields }): ReactElement {
  const { t } = useTranslation(['notes']);
  const written = [
    note.facts.text,
    note.question,
    note.advice,
    note.interpretation,
    note.agreements,
    note.positiveClose,
  ];
  const hints = [
    ...writingHints(note.ownWords).filter(({ kind }) => kind === 'seriousSignal'),
    ...writingHints(written.join('\n')),
  ];
  return (
    <div role="status" aria-label={t('hints.label')} className={css['hints']}>
      {hints.length > 0 ? (
        <ul>
          {hints.slice(0, shownAtOnce).map(({ kind, word }) => (
            <li key={word} data-tone={kind === 'seriousSignal' ? 'urgent' : 'late'}>
              {t(texts[kind], { word })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
