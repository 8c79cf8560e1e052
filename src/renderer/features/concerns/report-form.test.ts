import { describe, expect, it } from 'vitest';
import { concernFieldsSchema } from '#shared/domain/concern.ts';
import {
  emptyReport,
  heardAtMs,
  pausesPair,
  readReport,
  reportFormSchema,
  type ReportForm,
} from './report-form.ts';

const id = '00000000-0000-4000-8000-000000000001';
const now = new Date(2026, 10, 24, 14, 30).getTime();
const sem = { pupilId: id, name: 'Sem de Groot', className: '1B', role: 'affected' } as const;

const filled = (change: Partial<ReportForm> = {}): ReportForm => ({
  ...emptyReport(now),
  people: [sem],
  category: 'suicidality',
  urgency: 'acute',
  ownWords: 'Ik wil er niet meer zijn.',
  ...change,
});

describe('what is asked of who lays down a concern', () => {
  it('is whom, what, how soon and what was said, and nothing else', () => {
    expect(readReport(emptyReport(now), now).faults).toEqual({
      people: 'affectedMissing',
      category: 'choose',
      urgency: 'choose',
    });
    expect(readReport({ ...emptyReport(now), people: [sem] }, now).faults).toEqual({
      category: 'choose',
      urgency: 'choose',
      ownWords: 'concernEmpty',
    });
    expect(readReport(filled(), now).faults).toBeNull();
  });

  it('[K8] that the peer feels it is too heavy is enough: no text is asked', () => {
    const wordless = filled({ ownWords: '', facts: '' });
    expect(readReport(wordless, now).faults).toEqual({ ownWords: 'concernEmpty' });
    const { fields } = readReport({ ...wordless, tooHeavy: true }, now);
    expect(fields).toMatchObject({ tooHeavy: true, ownWords: '', facts: '' });
  });

  it('names the field of somebody without a name, and of a text that is too long', () => {
    const nameless = { pupilId: '', name: ' ', className: '', role: 'witness' } as const;
    expect(readReport(filled({ people: [sem, nameless] }), now).faults).toEqual({ people: 'name' });
    expect(readReport(filled({ facts: 'x'.repeat(5001) }), now).faults).toEqual({
      facts: 'tooLong',
    });
  });
});

describe('when it was heard', () => {
  it('is read from the ways in which people write a time', () => {
    const at = (heardAt: string) => heardAtMs({ heardOn: '2026-11-24', heardAt });
    const nineFive = new Date(2026, 10, 24, 9, 5).getTime();
    for (const typed of ['9:05', '09.05', '905', '0905', ' 9u05 ', '9:5']) {
      expect(at(typed), typed).toBe(nineFive);
    }
    for (const typed of ['', '25:00', '9:60', 'negen uur']) expect(at(typed), typed).toBeNull();
  });

  it('has been: a later moment or no moment at all is refused', () => {
    expect(readReport(filled({ heardAt: '14:45' }), now).faults).toEqual({ heardAt: 'future' });
    expect(readReport(filled({ heardAt: 'straks' }), now).faults).toEqual({ heardAt: 'time' });
    expect(readReport(filled({ heardOn: 'x' }), now).faults).toEqual({ heardOn: 'date' });
  });
});

describe('the pair', () => {
  it('rests when it cannot wait for tomorrow, unless the writer says otherwise', () => {
    const paused = (change: Partial<ReportForm>) => pausesPair(filled({ pairId: id, ...change }));
    expect(paused({ urgency: 'acute' })).toBe(true);
    expect(paused({ urgency: 'day' })).toBe(true);
    expect(paused({ urgency: 'week' })).toBe(false);
    expect(paused({ urgency: '' })).toBe(false);
    expect(paused({ urgency: 'acute', pause: 'no' })).toBe(false);
    expect(paused({ urgency: 'week', pause: 'yes' })).toBe(true);
    expect(paused({ pairId: '', pause: 'yes' })).toBe(false);
  });
});

describe('what becomes of the form', () => {
  const route = {
    encouragedOn: '2026-11-20',
    pupilAnswer: 'doesNotWant',
    broughtTo: ['teacherCoach'],
    broughtOn: '2026-11-21',
    pupilToldOn: '2026-11-21',
  } satisfies Partial<ReportForm>;
  const byPeer: Partial<ReportForm> = { ...route, peerId: id };

  it('keeps how a peer brought it up the ladder, and only of a peer', () => {
    const peer = readReport(filled({ ...byPeer, broughtBy: 'supporter' }), now).fields;
    expect(peer).toMatchObject({ peerId: id, route });
    const parent = readReport(filled({ ...byPeer, broughtBy: 'parent' }), now).fields;
    expect(parent?.peerId).toBeNull();
    expect(parent?.route).toEqual({
      ...{ encouragedOn: null, pupilAnswer: null, broughtTo: [] },
      ...{ broughtOn: null, pupilToldOn: null },
    });
  });

  it('refuses a step of the peer in the future', () => {
    const form = filled({ ...byPeer, broughtBy: 'supporter', broughtOn: '2026-11-25' });
    expect(readReport(form, now).faults).toEqual({ broughtOn: 'future' });
    expect(readReport({ ...form, broughtBy: 'parent' }, now).faults).toBeNull();
  });

  it('takes a word of the school’s own as such, and somebody outside the list without an id', () => {
    const stranger = { pupilId: '', name: 'de buurman', className: '', role: 'alleged' } as const;
    const { fields } = readReport(
      filled({ category: 'own:Sexting', people: [sem, stranger] }),
      now,
    );
    expect(fields).toMatchObject({ category: 'other', ownCategory: 'Sexting' });
    expect(fields?.people.map(({ pupilId }) => pupilId)).toEqual([id, null]);
    expect(concernFieldsSchema.parse(fields)).toEqual(fields);
  });

  it('fits the schema with which a draft is read back', () => {
    expect(reportFormSchema.parse(filled(byPeer))).toEqual(filled(byPeer));
  });
});
