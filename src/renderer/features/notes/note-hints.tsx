// What the local check points at while a note is being written. Only words of the writer; nothing is
// blocked and nothing leaves the screen.
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { NoteFields } from '#shared/domain/note.ts';
import { writingHints, type WritingHintKind } from '#shared/domain/writing-hints.ts';
import { carryWords } from './carried-words.ts';
import css from './note-composer.module.css';

const texts = {
  seriousSignal: 'notes:hints.seriousSignal',
  judgement: 'notes:hints.judgement',
  specialCategory: 'notes:hints.specialCategory',
} as const satisfies Readonly<Record<WritingHintKind, string>>;

const shownAtOnce = 3;

/** `<NoteHints note />`: nothing when there is nothing to say. The pupil's own words are not judged. */
export function NoteHints(props: {
  readonly note: NoteFields;
  /** The pair it is about, for a concern that grows out of it. */
  readonly pairId: RecordId;
}): ReactElement {
  const { t } = useTranslation(['notes']);
  const navigate = useNavigate();
  const { note, pairId } = props;
  const toConcern = () => {
    carryWords({ ownWords: note.ownWords, facts: note.facts.text });
    void navigate({ to: '/signalen/nieuw', search: { pair: pairId, from: 'carried' } });
  };
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
      {hints.some(({ kind }) => kind === 'seriousSignal') ? (
        <Button size="small" onClick={toConcern}>
          {t('hints.toConcern')}
        </Button>
      ) : null}
    </div>
  );
}
