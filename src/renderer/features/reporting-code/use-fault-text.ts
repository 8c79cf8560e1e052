// What is wrong with a field of the form, as a sentence under it.
import { useTranslation } from 'react-i18next';
import type { FormFault, FormFaults } from './code-form.ts';

const texts = {
  invalidInput: 'reportingCode:fault.required',
  future: 'reportingCode:fault.future',
  tooEarly: 'reportingCode:fault.tooEarly',
  past: 'reportingCode:fault.past',
  reportingCodeClosed: 'errors:reportingCodeClosed',
  reportingCodeNotClosed: 'errors:reportingCodeNotClosed',
  reportingCodeUndecided: 'errors:reportingCodeUndecided',
  orderReasonMissing: 'errors:orderReasonMissing',
  veiligThuisAnonymous: 'errors:veiligThuisAnonymous',
  talkReasonMissing: 'errors:talkReasonMissing',
  weighingIncomplete: 'errors:weighingIncomplete',
  notToldReasonMissing: 'errors:notToldReasonMissing',
  againstAdvice: 'errors:againstAdvice',
} as const satisfies Readonly<Record<FormFault, string>>;

/** `const faultOf = useFaultText(faults); faultOf('facts')`: undefined when nothing is wrong with it. */
export function useFaultText(faults: FormFaults): (field: string) => string | undefined {
  const { t } = useTranslation(['reportingCode', 'errors']);
  return (field) => {
    const fault = faults[field];
    return fault === undefined ? undefined : t(texts[fault]);
  };
}
