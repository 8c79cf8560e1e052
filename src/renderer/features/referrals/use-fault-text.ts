// What is wrong with a field of the form, as a sentence under it.
import { useTranslation } from 'react-i18next';
import type { FormFault } from './referral-form.ts';

const texts = {
  required: 'referrals:fault.required',
  choose: 'referrals:fault.choose',
  future: 'referrals:fault.future',
  date: 'referrals:fault.date',
  tooLong: 'referrals:fault.tooLong',
} as const satisfies Readonly<Record<FormFault, string>>;

export function useFaultText(): (fault: FormFault | undefined) => string | undefined {
  const { t } = useTranslation(['referrals']);
  return (fault) => (fault === undefined ? undefined : t(texts[fault]));
}
