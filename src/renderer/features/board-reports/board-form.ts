// What is typed for a report to the board, and how it becomes its fields: days and times apart, as people
// say them. Pure.
import { format, isValid, parse } from 'date-fns';
import * as z from 'zod';
import { isDateText } from '#shared/domain/date.ts';
import { boardReportKinds, type BoardReportFields } from '#shared/domain/board-report.ts';

export const boardFormSchema = z.object({
  kind: z.string(),
  knownOn: z.string(),
  knownAt: z.string(),
  told: z.enum(['', 'yes', 'no']),
  toldOn: z.string(),
  toldAt: z.string(),
  toldWhom: z.string(),
  safeNow: z.enum(['', 'yes', 'no', 'unknown']),
  safetyNow: z.string(),
});
export type BoardForm = z.infer<typeof boardFormSchema>;

export function emptyBoardForm(today: string): BoardForm {
  return {
    kind: '',
    knownOn: today,
    knownAt: '',
    told: '',
    toldOn: today,
    toldAt: '',
    toldWhom: '',
    safeNow: '',
    safetyNow: '',
  };
}

const dayAndTime = (ms: number) => ({
  day: format(ms, 'yyyy-MM-dd'),
  time: format(ms, 'HH:mm'),
});

/** A report as it stands, to change it. */
export function boardFormOf(fields: BoardReportFields, today: string): BoardForm {
  const known = dayAndTime(fields.knownAtMs);
  const told = fields.toldBoardAtMs === null ? null : dayAndTime(fields.toldBoardAtMs);
  return {
    kind: fields.kind,
    knownOn: known.day,
    knownAt: known.time,
    told: told ? 'yes' : 'no',
    toldOn: told?.day ?? today,
    toldAt: told?.time ?? '',
    toldWhom: fields.toldWhom,
    safeNow: fields.safeNow,
    safetyNow: fields.safetyNow,
  };
}

export type BoardFault = 'required' | 'choose' | 'time' | 'future' | 'beforeKnown';
export type BoardFaults = Readonly<Partial<Record<keyof BoardForm, BoardFault>>>;

/** The moment of a day and a time of the clock ('14:30', '9.05', '930'), or null. */
export function momentOf(day: string, time: string): number | null {
  if (!isDateText(day)) return null;
  const digits = time.trim().replace(/[.:]/, '');
  if (!/^\d{3,4}$/.test(digits)) return null;
  const moment = parse(`${day} ${digits.padStart(4, '0')}`, 'yyyy-MM-dd HHmm', new Date(0));
  return isValid(moment) ? moment.getTime() : null;
}

type Faults = { -readonly [K in keyof BoardFaults]: BoardFaults[K] };

function momentFault(
  faults: Faults,
  fields: readonly ['knownOn' | 'toldOn', 'knownAt' | 'toldAt'],
  form: BoardForm,
  nowMs: number,
): number | null {
  const [day, time] = fields;
  if (!isDateText(form[day])) faults[day] = 'required';
  const moment = momentOf(form[day], form[time]);
  if (moment === null && faults[day] === undefined) faults[time] = 'time';
  if (moment !== null && moment > nowMs) faults[time] = 'future';
  return moment;
}

export function readBoardForm(
  form: BoardForm,
  nowMs: number,
):
  | { readonly fields: BoardReportFields; readonly faults: null }
  | { readonly fields: null; readonly faults: BoardFaults } {
  const faults: Faults = {};
  const kind = boardReportKinds.find((one) => one === form.kind);
  if (kind === undefined) faults.kind = 'choose';
  const known = momentFault(faults, ['knownOn', 'knownAt'], form, nowMs);
  if (form.told === '') faults.told = 'choose';
  const isTold = form.told === 'yes';
  const told = isTold ? momentFault(faults, ['toldOn', 'toldAt'], form, nowMs) : null;
  if (isTold && form.toldWhom.trim() === '') faults.toldWhom = 'required';
  if (told !== null && known !== null && told < known) faults.toldAt = 'beforeKnown';
  const { safeNow } = form;
  if (safeNow === '') faults.safeNow = 'choose';
  if (kind === undefined || known === null || safeNow === '' || Object.keys(faults).length > 0) {
    return { fields: null, faults };
  }
  return {
    fields: {
      kind,
      knownAtMs: known,
      toldBoardAtMs: told,
      toldWhom: isTold ? form.toldWhom : '',
      safeNow,
      safetyNow: form.safetyNow,
    },
    faults: null,
  };
}
