// Whether what is being written is on disk, beside the text itself: "concept · bewaard 14:02:11".
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import type { DraftHandle } from '#renderer/features/drafts/index.ts';
import css from './note-composer.module.css';

export type DraftStateProps = {
  readonly draft: Pick<DraftHandle<unknown>, 'saving' | 'savedAtMs' | 'error'>;
};

/** `<DraftState draft />`: also tells the top bar. */
export function DraftState({ draft }: DraftStateProps): ReactElement {
  const { t, i18n } = useTranslation(['notes']);
  const errorText = useErrorText();
  const { report } = useSaved();
  const { saving, savedAtMs, error } = draft;
  const reported = useRef(false);
  useEffect(() => {
    const before = reported.current;
    reported.current = error !== null || saving || savedAtMs !== null;
    if (error) report({ state: 'failed' });
    else if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
    // Laid down or thrown away: there is nothing left to save.
    else if (before) report({ state: 'idle' });
  }, [report, saving, savedAtMs, error]);
  const time = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
  return (
    <span className={css['draft']} data-tone={error ? 'urgent' : undefined}>
      {error
        ? t('draft.failed', { reason: errorText(error) })
        : saving
          ? t('draft.saving')
          : savedAtMs === null
            ? t('draft.none')
            : t('draft.saved', { time: time.format(savedAtMs) })}
    </span>
  );
}
