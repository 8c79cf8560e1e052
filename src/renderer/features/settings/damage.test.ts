import { expect, it } from 'vitest';
import { readDamage } from './damage.ts';

it.each([
  ['missing: commit 12', { kind: 'missing', place: { part: 'commit', number: 12 } }],
  [
    'altered: revision 3 of record r1 in dossier d1',
    { kind: 'altered', place: { part: 'revision', number: 3, recordId: 'r1', dossierId: 'd1' } },
  ],
  [
    'unexpected: grant of d1 to m1 (generation 2)',
    { kind: 'unexpected', place: { part: 'grant', subject: 'd1', grantee: 'm1' } },
  ],
  ['altered: key slot of member m1', { kind: 'altered', place: { part: 'slot', memberId: 'm1' } }],
  ['missing: state of member m1', { kind: 'missing', place: { part: 'state', memberId: 'm1' } }],
  ['unreadable: draft note: new', { kind: 'unreadable', place: { part: 'draft' } }],
  ['altered: structure of the file', { kind: 'altered', place: { part: 'file' } }],
])('a line of the report is read: %s', (line, damage) => {
  expect(readDamage(line)).toEqual(damage);
});

it.each(['', 'missing', 'broken: commit 1', 'missing: something else'])(
  'a line of another form is left as it is: %j',
  (line) => {
    expect(readDamage(line)).toBeNull();
  },
);
