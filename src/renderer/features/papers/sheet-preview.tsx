// A paper on the screen as it will be printed: the same component on a white A4 sheet, scaled down.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperDocument } from '#renderer/papers/paper-document.tsx';
import { marginTexts } from '#renderer/papers/page-margins.ts';
import { Secondary } from '#renderer/ui/layout.tsx';
import type { Paper } from '#shared/ipc/paper.ts';
import css from './mentor-sheet.module.css';

export function SheetPreview(props: {
  readonly paper: Paper | null;
  /** Nearly as large as on paper, for a dialog of its own. */
  readonly large?: boolean;
}): ReactElement {
  const { paper } = props;
  const { t, i18n } = useTranslation('papers');
  if (!paper) return <Secondary>{t('form.previewEmpty')}</Secondary>;
  const { stamp, destroyBy } = marginTexts(paper, i18n);
  return (
    <div className={css['desk']} tabIndex={0} role="region" aria-label={t('form.preview')}>
      <div className={css['sheet']} data-large={props.large}>
        <PaperDocument paper={paper} />
        <footer className={css['foot']}>
          <span>{stamp}</span>
          <span>{destroyBy}</span>
        </footer>
      </div>
    </div>
  );
}
