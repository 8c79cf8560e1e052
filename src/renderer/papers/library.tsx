// Cards to cut out, guidelines to hand over, agreements to sign: texts without anybody's name.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { libraryThemes, type LibraryPaper } from '#shared/domain/library.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';
import css from './paper.module.css';

type Entry = LibraryPaper['entries'][number];

/** The words of a theme: a school's own theme is its own word. */
export function useThemeWord(): (theme: string) => string {
  const { t } = useTranslation('library');
  return (theme) => {
    const known = Object.values(libraryThemes)
      .flat()
      .find((one) => one === theme);
    return known ? t(`themes.${known}`) : theme;
  };
}

function QuestionCard({ entry }: { readonly entry: Entry }): ReactElement {
  const { t } = useTranslation('papers');
  const themeWord = useThemeWord();
  return (
    <section className={css['card']}>
      <p className={css['theme']}>{themeWord(entry.theme)}</p>
      <h2>{entry.title}</h2>
      <ol>
        {entry.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className={css['close']}>
        <strong>{t('library.close')}</strong> {entry.close}
      </p>
    </section>
  );
}

function Leaf({ entry, signed }: { readonly entry: Entry; readonly signed: boolean }) {
  const { t } = useTranslation('papers');
  return (
    <section className={css['leaf']}>
      <h1>{entry.title}</h1>
      <ul className={css['rules']}>
        {entry.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={css['asked']}>{entry.close}</p>
      {signed ? <SignLines who={[t('library.date'), t('library.names')]} /> : null}
    </section>
  );
}

export function LibraryPaperView({ content }: { readonly content: LibraryPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const cards = content.kind === 'questionCard';
  return (
    <>
      <PaperHead
        kind={t(`library.kind.${content.kind}`)}
        school={schoolLine(content.school, content.site)}
        reader={cards ? t('library.cutOut') : t('library.forPeers')}
      />
      {cards ? (
        <div className={css['cards']}>
          {content.entries.map((entry) => (
            <QuestionCard key={entry.title} entry={entry} />
          ))}
        </div>
      ) : (
        content.entries.map((entry) => (
          <Leaf
            key={entry.title}
            entry={entry}
            signed={content.kind === 'groupAgreement' && entry.theme !== 'secrecy'}
          />
        ))
      )}
    </>
  );
}
