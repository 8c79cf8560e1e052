// An erasure as its approver reads it: what goes, until when it was kept and why; never of whom.
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { ErasureBody } from '#shared/domain/sign-off-subjects.ts';
import { useLine } from './use-line.ts';
import type { SubjectLine } from './subject.ts';

/** `const linesOf = useErasureLines(); linesOf(erasure.body)` */
export function useErasureLines(): (body: ErasureBody) => readonly SubjectLine[] {
  const { t } = useTranslation(['signoff']);
  const dates = useDateFormat();
  const line = useLine();
  return ({ ended, receivedOn, destroyBy, reason }) => [
    line(t('erasure.what'), t(`signoff:erasure.ended.${ended}`, { day: dates.day(receivedOn) })),
    line(t('erasure.destroyBy'), dates.day(destroyBy)),
    line(t('erasure.reason'), reason),
    line(t('erasure.goes'), t('erasure.goesText')),
    line(t('erasure.stays'), t('erasure.staysText')),
  ];
}
