// What one fills in to hand over pairs, and what is still missing.
import { useTranslation } from 'react-i18next';

export type HandoverForm = {
  /** Members' ids; '' while nobody was chosen. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'successor' | 'standIn';
  /** The last day of a stand-in; '' while not filled in. */
  readonly until: string;
  readonly reason: string;
};

export function newHandover(from: string): HandoverForm {
  return { from, to: '', kind: 'successor', until: '', reason: '' };
}

/** In words, or undefined when it can be handed over. */
export function useWhyNotHandover(
  form: HandoverForm,
  pairs: number,
  today: string,
): string | undefined {
  const { t } = useTranslation(['tasks']);
  if (form.from === '') return t('handover.fromFirst');
  if (form.to === '') return t('handover.toFirst');
  if (form.kind === 'standIn' && form.until < today) return t('handover.untilFirst');
  if (form.reason.trim() === '') return t('handover.reasonFirst');
  return pairs === 0 ? t('handover.pairsFirst') : undefined;
}
