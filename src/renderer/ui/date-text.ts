// Days and moments as people write them, in the language of the screen. Days are 'yyyy-mm-dd'.
import { useMemo } from 'react';
import { differenceInCalendarDays, getISOWeek, parseISO } from 'date-fns';
import { useTranslation } from 'react-i18next';

export type DateFormat = {
  /** '24 november 2026' */
  readonly day: (date: string) => string;
  /** 'di 24 nov'; 'za 9 jan 2027' when it is in another year than now */
  readonly dayShort: (date: string) => string;
  /** 'dinsdag 24 november 2026' */
  readonly dayLong: (date: string) => string;
  /** 'di 24 nov 14:02' */
  readonly moment: (ms: number) => string;
  /** '14:02' */
  readonly time: (ms: number) => string;
  /** 'vandaag', 'gisteren', 'over 3 dagen' */
  readonly relative: (date: string) => string;
  /** ISO week of a day: 48 */
  readonly week: (date: string) => number;
};

/** `const dates = useDateFormat(); dates.dayShort('2026-11-24')` */
export function useDateFormat(): DateFormat {
  const { i18n } = useTranslation();
  return useMemo(() => makeDateFormat(i18n.language), [i18n.language]);
}

/** The same without React, for column definitions and tests. */
export function makeDateFormat(language: string): DateFormat {
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const day = make({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = make({ weekday: 'short', day: 'numeric', month: 'short' });
  const long = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = make({ hour: '2-digit', minute: '2-digit', hour12: false });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // The year is put behind it by hand: English would get a comma after the weekday with a year and none without.
  const dayShort = (at: Date) =>
    at.getFullYear() === new Date().getFullYear()
      ? short.format(at)
      : `${short.format(at)} ${String(at.getFullYear())}`;
  return {
    day: (date) => day.format(parseISO(date)),
    dayShort: (date) => dayShort(parseISO(date)),
    dayLong: (date) => long.format(parseISO(date)),
    moment: (ms) => `${dayShort(new Date(ms))} ${time.format(ms)}`,
    time: (ms) => time.format(ms),
    relative: (date) =>
      relative.format(differenceInCalendarDays(parseISO(date), new Date()), 'day'),
    week: (date) => getISOWeek(parseISO(date)),
  };
}
