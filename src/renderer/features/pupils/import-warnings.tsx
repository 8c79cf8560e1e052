// Beside the preview: why this list may be the wrong file, and the tick that says that it is right.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { warningsIn, type PreviewState } from './import-state.ts';

const mostShown = 5;

export function ImportWarnings(props: {
  readonly state: PreviewState;
  readonly onConfirm: (confirmed: boolean) => void;
}): ReactElement | null {
  const { t } = useTranslation(['pupils']);
  const { state, onConfirm } = props;
  const warnings = warningsIn(state);
  if (warnings.length === 0) return null;
  const more = warnings.length - mostShown;
  return (
    <Notice tone="late" role="status" title={t('warning.title')}>
      <Stack gap={2}>
        {warnings.slice(0, mostShown).map((warning) =>
          warning.type === 'classMoves' ? (
            <p key={warning.className}>
              {t('warning.classMoves', {
                className: warning.className,
                moving: warning.moving,
                known: warning.known,
              })}
            </p>
          ) : (
            <p key={warning.type}>
              {t('warning.manyMissing', { missing: warning.missing, known: warning.known })}
            </p>
          ),
        )}
        {more > 0 ? <p>{t('warning.more', { count: more })}</p> : null}
        <Checkbox
          label={t('warning.confirm')}
          description={t('warning.confirmText')}
          checked={state.confirmed}
          onChange={onConfirm}
        />
      </Stack>
    </Notice>
  );
}
