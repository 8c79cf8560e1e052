// The settings of peer support as they are being typed: lists one to a line, numbers as text until they
// are numbers that may be. Knows no markup.
import {
  programmeSettingsSchema,
  settingsFault,
  type ProgrammeSettings,
} from '#shared/domain/programme-settings.ts';
import type { Holiday } from '#shared/domain/intervision-session.ts';
import { readDate, writeDate } from '#renderer/ui/read-date.ts';
import { otherForms, pairForms, type PairForm } from '#shared/domain/support-form.ts';
import type { AppError } from '#shared/result/errors.ts';

export const ownLists = ['lessonThemes', 'activityKinds', 'trainingTopics', 'holidays'] as const;
export type OwnList = (typeof ownLists)[number];

export const numberFields = [
  'hoursPerCredit',
  'keepRefusedDays',
  'checkInDays',
  'checkInEveryDays',
  'mostPairsPerCoach',
  'intervisionEveryDays',
  'peerCheckInEveryDays',
] as const;
export type NumberField = (typeof numberFields)[number];

export type PeerSupportForm = {
  readonly forms: ProgrammeSettings['forms'];
  readonly names: Readonly<Record<PairForm, string>>;
  readonly lists: Readonly<Record<OwnList, string>>;
  readonly numbers: Readonly<Record<NumberField, string>>;
};

/** `Kerstvakantie 19-12-2026 3-1-2027`: the name, the first and the last day. */
const writtenHoliday = ({ name, from, until }: Holiday): string =>
  [name, writeDate(from, 'nl'), writeDate(until, 'nl')].join(' ');

/** A holiday of one day needs its day once. What is no day is refused by the schema. */
function holidayOf(line: string): { name: string; from: string; until: string } {
  const words = line.split(/\s+/u).filter((word) => word !== '-' && word !== 't/m');
  const days = words.filter((word) => /^\d/u.test(word));
  const [first = '', last = first] = days.map((day) => readDate(day, day) ?? day);
  return { name: words.filter((word) => !days.includes(word)).join(' '), from: first, until: last };
}

const nameOf = (settings: ProgrammeSettings, form: PairForm) => settings.formNames[form] ?? '';
const written = (value: number): string => String(value).replace('.', ',');

export function peerSupportFormOf(settings: ProgrammeSettings): PeerSupportForm {
  const { lists } = settings;
  return {
    forms: settings.forms,
    names: {
      peerLeader: nameOf(settings, 'peerLeader'),
      peerBuddy: nameOf(settings, 'peerBuddy'),
      newcomerBuddy: nameOf(settings, 'newcomerBuddy'),
      godparent: nameOf(settings, 'godparent'),
      pupilConfidant: nameOf(settings, 'pupilConfidant'),
      mediator: nameOf(settings, 'mediator'),
      peerTutor: nameOf(settings, 'peerTutor'),
      peerMentor: nameOf(settings, 'peerMentor'),
      peerEducator: nameOf(settings, 'peerEducator'),
      peerCoach: nameOf(settings, 'peerCoach'),
    },
    lists: {
      lessonThemes: lists.lessonThemes.join('\n'),
      activityKinds: lists.activityKinds.join('\n'),
      trainingTopics: lists.trainingTopics.join('\n'),
      holidays: settings.holidays.map(writtenHoliday).join('\n'),
    },
    numbers: {
      hoursPerCredit: written(settings.hoursPerCredit),
      keepRefusedDays: written(settings.keepRefusedDays),
      checkInDays: settings.checkInDays.join(', '),
      checkInEveryDays: written(settings.checkInEveryDays),
      mostPairsPerCoach: written(settings.mostPairsPerCoach),
      intervisionEveryDays: written(settings.intervisionEveryDays),
      peerCheckInEveryDays: written(settings.peerCheckInEveryDays),
    },
  };
}

/** Switches one of the other forms on or off, keeping their fixed order. */
export function withFormUsed(
  form: PeerSupportForm,
  changed: (typeof otherForms)[number],
  used: boolean,
): PeerSupportForm {
  const forms = otherForms.filter((one) => (one === changed ? used : form.forms.includes(one)));
  return { ...form, forms };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** NaN when it is no number: the schema refuses that. */
const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));

function unparsed(form: PeerSupportForm) {
  const { numbers, lists } = form;
  const names = pairForms.map((one) => [one, form.names[one].trim()] as const);
  return {
    forms: form.forms,
    formNames: Object.fromEntries(names.filter(([, name]) => name !== '')),
    lists: {
      lessonThemes: linesOf(lists.lessonThemes),
      activityKinds: linesOf(lists.activityKinds),
      trainingTopics: linesOf(lists.trainingTopics),
    },
    hoursPerCredit: numberOf(numbers.hoursPerCredit),
    keepRefusedDays: numberOf(numbers.keepRefusedDays),
    checkInDays: numbers.checkInDays
      .split(/[\s,;]+/u)
      .filter((day) => day !== '')
      .map(numberOf),
    checkInEveryDays: numberOf(numbers.checkInEveryDays),
    mostPairsPerCoach: numberOf(numbers.mostPairsPerCoach),
    intervisionEveryDays: numberOf(numbers.intervisionEveryDays),
    peerCheckInEveryDays: numberOf(numbers.peerCheckInEveryDays),
    holidays: linesOf(lists.holidays).map(holidayOf),
  };
}

/** Null while something in it cannot be saved. */
export function toSettings(form: PeerSupportForm): ProgrammeSettings | null {
  return programmeSettingsSchema.safeParse(unparsed(form)).data ?? null;
}

export type FieldFault = NumberField | OwnList | 'names' | null;

/** The first part that cannot be saved as it is typed. */
export function fieldFault(form: PeerSupportForm): FieldFault {
  const parsed = programmeSettingsSchema.safeParse(unparsed(form));
  if (parsed.success) return null;
  const [first, second] = parsed.error.issues[0]?.path ?? [];
  const named = [...numberFields, ...ownLists].find((one) => one === first || one === second);
  return named ?? 'names';
}

/** What the services would refuse, in their words; null when they would not. */
export function ruleFault(form: PeerSupportForm): AppError | null {
  const settings = toSettings(form);
  const fault = settings ? settingsFault(settings) : null;
  return fault ? { code: fault.code, params: { name: fault.name } } : null;
}
