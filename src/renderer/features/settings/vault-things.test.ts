import { expect, it } from 'vitest';
import { plainMatch } from '#shared/domain/match.ts';
import { nothingHappened } from '#shared/domain/pair.ts';
import { recordViewSchema, type RecordView, type ViewOf } from '#shared/ipc/record-view.ts';
import { indexThings } from './vault-things.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function record(n: number, dossier: number, kind: string, body: unknown): RecordView {
  return recordViewSchema.parse({
    id: id(n),
    dossierId: id(dossier),
    kind,
    revision: 1,
    createdAtMs: 0,
    createdBy: id(1),
    changedAtMs: 0,
    changedBy: id(1),
    body,
    contentHash: '',
  });
}

const key = 'A'.repeat(43);
const member = record(1, 90, 'member', {
  login: 'anna',
  displayName: 'Anna',
  roles: ['administrator'],
  boxPublicKey: key,
  signPublicKey: key,
  active: true,
});
const pair = record(2, 91, 'pair', {
  code: '2026-001',
  form: 'peerBuddy',
  schoolYear: '2026-2027',
  supporterIds: [id(50)],
  supporteeIds: [id(51)],
  className: null,
  coachId: id(1),
  backstopId: id(1),
  goal: { category: 'planning', question: 'Hoe?', outside: '' },
  agreement: {
    supporterAgreedOn: null,
    supporteeAgreedOn: null,
    secrecyToldOn: null,
    mentorMayKnow: false,
  },
  meetEveryDays: 7,
  status: 'active',
  startedOn: '2026-09-07',
  endedOn: null,
  mixedWith: [],
  match: plainMatch,
  ...nothingHappened,
});
const request = record(3, 91, 'signOffRequest', {
  subjects: [{ recordId: id(9), revision: 1, contentHash: '' }],
  approverId: id(1),
  question: '',
});

const things = indexThings({
  members: [member as ViewOf<'member'>],
  pairs: [pair as ViewOf<'pair'>],
  referrals: [],
  others: [request],
});

it('a pair has its code, and what lies in its dossier is known by it', () => {
  expect(things.record(id(2))).toEqual({ kind: 'pair', code: '2026-001', pairCode: '2026-001' });
  expect(things.record(id(3))).toEqual({
    kind: 'signOffRequest',
    code: null,
    pairCode: '2026-001',
  });
  expect(things.dossier(id(91))).toMatchObject({ kind: 'pair', code: '2026-001' });
});

it('what this member cannot open is a closed dossier', () => {
  expect(things.record(id(77))).toEqual({ kind: 'closed' });
  expect(things.dossier(id(78))).toEqual({ kind: 'closed' });
});

it('members have a name, and their dossier is the one everybody knows', () => {
  expect(things.member(id(1))).toBe('Anna');
  expect(things.member(id(2))).toBeNull();
  expect(things.isDirectory(id(90))).toBe(true);
  expect(things.isDirectory(id(91))).toBe(false);
});
