// Why a class list could not be read, in a sentence that says what to do: of an unreadable file the
// reason counts more than the fact.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { unreadableTexts } from './pupil-texts.ts';

const isKnown = (reason: unknown): reason is keyof typeof unreadableTexts =>
  typeof reason === 'string' && Object.hasOwn(unreadableTexts, reason);

export function ImportError({ error }: { readonly error: AppError | null }): ReactElement | null {
  const { t } = useTranslation(['pupils']);
  const reason = error?.params?.['reason'];
  if (error?.code !== 'fileUnreadable' || !isKnown(reason)) {
    return <ErrorNotice error={error} where={t('import.where')} />;
  }
  const { line = '', limit = '' } = error.params ?? {};
  return (
    <Notice tone="urgent" role="alert" title={t('import.where')}>
      {t(unreadableTexts[reason], { line, limit })}
    </Notice>
  );
}
