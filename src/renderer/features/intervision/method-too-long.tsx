// That a method takes longer than the session it is chosen for: said calmly, it stops nobody.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import type { MethodInWords } from './use-methods.ts';

type MethodTooLongProps = {
  readonly method: Pick<MethodInWords, 'wholeMinutes'> | undefined;
  /** Of the session; null while that is not a number. */
  readonly minutes: number | null;
};

/** `<MethodTooLong method minutes />`: nothing when it fits. */
export function MethodTooLong({ method, minutes }: MethodTooLongProps): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  if (!method || minutes === null || method.wholeMinutes <= minutes) return null;
  return (
    <Notice role="status">{t('method.tooLong', { whole: method.wholeMinutes, minutes })}</Notice>
  );
}
