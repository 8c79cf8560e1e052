// One line of a text to sign: its label and what it says, or that nothing was filled in.
import { useTranslation } from 'react-i18next';
import type { SubjectLine } from './subject.ts';

/** `const line = useLine(); line(t('…'), body.reason)` */
export function useLine(): (label: string, text: string) => SubjectLine {
  const { t } = useTranslation(['signoff']);
  return (label, text) => {
    const empty = text.trim() === '';
    return { label, text: empty ? t('lines.empty') : text, empty };
  };
}
