import { describe, expect, it } from 'vitest';
import type { ConcernBody } from '#shared/domain/concern.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';
import { readReport, type ReportForm } from './report-form.ts';
import { inOtherPair, readFrom, reportOf, startReport } from './report-start.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rid = (n: number) => recordIdSchema.parse(uuid(n));
const [sem, lotte, noor, julia] = [rid(1), rid(2), rid(3), rid(4)];
const now = new Date(2026, 10, 24, 14, 30).getTime();

const pupil = (givenName: string, familyName: string, className: string) => ({
  body: {
    ...{ pupilNumber: '', givenName, namePrefix: '', familyName, className },
    ...{ schoolYear: '2026-2027', mentorName: '', site: '', birthDate: null },
    ...{ status: 'active', importedAtMs: null, importRunId: null, mergedInto: null },
  } satisfies PupilBody,
});
const pupils = new Map<string, { readonly body: PupilBody }>([
  [sem, pupil('Sem', 'Groot', '1B')],
  [lotte, pupil('Lotte', 'Vos', '4H1')],
  [noor, pupil('Noor', 'Bos', '1A')],
  [julia, pupil('Julia', 'Bakker', '4H1')],
]);
const pairOf = (n: number, supporteeIds: (typeof sem)[], supporterIds: (typeof sem)[]) => ({
  id: rid(n),
  body: { supporteeIds, supporterIds },
});
const first = pairOf(20, [sem], [lotte]);
const second = pairOf(21, [noor], [julia]);

const start = (change: Partial<Parameters<typeof startReport>[0]> = {}) =>
  startReport({ nowMs: now, pair: null, pupilId: null, pupils, taken: {}, ...change });
const roles = ({ people }: Partial<ReportForm>) =>
  people?.map(({ pupilId, role }) => [pupilId, role]);

describe('with what a new concern begins', () => {
  it('in a pair: whom it is about, the peer who came with it, and the moment', () => {
    const form = start({ pair: first });
    expect(roles(form)).toEqual([
      [sem, 'affected'],
      [lotte, 'supporter'],
    ]);
    expect(form).toMatchObject({ pairId: first.id, broughtBy: 'supporter', peerId: lotte });
    expect(form).toMatchObject({ heardOn: '2026-11-24', heardAt: '14:30' });
  });

  it('chooses nobody where that is not clear: two pupils, two peers', () => {
    const form = start({ pair: pairOf(22, [sem, noor], [lotte, julia]) });
    expect(roles(form)).toEqual([
      [lotte, 'supporter'],
      [julia, 'supporter'],
    ]);
    expect(form.peerId).toBe('');
  });

  it('out of an intervision: a peer came with it, also when nobody knows the pair', () => {
    const taken = { facts: 'Thuis niet veilig', broughtBy: 'supporter', peerId: lotte } as const;
    expect(start({ taken })).toMatchObject({ ...taken, people: [], pairId: '' });
    expect(start({ taken, pair: first })).toMatchObject({ ...taken, pairId: first.id });
  });

  it('about the peer of a pair: that peer is not also who came with it', () => {
    expect(roles(start({ pair: first, pupilId: lotte }))).toEqual([[lotte, 'affected']]);
  });

  it('takes along what was written elsewhere', () => {
    expect(start({ pupilId: sem, taken: { ownWords: 'Help.' } })).toMatchObject({
      ownWords: 'Help.',
      pairId: '',
      people: [{ pupilId: sem, role: 'affected' }],
    });
  });
});

describe('when another pair is chosen', () => {
  const begun = { ...start({ pair: first }), pause: 'no' as const };

  it('who was filled in from the former pair follows', () => {
    const next = inOtherPair(begun, first, second, pupils);
    expect(roles(next)).toEqual([
      [noor, 'affected'],
      [julia, 'supporter'],
    ]);
    expect(next).toMatchObject({ pairId: second.id, peerId: julia, pause: '' });
  });

  it('who is in both stays, and so does everybody who was added by hand', () => {
    const witness = { pupilId: '', name: 'de buurman', className: '', role: 'witness' } as const;
    const form = { ...begun, people: [...begun.people, witness] };
    const alsoSem = pairOf(23, [sem], [julia]);
    expect(roles(inOtherPair(form, first, alsoSem, pupils))).toEqual([
      [sem, 'affected'],
      ['', 'witness'],
      [julia, 'supporter'],
    ]);
  });

  it('outside a pair the peers go, and whom it is about stays', () => {
    const next = inOtherPair(begun, first, null, pupils);
    expect(roles(next)).toEqual([[sem, 'affected']]);
    expect(next).toMatchObject({ pairId: '', peerId: '' });
  });

  it('never takes away whom it is about without somebody in the place', () => {
    const next = inOtherPair(begun, first, pairOf(24, [noor, julia], [lotte]), pupils);
    expect(roles(next)).toEqual([
      [sem, 'affected'],
      [lotte, 'supporter'],
    ]);
  });

  it('puts nobody in twice', () => {
    const form = start({ pupilId: lotte });
    expect(roles(inOtherPair(form, null, first, pupils))).toEqual([[lotte, 'affected']]);
  });
});

it('a concern that was laid down comes back out of the form as it went in', () => {
  const body: ConcernBody = {
    ...{ code: 'S2026-001', pairId: first.id, heardBy: memberIdSchema.parse(uuid(30)) },
    ...{ category: 'other', ownCategory: 'Sexting', urgency: 'week', tooHeavy: true },
    ...{ heardAtMs: new Date(2026, 10, 20, 9, 5).getTime(), broughtBy: 'supporter', peerId: lotte },
    ...{
      ownWords: '“Help.”',
      facts: 'Gezien.',
      interpretation: 'Ik denk.',
      immediateAction: 'Ja.',
    },
    people: [
      { pupilId: sem, name: 'Sem Groot', className: '1B', role: 'affected' },
      { pupilId: null, name: 'de buurman', className: '', role: 'alleged' },
    ],
    route: {
      ...{ encouragedOn: '2026-11-18', pupilAnswer: 'unknown', broughtTo: ['mentor'] },
      ...{ broughtOn: '2026-11-19', pupilToldOn: null },
    },
  };
  const form = reportOf(body);
  const { fields, faults } = readReport(form, now);
  expect(faults).toBeNull();
  expect(form.pairId).toBe(first.id);
  expect({ ...body, ...fields }).toEqual(body);
});

it('an address says where the texts come from, or nothing', () => {
  expect(readFrom(`note:${uuid(1)}`)).toEqual({ kind: 'note', id: sem });
  expect(readFrom(`contact:${uuid(1)}`)).toEqual({ kind: 'contact', id: sem });
  expect(readFrom('carried')).toEqual({ kind: 'carried', id: null });
  for (const wrong of [null, 3, '', 'note:x', `poem:${uuid(1)}`])
    expect(readFrom(wrong)).toBeNull();
});
