// Where a draft belongs: the screen that goes on with it, read from the draft's name. Pure.
import * as z from 'zod';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { schoolYearSchema } from '#shared/domain/school-year.ts';
import { textsIn } from '#shared/domain/texts-in.ts';

export type DraftPlace =
  | {
      readonly type: 'note' | 'amendment' | 'contact' | 'ending' | 'newReferral';
      readonly pairId: RecordId;
      readonly to: string;
    }
  | {
      readonly type: 'newConcern';
      /** The pair or the pupil it was begun from; null when it was begun from neither. */
      readonly aboutId: RecordId | null;
      readonly to: string;
    }
  | {
      readonly type:
        | 'newPair'
        | 'concern'
        | 'concernStep'
        | 'concernClosing'
        | 'referral'
        | 'signOff'
        | 'reportingCode'
        | 'boardReport'
        | 'intervision'
        | 'peerCheckIn'
        | 'supportPlan'
        | 'intervisionGroup'
        | 'intervisionMethod'
        | 'actionPlan'
        | 'evaluation'
        | ProgrammeDraft;
      readonly to: string;
    };

/** Drafts of the programme: where each is written. */
const programmePlaces = {
  lesson: { base: '/programma/lessen', new: '/programma/lessen/nieuw' },
  activity: { base: '/programma/lessen/activiteit', new: '/programma/lessen/activiteit' },
  dropIn: { base: '/programma/inloop', new: '/programma/inloop/nieuw' },
  application: { base: '/leerlingen/aanmeldingen', new: '/leerlingen/aanmeldingen/nieuw' },
  training: { base: '/programma/training', new: '/programma/training' },
} as const;
type ProgrammeDraft = keyof typeof programmePlaces;
const programmeDrafts = [
  'lesson',
  'activity',
  'dropIn',
  'application',
  'training',
] as const satisfies readonly ProgrammeDraft[];

function programmePlace(name: string): DraftPlace | null {
  const [first, which] = name.split(':');
  const kind = programmeDrafts.find((one) => one === first);
  if (kind === undefined) return null;
  const place = programmePlaces[kind];
  if (which === 'new') return { type: kind, to: place.new };
  const id = parsed(which);
  return id ? { type: kind, to: `${place.base}/${id}` } : null;
}

/** A part of the plan of a school year. */
function planPlace(name: string): DraftPlace | null {
  const [kind, year, part] = name.split(':');
  const schoolYear = schoolYearSchema.safeParse(year);
  if (kind !== 'plan' || !schoolYear.success) return null;
  const to = `/programma/plan/${schoolYear.data}`;
  if (part === 'actionPlan') return { type: part, to: `${to}/aanpak` };
  return part === 'evaluation' ? { type: part, to: `${to}/evaluatie` } : null;
}

const parsed = (text: string | undefined): RecordId | null => {
  const id = recordIdSchema.safeParse(text);
  return id.success ? id.data : null;
};

/** A referral from a concern, or after another one, is gone on with from there. */
function referralAgain(name: string): DraftPlace | null {
  const [kind, , from, text] = name.split(':');
  const id = kind === 'referral' ? parsed(text) : null;
  if (!id || (from !== 'concern' && from !== 'after')) return null;
  return {
    type: 'referral',
    to: from === 'concern' ? `/signalen/${id}` : `/doorverwijzingen/${id}`,
  };
}

/** A concern that is laid down, changed, followed or closed. */
function concernPlace(name: string): DraftPlace | null {
  const [kind, first, second] = name.split(':');
  if (kind !== 'concern') return null;
  if (first === 'new')
    return { type: 'newConcern', aboutId: parsed(second), to: '/signalen/nieuw' };
  const id = parsed(
    first === 'step' || first === 'closing' || first === 'outcome' ? second : first,
  );
  if (!id) return null;
  if (first === 'outcome') {
    return { type: 'newConcern', aboutId: null, to: `/signalen/nieuw?from=outcome:${id}` };
  }
  if (first === 'step') return { type: 'concernStep', to: `/signalen/${id}` };
  if (first === 'closing') return { type: 'concernClosing', to: `/signalen/${id}/afsluiten` };
  return { type: 'concern', to: `/signalen/${id}/wijzigen` };
}

/** A session that is open, a group or a method that is being written. */
function intervisionPlace(name: string): DraftPlace | null {
  const [kind, which] = name.split(':');
  if (name === 'group:new') return { type: 'intervisionGroup', to: '/intervisie/groep/nieuw' };
  if (kind === 'method' && which !== undefined) {
    // 'new', one of the built-in methods by its name, or one of the school by its id.
    return { type: 'intervisionMethod', to: `/intervisie/methoden/${which}` };
  }
  const id = parsed(which);
  if (!id) return null;
  if (kind === 'group') return { type: 'intervisionGroup', to: `/intervisie/groep/${id}/wijzigen` };
  const to = `/intervisie/bijeenkomst/${id}`;
  if (kind === 'intervisionClose') return { type: 'intervision', to: `${to}/afronden` };
  return kind === 'intervision' ? { type: kind, to } : null;
}

/** The place of a draft by its name; null when no screen is known for it. */
export function draftPlace(name: string): DraftPlace | null {
  const [kind, first, second] = name.split(':');
  if (name === 'pair:new') return { type: 'newPair', to: '/koppels/nieuw' };
  if (name === 'boardReport:new') return { type: 'boardReport', to: '/signalen/medewerker' };
  if (name === 'check-in') return { type: 'peerCheckIn', to: '/intervisie/check-in' };
  const programme = programmePlace(name) ?? planPlace(name);
  if (programme) return programme;
  const other = referralAgain(name) ?? concernPlace(name) ?? intervisionPlace(name);
  if (other) return other;
  const id = parsed(first === 'new' ? second : first);
  if (!id) return null;
  if (kind === 'note') {
    return { type: second ? 'amendment' : 'note', pairId: id, to: `/koppels/${id}` };
  }
  if (kind === 'contact') return { type: 'contact', pairId: id, to: `/koppels/${id}` };
  if (kind === 'ending') return { type: 'ending', pairId: id, to: `/koppels/${id}/afspraken` };
  if (kind === 'support-plan') return { type: 'supportPlan', to: `/intervisie/belasting/${id}` };
  if (kind === 'reportingCode') return { type: kind, to: `/signalen/${id}/meldcode` };
  if (kind === 'boardReport') return { type: kind, to: `/signalen/medewerker/${id}` };
  if (kind === 'signOff') return { type: 'signOff', to: `/akkoord/${id}` };
  if (kind !== 'referral') return null;
  return first === 'new'
    ? { type: 'newReferral', pairId: id, to: '/doorverwijzingen/nieuw' }
    : { type: 'referral', to: `/doorverwijzingen/${id}` };
}

const isId = (text: string): boolean => recordIdSchema.safeParse(text).success;

/** Every text in a draft once, but for ids: what is left to read of one that no form takes up. */
export function textsInDraft(body: unknown): readonly string[] {
  const texts = textsIn(body).map((text) => text.trim());
  return [...new Set(texts)].filter((text) => text !== '' && !isId(text));
}

const textSchema = z.record(z.string(), z.unknown());

/** The first longer text in a draft that is not a note, for a list; '' when there is none. */
export function draftWords(body: unknown): string {
  const loose = textSchema.safeParse(body);
  if (!loose.success) return '';
  // A part of a plan is kept with the revision it began from.
  const within = textSchema.safeParse(loose.data['value']);
  const texts = Object.values(within.success ? within.data : loose.data).filter(
    (value) => typeof value === 'string',
  );
  return texts.map((text) => text.trim()).find((text) => text.includes(' ')) ?? '';
}
