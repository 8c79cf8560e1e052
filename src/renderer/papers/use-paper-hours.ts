// Hours as they stand on paper: '3 uur en 20 minuten' in a sentence, '3:20' in a table.
import { useTranslation } from 'react-i18next';

export type PaperHours = {
  readonly inWords: (minutes: number) => string;
  readonly short: (minutes: number) => string;
  readonly number: (value: number) => string;
};

export function usePaperHours(): PaperHours {
  const { t, i18n } = useTranslation(['papers']);
  const number = new Intl.NumberFormat(i18n.language);
  return {
    inWords: (minutes) => {
      const whole = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (rest === 0) return t('hours.whole', { count: whole });
      if (whole === 0) return t('hours.minutes', { count: rest });
      return t('hours.both', {
        hours: t('hours.whole', { count: whole }),
        minutes: t('hours.minutes', { count: rest }),
      });
    },
    short: (minutes) =>
      `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`,
    number: (value) => number.format(value),
  };
}
