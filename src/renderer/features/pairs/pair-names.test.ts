import { expect, test } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pupilSchema } from '#shared/domain/pupil.ts';
import {
  classesOf,
  pairTitle,
  supporteeNames,
  supporterNames,
  type NameWords,
} from './pair-names.ts';

const id = (n: number) => recordIdSchema.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
const pupil = (givenName: string, familyName: string, className: string) => ({
  body: pupilSchema.parse({
    pupilNumber: '1',
    givenName,
    namePrefix: 'de',
    familyName,
    className,
    schoolYear: '2026-2027',
    mentorName: '',
    site: '',
    birthDate: null,
    status: 'active',
    importedAtMs: null,
    importRunId: null,
    mergedInto: null,
  }),
});
const pupils = new Map([
  [id(1), pupil('Noor', 'Groot', '4H1')],
  [id(2), pupil('Sem', 'Wit', '1B')],
  [id(3), pupil('', 'Zwart', '')],
]);
const words: NameWords = {
  classOf: (className) => `klas ${className}`,
  unknown: 'onbekend',
  list: (names) => names.join(' en '),
};
const buddy = {
  form: 'peerBuddy' as const,
  supporterIds: [id(1)],
  supporteeIds: [id(2)],
  className: null,
};
const duo = {
  form: 'peerLeader' as const,
  supporterIds: [id(1), id(3)],
  supporteeIds: [],
  className: '1B',
};

test('a title names both by their given names and classes', () => {
  expect(pairTitle(buddy, pupils, words)).toBe('Noor (4H1) → Sem (1B)');
});

test('a leader duo leads to its class', () => {
  expect(pairTitle(duo, pupils, words)).toBe('Noor (4H1) en Zwart → klas 1B');
  expect(supporteeNames(duo, pupils, words)).toBe('klas 1B');
  expect(classesOf(duo, pupils)).toEqual(['1B']);
});

test('a list has full names, and says so when someone cannot be read', () => {
  expect(supporterNames(buddy, pupils, words)).toBe('Noor de Groot');
  expect(supporteeNames({ ...buddy, supporteeIds: [id(9)] }, pupils, words)).toBe('onbekend');
  expect(classesOf({ ...buddy, supporteeIds: [id(2), id(2), id(3)] }, pupils)).toEqual(['1B']);
});
