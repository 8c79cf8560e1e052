// When a contact may be planned or laid down, what is pointed at without refusing, and what a row of
// contacts tells: a run that stays stuck, the course of the goal. Pure; the schema is in contact.ts.
import { contactStates, type ContactBody, type ContactFields } from './contact.ts';
import type { RecordId } from './id.ts';
import { insideFirst } from './newcomer-rhythm.ts';
import { mayMeetOn, type PairBody } from './pair.ts';
import { formRules, type PairForm } from './support-form.ts';

/** A contact that is still to be written: held today, at school, and nothing else assumed. */
export function newContactFields(today: string): ContactFields {
  return {
    state: 'held',
    on: today,
    startsAt: null,
    minutes: null,
    place: 'school',
    placeNote: '',
    channel: 'meeting',
    initiative: null,
    kind: 'goal',
    theme: null,
    learned: '',
    goalProgress: null,
    positiveClose: '',
    feelingAfter: null,
    stuck: false,
    tooHeavy: false,
    questionForCoach: '',
    agreement: '',
    missedPeriods: 0,
  };
}

/** Whether the pair's own form, or one it takes on beside it, wants neutral wording. */
export function isNeutral(pair: Pick<PairBody, 'form' | 'mixedWith'>): boolean {
  return [pair.form, ...pair.mixedWith].some((form) => formRules[form].neutral);
}

export type ContactFault =
  | 'secrecyNotExplained'
  | 'secondPersonMissing'
  | 'consentRefused'
  | 'pairPaused'
  | 'outsideNotAgreed'
  | 'placeMissing'
  | 'mediationOnly';

type ContactPair = Pick<
  PairBody,
  'form' | 'mixedWith' | 'agreement' | 'outsideAgreedOn' | 'pauses' | 'status'
>;

/**
 * Why this contact cannot be planned or recorded as held, or null. What was missed or called off is never
 * refused: nobody met. `mayBegin`: false while a sensitive match waits for a second person (`mayStart`).
 */
export function contactFault(
  pair: ContactPair,
  contact: Pick<ContactFields, 'state' | 'on' | 'place' | 'placeNote' | 'kind'>,
  consentRefused: boolean,
  mayBegin: boolean,
): ContactFault | null {
  if (contact.kind === 'mediation' && !isNeutral(pair)) return 'mediationOnly';
  if (contact.state === 'missed' || contact.state === 'cancelled') return null;
  if (!mayMeetOn(pair, contact.on)) return 'secrecyNotExplained';
  if (!mayBegin) return 'secondPersonMissing';
  if (contact.state === 'planned' && consentRefused) return 'consentRefused';
  const open = pair.pauses.find(({ until }) => until === null);
  if (open !== undefined && contact.on >= open.from) return 'pairPaused';
  if (formRules[pair.form].place === 'anywhere' && contact.place === 'elsewhere') {
    const { outsideAgreedOn } = pair;
    if (outsideAgreedOn === null || outsideAgreedOn > contact.on) return 'outsideNotAgreed';
    if (contact.placeNote.trim() === '') return 'placeMissing';
  }
  return null;
}

export type ContactWarning = 'placeUnusual' | 'insideFirst' | 'tutorsJob';

/**
 * What is allowed but pointed at: a buddy who meets outside school, a newcomer who does before they met at
 * school often enough, help with homework. `insideBefore`: contacts held at school up to its day.
 */
export function contactWarnings(
  form: PairForm,
  contact: Pick<ContactFields, 'place' | 'kind'>,
  insideBefore: number,
): readonly ContactWarning[] {
  const warnings: ContactWarning[] = [];
  if (formRules[form].place === 'school' && contact.place === 'elsewhere') {
    warnings.push('placeUnusual');
  }
  if (form === 'newcomerBuddy' && contact.place === 'elsewhere' && insideBefore < insideFirst) {
    warnings.push('insideFirst');
  }
  if (contact.kind === 'homework' && form !== 'peerTutor') warnings.push('tutorsJob');
  return warnings;
}

/** Held contacts in a row that stayed stuck before a coach is asked to look. */
export const stuckLimit = 3;

type ContactRecord = {
  readonly id: RecordId;
  readonly body: Pick<ContactBody, 'state' | 'on' | 'stuck' | 'goalProgress'>;
  readonly createdAtMs: number;
};

function heldNewestFirst<R extends ContactRecord>(contacts: readonly R[]): readonly R[] {
  return contacts
    .filter(({ body }) => body.state === 'held')
    .sort((a, b) =>
      a.body.on === b.body.on ? b.createdAtMs - a.createdAtMs : a.body.on < b.body.on ? 1 : -1,
    );
}

/** The held contacts of one pair that stayed stuck in a row up to now, newest first. */
export function stuckRun(contacts: readonly ContactRecord[]): readonly RecordId[] {
  const held = heldNewestFirst(contacts);
  const end = held.findIndex(({ body }) => !body.stuck);
  return held.slice(0, end === -1 ? held.length : end).map(({ id }) => id);
}

/** Where a pair stands on its goal, 1 to 5, and where it stood before; null before the first mark. */
export function goalCourse(
  contacts: readonly ContactRecord[],
): { readonly before: number | null; readonly now: number } | null {
  const marks = heldNewestFirst(contacts).flatMap(({ body }) => body.goalProgress ?? []);
  const [now, before] = marks;
  return now === undefined ? null : { before: before ?? null, now };
}

/** What can follow a state: what happened can be mended, what was planned can come to pass or not. */
export function nextStates(state: ContactFields['state']): readonly ContactFields['state'][] {
  return state === 'planned' ? contactStates : contactStates.filter((next) => next !== 'planned');
}
