// Two versions of one line beside each other, word by word. What went is struck through, what came is
// underlined: never told by colour alone.
import type { ReactElement } from 'react';
import { diffWordsWithSpace } from 'diff';
import { useTranslation } from 'react-i18next';
import css from './subject-text.module.css';

/** `<WordChanges was now before="Toen" after="Nu" />` */
export function WordChanges(props: { readonly was: string; readonly now: string }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const parts = diffWordsWithSpace(props.was, props.now);
  return (
    <div className={css['compare']}>
      <div className={css['version']}>
        <p className={css['label']}>{t('changed.asked')}</p>
        <p className={css['text']}>
          {parts.map(({ value, added, removed }, place) =>
            added ? null : removed ? <del key={place}>{value}</del> : value,
          )}
        </p>
      </div>
      <div className={css['version']} data-now>
        <p className={css['label']}>{t('changed.now')}</p>
        <p className={css['text']}>
          {parts.map(({ value, added, removed }, place) =>
            removed ? null : added ? <ins key={place}>{value}</ins> : value,
          )}
        </p>
      </div>
    </div>
  );
}
