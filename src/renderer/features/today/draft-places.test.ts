import { expect, test } from 'vitest';
import { draftPlace, draftWords, textsInDraft } from './draft-places.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('every kind of draft leads back to where it is written', () => {
  expect(draftPlace(`note:${id}`)).toEqual({ type: 'note', pairId: id, to: `/koppels/${id}` });
  expect(draftPlace(`note:${id}:${id}`)?.type).toBe('amendment');
  expect(draftPlace(`contact:${id}`)?.to).toBe(`/koppels/${id}`);
  expect(draftPlace(`ending:${id}`)?.to).toBe(`/koppels/${id}/afspraken`);
  expect(draftPlace('pair:new')).toEqual({ type: 'newPair', to: '/koppels/nieuw' });
  expect(draftPlace(`referral:${id}`)?.to).toBe(`/doorverwijzingen/${id}`);
  expect(draftPlace(`referral:new:${id}`)).toEqual({
    type: 'newReferral',
    pairId: id,
    to: '/doorverwijzingen/nieuw',
  });
  expect(draftPlace('lesson:new')?.to).toBe('/programma/lessen/nieuw');
  expect(draftPlace(`lesson:${id}`)?.to).toBe(`/programma/lessen/${id}`);
  expect(draftPlace(`activity:${id}`)?.to).toBe(`/programma/lessen/activiteit/${id}`);
  expect(draftPlace(`dropIn:${id}`)?.to).toBe(`/programma/inloop/${id}`);
  expect(draftPlace('application:new')?.to).toBe('/leerlingen/aanmeldingen/nieuw');
  expect(draftPlace(`application:${id}`)?.to).toBe(`/leerlingen/aanmeldingen/${id}`);
  expect(draftPlace(`training:${id}`)?.to).toBe(`/programma/training/${id}`);
  expect(draftPlace(`reportingCode:${id}:${id}:talk`)?.to).toBe(`/signalen/${id}/meldcode`);
  expect(draftPlace('boardReport:new')?.to).toBe('/signalen/medewerker');
  expect(draftPlace(`boardReport:${id}`)?.to).toBe(`/signalen/medewerker/${id}`);
  expect(draftPlace('concern:new:free')).toEqual({
    type: 'newConcern',
    aboutId: null,
    to: '/signalen/nieuw',
  });
  expect(draftPlace(`concern:outcome:${id}`)?.to).toBe(`/signalen/nieuw?from=outcome:${id}`);
  expect(draftPlace('group:new')?.to).toBe('/intervisie/groep/nieuw');
  expect(draftPlace(`group:${id}`)?.to).toBe(`/intervisie/groep/${id}/wijzigen`);
  expect(draftPlace('method:raguse')?.to).toBe('/intervisie/methoden/raguse');
  expect(draftPlace(`intervision:${id}`)?.to).toBe(`/intervisie/bijeenkomst/${id}`);
  expect(draftPlace(`intervisionClose:${id}`)?.to).toBe(`/intervisie/bijeenkomst/${id}/afronden`);
  expect(draftPlace(`concern:new:${id}`)).toMatchObject({ aboutId: id, to: '/signalen/nieuw' });
  expect(draftPlace(`concern:${id}`)?.to).toBe(`/signalen/${id}/wijzigen`);
  expect(draftPlace(`concern:step:${id}`)?.to).toBe(`/signalen/${id}`);
  expect(draftPlace(`concern:closing:${id}`)?.to).toBe(`/signalen/${id}/afsluiten`);
  expect(draftPlace('plan:2026-2027:actionPlan')?.to).toBe('/programma/plan/2026-2027/aanpak');
  expect(draftPlace('plan:2026-2027:evaluation')?.to).toBe('/programma/plan/2026-2027/evaluatie');
  expect(draftPlace(`signOff:${id}`)?.to).toBe(`/akkoord/${id}`);
});

test('a draft without a known screen has no place', () => {
  expect(draftPlace('note:x')).toBeNull();
  expect(draftPlace(`poem:${id}`)).toBeNull();
  expect(draftPlace('concern:x')).toBeNull();
  expect(draftPlace('plan:x:evaluation')).toBeNull();
  expect(draftPlace('plan:2026-2027:poem')).toBeNull();
});

test('a few words of any draft: the first text of more than one word', () => {
  expect(draftWords({ destination: 'GGD', reason: ' Sem slaapt slecht. ' })).toBe(
    'Sem slaapt slecht.',
  );
  expect(draftWords({ revision: 2, value: { on: '', findings: 'Het ging goed.' } })).toBe(
    'Het ging goed.',
  );
  expect(draftWords({ a: 1 })).toBe('');
  expect(draftWords(null)).toBe('');
});

test('of a draft that no form takes up every text is there once, and no id', () => {
  const body = {
    ...{ id: '00000000-0000-4000-8000-000000000001', title: 'Pauze', empty: ' ', count: 3 },
    lines: [{ text: 'Zit alleen' }, { text: 'Zit alleen' }, { text: 'Belt vaak', at: null }],
  };
  expect(textsInDraft(body)).toEqual(['Pauze', 'Zit alleen', 'Belt vaak']);
});
