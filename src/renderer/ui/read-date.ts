// Reads a day as a person types it, and writes it the way they read it. Day before month, always:
// this is a Dutch school. '24-11-2026', '24/11', '24 11 26', '2026-11-24', '-1' for yesterday.
import { addDays, format, isValid, parseISO } from 'date-fns';
import { isDateText } from '#shared/domain/date.ts';

const parts = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?$/u;
const relative = /^[+-]\d{1,3}$/u;

function fullYear(typed: string | undefined, today: string): string {
  if (typed === undefined) return today.slice(0, 4);
  return typed.length === 2 ? `20${typed}` : typed;
}

/** The day as 'yyyy-mm-dd'; '' for nothing typed; null when it is no day. */
export function readDate(typed: string, today: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  if (isDateText(text)) return text;
  if (relative.test(text)) return format(addDays(parseISO(today), Number(text)), 'yyyy-MM-dd');
  const found = parts.exec(text);
  if (!found) return null;
  const [, day = '', month = '', year] = found;
  const date = `${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDateText(date) ? date : null;
}

/** '24-11-2026', or '24/11/2026' in English; '' for no date. */
export function writeDate(date: string, language: string): string {
  const day = parseISO(date);
  if (date === '' || !isValid(day)) return '';
  return format(day, language === 'en' ? 'dd/MM/yyyy' : 'dd-MM-yyyy');
}
