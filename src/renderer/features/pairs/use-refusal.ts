// Why a member cannot change a pair, in words that say who can.
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** Undefined when this member may change this pair. */
export function useRefusal(pair: ViewOf<'pair'>): string | undefined {
  const { t } = useTranslation(['pairs']);
  const mayWrite = useMayDo('writePairs');
  if (pair.body.status === 'ended') return t('refused.ended');
  return mayWrite ? undefined : t('refused.writePairs');
}
