// Three concerns of a lived-in programme: one that came in today, one that is followed, one that was closed. Made
// through the app's own calls. Everything in them is invented.
import type { RecordId } from '#shared/domain/id.ts';
import { emptyRoute, type ConcernCategory, type ConcernFields } from '#shared/domain/concern.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { ViewKind, ViewOf } from '#shared/ipc/record-view.ts';
import type { Lang } from '../e2e/pages/texts.ts';
import type { Ask, Year } from './demo-year.ts';

const texts = {
  nl: {
    now: 'Soms denk ik dat het beter is als ik er niet meer ben.',
    action: 'Bij de leerling gebleven en samen naar de zorgcoördinator gelopen.',
    bullied: 'Ze pakken mijn tas af en iedereen lacht.',
    seen: 'Drie keer gezien bij de kluisjes, in de kleine pauze.',
    tired: 'Ik slaap bijna niet door het oppassen.',
    parents: 'Moeder gebeld; zij komt vrijdag praten.',
    reason: 'De mentor spreekt de klas aan, de docentcoach vraagt elke week hoe het gaat.',
    enough: 'De mentor maakte afspraken met thuis.',
    done: 'Gesproken met de leerling en met thuis; er past nu iemand anders op.',
    pupilNow: 'Slaapt weer. De mentor vraagt ernaar.',
    finished: 'Gevraagd; het gaat goed.',
  },
  en: {
    now: 'Sometimes I think it would be better if I were not here any more.',
    action: 'Stayed with the pupil and walked to the care coordinator together.',
    bullied: 'They take my bag and everybody laughs.',
    seen: 'Seen three times at the lockers, in the short break.',
    tired: 'I hardly sleep because of the babysitting.',
    parents: 'Called the mother; she comes to talk on Friday.',
    reason: 'The mentor speaks to the class, the coach asks every week how it goes.',
    enough: 'The mentor made arrangements with home.',
    done: 'Spoke with the pupil and with home; somebody else babysits now.',
    pupilNow: 'Sleeps again. The mentor asks about it.',
    finished: 'Asked; all is well.',
  },
} as const;

async function of<K extends ViewKind>(ask: Ask, kind: K): Promise<readonly ViewOf<K>[]> {
  const { records } = await ask('records.load', undefined);
  return records.filter((record): record is ViewOf<K> => record.kind === kind);
}

const dayMs = 86_400_000;

/** Lays the three down and answers the one of today. */
export async function liveConcerns(year: Year, lang: Lang): Promise<RecordId> {
  const { ask, daysAgo } = year;
  const words = texts[lang];
  const pairs = (await of(ask, 'pair')).filter(({ body }) =>
    year.younger.some((id) => body.supporteeIds.includes(id)),
  );
  const pupils = await of(ask, 'pupil');
  const lay = async (
    at: number,
    category: ConcernCategory,
    urgency: Urgency,
    days: number,
    change: Partial<ConcernFields>,
  ): Promise<RecordId> => {
    const pair = pairs[at % pairs.length];
    const pupil = pupils.find(({ id }) => id === pair?.body.supporteeIds[0]);
    if (!pair || !pupil) throw new Error('the demo lacks a pair');
    const { id: pupilId, body } = pupil;
    const { concernId } = await ask('concerns.create', {
      pairId: pair.id,
      pausePair: urgency === 'acute',
      fields: {
        ...{ category, ownCategory: '', urgency, heardAtMs: Date.now() - days * dayMs },
        ...{ broughtBy: 'supporter', peerId: pair.body.supporterIds[0] ?? null, ownWords: '' },
        ...{ facts: '', interpretation: '', immediateAction: '', tooHeavy: false },
        people: [
          { pupilId, name: pupilName(body), className: body.className, role: 'affected' as const },
        ],
        route: { ...emptyRoute, broughtTo: ['teacherCoach'], broughtOn: daysAgo(days) },
        ...change,
      },
    });
    return concernId;
  };
  const today = await lay(0, 'suicidality', 'acute', 0, {
    ...{ ownWords: words.now, immediateAction: words.action, tooHeavy: true },
  });
  const followed = await lay(1, 'bullying', 'week', 6, {
    ...{ ownWords: words.bullied, facts: words.seen },
  });
  const step = (concernId: RecordId, days: number) => ({
    concernId,
    on: daysAgo(days),
    byId: null,
  });
  const parents = { type: 'parents', informed: true, text: words.parents } as const;
  await ask('concerns.step', { ...step(followed, 5), event: { type: 'taken' } });
  await ask('concerns.step', { ...step(followed, 4), event: parents });
  await ask('concerns.step', {
    ...step(followed, 4),
    event: { type: 'decision', decision: 'keepFollowing', reason: words.reason },
  });
  await close(year, await lay(2, 'other', 'regular', 20, { ownWords: words.tired }), lang);
  return today;
}

async function close({ ask, daysAgo }: Year, concernId: RecordId, lang: Lang): Promise<void> {
  const words = texts[lang];
  const event = { type: 'decision', decision: 'talkAtSchool', reason: words.enough } as const;
  await ask('concerns.step', { concernId, on: daysAgo(18), byId: null, event });
  for (const { id, body, revision } of await of(ask, 'task')) {
    if (body.sourceId !== concernId || body.doneOn !== null) continue;
    const done = { doneOn: daysAgo(0), outcome: words.finished, withdrawn: false };
    await ask('tasks.finish', { taskId: id, expectedRevision: revision, ...done });
  }
  const { done, pupilNow, tired: summary } = words;
  const fields = { outcome: 'solved' as const, summary, done, pupilNow, peerNow: '' };
  const account = { concernId, closing: null, fields };
  const { closingId } = await ask('concerns.saveClosing', account);
  await ask('concerns.close', { concernId, closingId, on: daysAgo(0) });
}
