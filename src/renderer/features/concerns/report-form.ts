// What stands in the form while someone lays down a concern, and how it becomes the concern's fields. Pure;
// what a concern must have is in shared/domain/concern.ts.
import * as z from 'zod';
import {
  concernCategorySchema,
  concernFault,
  concernFieldsSchema,
  eventRoles,
  type ConcernFields,
  type ConcernPerson,
  type ConcernRoute,
} from '#shared/domain/concern.ts';
import { dateOf, isDateText } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { isSerious, urgencies } from '#shared/domain/urgency.ts';

export const broughtByValues = concernFieldsSchema.shape.broughtBy.options;
export const pupilAnswers = ['willTalk', 'doesNotWant', 'unknown'] as const;
export const broughtToValues = ['teacherCoach', 'mentor', 'coordinator', 'other'] as const;

export const reportPersonSchema = z.object({
  /** '' for somebody who is not in the list of pupils. */
  pupilId: z.string(),
  name: z.string(),
  className: z.string(),
  role: z.enum(eventRoles),
});
export type ReportPerson = z.infer<typeof reportPersonSchema>;

/** Everything as typed: '' means not chosen or not filled in. */
export const reportFormSchema = z.object({
  pairId: z.string(),
  people: z.array(reportPersonSchema),
  /** A category of the list, or 'own:' and a word of the school's own. */
  category: z.string(),
  urgency: z.enum(['', ...urgencies]),
  ownWords: z.string(),
  facts: z.string(),
  interpretation: z.string(),
  immediateAction: z.string(),
  tooHeavy: z.boolean(),
  broughtBy: z.enum(broughtByValues),
  peerId: z.string(),
  heardOn: z.string(),
  heardAt: z.string(),
  encouragedOn: z.string(),
  pupilAnswer: z.enum(['', ...pupilAnswers]),
  broughtTo: z.array(z.enum(broughtToValues)),
  broughtOn: z.string(),
  pupilToldOn: z.string(),
  /** What the writer said about pausing the pair; '' while they leave it to the urgency. */
  pause: z.enum(['', 'yes', 'no']),
});
export type ReportForm = z.infer<typeof reportFormSchema>;

const two = (value: number): string => String(value).padStart(2, '0');

/** '14:05' */
export function clockOf(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A form with nothing in it yet; it was heard now. */
export function emptyReport(nowMs: number): ReportForm {
  return {
    pairId: '',
    people: [],
    category: '',
    urgency: '',
    ownWords: '',
    facts: '',
    interpretation: '',
    immediateAction: '',
    tooHeavy: false,
    broughtBy: 'pupil',
    peerId: '',
    heardOn: dateOf(nowMs),
    heardAt: clockOf(nowMs),
    encouragedOn: '',
    pupilAnswer: '',
    broughtTo: [],
    broughtOn: '',
    pupilToldOn: '',
    pause: '',
  };
}

/** '9.05', '905' and '9:5' as minutes after midnight; null when it is no time. */
function minutesOf(typed: string): number | null {
  const match =
    /^(\d{1,2})[:.,u ](\d{1,2})$/.exec(typed.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(typed.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** When it was heard, in ms; null when the day or the time cannot be read. */
export function heardAtMs(form: Pick<ReportForm, 'heardOn' | 'heardAt'>): number | null {
  const minutes = minutesOf(form.heardAt);
  if (!isDateText(form.heardOn) || minutes === null) return null;
  const [year, month, day] = form.heardOn.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day, 0, minutes).getTime();
}

/** Whether the pair rests after this: as the writer said, and otherwise when it cannot wait for tomorrow. */
export function pausesPair(form: Pick<ReportForm, 'pairId' | 'urgency' | 'pause'>): boolean {
  if (form.pairId === '') return false;
  if (form.pause !== '') return form.pause === 'yes';
  return form.urgency !== '' && isSerious(form.urgency);
}

/** The peer who came with it; how it came up the ladder is only asked of a peer. */
export function peerOf(form: Pick<ReportForm, 'broughtBy' | 'peerId'>): string {
  return form.broughtBy === 'supporter' ? form.peerId : '';
}

export type ReportFault =
  'affectedMissing' | 'choose' | 'concernEmpty' | 'date' | 'time' | 'future' | 'tooLong' | 'name';
export type ReportFaults = { readonly [F in keyof ReportForm]?: ReportFault };

const optionalDates = ['encouragedOn', 'broughtOn', 'pupilToldOn'] as const;

function dateFaults(form: ReportForm, nowMs: number): ReportFaults {
  if (form.broughtBy !== 'supporter') return {};
  const wrong = optionalDates.flatMap((name): readonly (readonly [string, ReportFault])[] => {
    if (form[name] === '') return [];
    if (!isDateText(form[name])) return [[name, 'date']];
    return form[name] > dateOf(nowMs) ? [[name, 'future']] : [];
  });
  return Object.fromEntries(wrong);
}

function faultsOf(form: ReportForm, nowMs: number): ReportFaults {
  const empty = concernFault({ ...form, people: form.people.map(toPerson) });
  const heard = heardAtMs(form);
  return {
    ...(empty === 'affectedMissing' ? { people: 'affectedMissing' } : {}),
    ...(form.people.some(({ name }) => name.trim() === '') ? { people: 'name' } : {}),
    ...(form.category === '' ? { category: 'choose' } : {}),
    ...(form.urgency === '' ? { urgency: 'choose' } : {}),
    ...(empty === 'concernEmpty' ? { ownWords: 'concernEmpty' } : {}),
    ...(isDateText(form.heardOn) ? {} : { heardOn: 'date' }),
    ...(minutesOf(form.heardAt) === null ? { heardAt: 'time' } : {}),
    ...(heard !== null && heard > nowMs + 60_000 ? { heardAt: 'future' } : {}),
    ...dateFaults(form, nowMs),
  };
}

function toPerson({ pupilId, ...person }: ReportPerson): ConcernPerson {
  const id = recordIdSchema.safeParse(pupilId);
  return { ...person, pupilId: id.success ? id.data : null };
}

function routeOf(form: ReportForm): ConcernRoute {
  const asked = form.broughtBy === 'supporter';
  const day = (text: string) => (asked && text !== '' ? text : null);
  return {
    encouragedOn: day(form.encouragedOn),
    pupilAnswer: asked && form.pupilAnswer !== '' ? form.pupilAnswer : null,
    broughtTo: asked ? form.broughtTo : [],
    broughtOn: day(form.broughtOn),
    pupilToldOn: day(form.pupilToldOn),
  };
}

export type ReadReport =
  | { readonly fields: ConcernFields; readonly faults: null }
  | { readonly fields: null; readonly faults: ReportFaults };

/** The concern's fields, or what is wrong with which field. */
export function readReport(form: ReportForm, nowMs: number): ReadReport {
  const faults = faultsOf(form, nowMs);
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  const own = form.category.startsWith('own:') ? form.category.slice('own:'.length) : '';
  const category = concernCategorySchema.safeParse(own === '' ? form.category : 'other');
  const peer = recordIdSchema.safeParse(peerOf(form));
  const parsed = concernFieldsSchema.safeParse({
    category: category.data,
    ownCategory: own,
    urgency: form.urgency,
    heardAtMs: Math.min(heardAtMs(form) ?? nowMs, nowMs),
    broughtBy: form.broughtBy,
    peerId: peer.success ? peer.data : null,
    ownWords: form.ownWords,
    facts: form.facts,
    interpretation: form.interpretation,
    immediateAction: form.immediateAction,
    tooHeavy: form.tooHeavy,
    people: form.people.map(toPerson),
    route: routeOf(form),
  });
  if (parsed.success) return { fields: parsed.data, faults: null };
  const known = reportFormSchema.keyof();
  const names = parsed.error.issues.map(({ path }) => String(path[0]));
  return {
    fields: null,
    faults: Object.fromEntries(
      names.filter((name) => known.safeParse(name).success).map((name) => [name, 'tooLong']),
    ),
  };
}
