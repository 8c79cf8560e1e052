// Which texts of which records can be searched, and where a found one leads. One place per kind; whether a
// record counts and who may read it is not decided here.
import type { RecordId } from '#shared/domain/id.ts';
import { isInLists, pupilName } from '#shared/domain/pupil.ts';
import { searchKinds, type SearchKind } from '#shared/ipc/calls/search.ts';
import type { AnyRecord } from './counts-signed.ts';

export type SearchableText = {
  readonly kind: SearchKind;
  readonly text: string;
  /** The pair and the pupil it belongs to, which is where it leads; null when it belongs to none. */
  readonly pairId: RecordId | null;
  readonly pupilId: RecordId | null;
  /** The day it is about, 'yyyy-mm-dd'; null when that says nothing. */
  readonly on: string | null;
};

const joined = (...texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(' · ');

const nowhere = { pairId: null, pupilId: null };

function ofPeople(record: AnyRecord): SearchableText | null {
  switch (record.kind) {
    case 'pupil': {
      const { body } = record;
      const text = joined(pupilName(body), body.className, body.pupilNumber);
      const found = { kind: record.kind, text, pairId: null, pupilId: record.id, on: null };
      return isInLists(body) ? found : null;
    }
    case 'pair': {
      const { code, goal, startedOn: on } = record.body;
      const text = joined(code, goal.question, goal.outside);
      return { kind: record.kind, text, pairId: record.id, pupilId: null, on };
    }
    case 'application': {
      const { pupilId, motivationText, interviews, appliedOn: on } = record.body;
      const text = joined(motivationText, ...interviews.map(({ outcome }) => outcome));
      return { kind: record.kind, text, pairId: null, pupilId, on };
    }
    case 'supportRequest': {
      const { pupilId, question, wishes } = record.body;
      const text = joined(question, wishes);
      return { kind: record.kind, text, pairId: null, pupilId, on: null };
    }
    default:
      return null;
  }
}

function ofProgramme(record: AnyRecord): SearchableText | null {
  switch (record.kind) {
    case 'lesson': {
      const { theme, className, plan, feedback, on } = record.body;
      const text = joined(theme, className, plan.goal, plan.steps, feedback.wentWell);
      const more = joined(feedback.better, feedback.how, feedback.mentor);
      return { kind: record.kind, text: joined(text, more), ...nowhere, on };
    }
    case 'activity': {
      const { title, kind, note, on } = record.body;
      return { kind: record.kind, text: joined(title, kind, note), ...nowhere, on };
    }
    case 'dropInSession': {
      const { title, place, from: on } = record.body;
      return { kind: record.kind, text: joined(title, place), ...nowhere, on };
    }
    default:
      return null;
  }
}

function ofPairs(record: AnyRecord): SearchableText | null {
  switch (record.kind) {
    case 'note': {
      const { pairId, facts, ownWords, interpretation, agreements, positiveClose } = record.body;
      const text = joined(facts.text, ownWords, interpretation, agreements, positiveClose);
      return { kind: record.kind, text, pairId, pupilId: null, on: record.body.occurredOn };
    }
    case 'contact': {
      const { pairId, learned, questionForCoach, positiveClose, agreement, on } = record.body;
      const text = joined(learned, questionForCoach, positiveClose, agreement);
      return { kind: record.kind, text, pairId, pupilId: null, on };
    }
    case 'task': {
      const { title, outcome, pairId, dueOn: on } = record.body;
      return { kind: record.kind, text: joined(title, outcome), pairId, pupilId: null, on };
    }
    default:
      return null;
  }
}

/** Null for kinds that are not searched, and for pupils who are in no list. */
export function searchableText(record: AnyRecord): SearchableText | null {
  return ofPairs(record) ?? ofPeople(record) ?? ofProgramme(record);
}

const searched: ReadonlySet<string> = new Set(searchKinds);

export function isSearched(kind: string): boolean {
  return searched.has(kind);
}
