// What is wrong with a field of the report, as a sentence under it.
import { useTranslation } from 'react-i18next';
import type { ReportFault } from './report-form.ts';

export function useReportFault(): (fault: ReportFault | undefined) => string | undefined {
  const { t } = useTranslation(['concerns']);
  return (fault) => (fault === undefined ? undefined : t(`concerns:report.fault.${fault}`));
}
