import { testReferral } from '#test/support/referral.ts';
import { describe, expect, test } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { plainMatch } from '#shared/domain/match.ts';
import { nothingHappened, type PairBody } from '#shared/domain/pair.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { TodayInput } from './today-item.ts';
import { todayItems } from './today-items.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const me = memberIdSchema.parse(uuid(1));
const other = memberIdSchema.parse(uuid(2));
const today = '2026-11-24';

function meta(n: number, createdBy = me) {
  return {
    id: record(n),
    dossierId: dossierIdSchema.parse(uuid(900 + n)),
    revision: 1,
    createdAtMs: n,
    createdBy,
    changedAtMs: n,
    changedBy: createdBy,
    contentHash: `hash${String(n)}`,
  };
}

function pair(n: number, body: Partial<PairBody> = {}): ViewOf<'pair'> {
  return {
    ...meta(n),
    kind: 'pair',
    body: {
      code: '2026-001',
      form: 'peerBuddy',
      schoolYear: '2026-2027',
      supporterIds: [record(501)],
      supporteeIds: [record(502)],
      className: null,
      coachId: me,
      backstopId: other,
      goal: { category: 'planning', question: 'x', outside: '' },
      agreement: {
        supporterAgreedOn: '2026-09-01',
        supporteeAgreedOn: '2026-09-01',
        secrecyToldOn: '2026-09-01',
        mentorMayKnow: false,
      },
      meetEveryDays: 7,
      status: 'active',
      startedOn: '2026-09-01',
      endedOn: null,
      mixedWith: [],
      match: plainMatch,
      ...nothingHappened,
      ...body,
    },
  };
}

const notAgreed = {
  supporterAgreedOn: null,
  supporteeAgreedOn: null,
  secrecyToldOn: null,
  mentorMayKnow: false,
};

function referral(n: number, contentHash = `hash${String(n)}`): ViewOf<'referral'> {
  return {
    ...meta(n),
    contentHash,
    kind: 'referral',
    body: {
      code: 'D2026-001',
      pairId: record(10),
      concernId: null,
      followsId: null,
      pupilId: record(502),
      pupilName: 'Sem',
      className: '1B',
      parentsDecide: false,
      ...testReferral,
    },
  };
}

function step(
  n: number,
  of: number,
  to: 'sent' | 'done',
  dueOn: string | null,
): ViewOf<'referralStep'> {
  return {
    ...meta(n),
    kind: 'referralStep',
    body: { referralId: record(of), to, on: '2026-11-09', text: '', dueOn, told: [], warm: null },
  };
}

function request(
  n: number,
  of: number,
  createdBy = other,
  approverId = me,
): ViewOf<'signOffRequest'> {
  return {
    ...meta(n, createdBy),
    kind: 'signOffRequest',
    body: {
      subjects: [{ recordId: record(of), revision: 1, contentHash: `hash${String(of)}` }],
      approverId,
      question: '',
    },
  };
}

function returned(n: number, requestN: number): ViewOf<'signOffDecision'> {
  return {
    ...meta(n, other),
    kind: 'signOffDecision',
    body: {
      statement: {
        purpose: 'achtervang sign-off v1',
        requestId: record(requestN),
        decision: 'returned',
        comment: 'Wat vraagt u precies?',
        subjects: [],
        signerId: other,
        atMs: 5,
      },
      signature: '',
    },
  };
}

const nothing: TodayInput = {
  me,
  today,
  followsReferrals: true,
  followsAllPairs: false,
  pairs: [],
  confirmations: [],
  lastContact: new Map(),
  referrals: [],
  steps: [],
  requests: [],
  decisions: [],
  withdrawals: [],
  tasks: [],
  cards: [],
};
const types = (input: Partial<TodayInput>) =>
  todayItems({ ...nothing, ...input }).now.map(({ type }) => type);

test('nothing waits when there is nothing', () => {
  expect(todayItems(nothing)).toEqual({
    now: [],
    week: [],
    house: { ok: 0, notStarted: 0, quiet: 0, silent: 0 },
  });
});

describe('signatures', () => {
  test('a question to me waits until I decide or it is taken back', () => {
    const requests = [request(30, 20)];
    const referrals = [referral(20)];
    expect(types({ requests, referrals })).toEqual(['signOffWaiting']);
    expect(types({ requests: [request(30, 20, other, other)], referrals })).toEqual([]);
    const withdrawals = [
      { ...meta(31), kind: 'signOffWithdrawal' as const, body: { requestId: record(30) } },
    ];
    expect(types({ requests, referrals, withdrawals })).toEqual([]);
  });

  test('my own that came back waits until I change it or ask again', () => {
    const requests = [request(30, 20, me, other)];
    const decisions = [returned(31, 30)];
    expect(types({ requests, decisions, referrals: [referral(20)] })).toEqual(['signOffReturned']);
    expect(types({ requests, decisions, referrals: [referral(20, 'changed')] })).toEqual([]);
    const again = [...requests, request(40, 20, me, other)];
    expect(types({ requests: again, decisions, referrals: [referral(20)] })).toEqual([]);
  });

  test('[P31] what came back of acute danger waits also when the referral has ended', () => {
    const requests = [request(30, 20, me, other)];
    const decisions = [returned(31, 30)];
    const steps = [step(21, 20, 'sent', null), step(22, 20, 'done', null)];
    const plain = referral(20);
    expect(types({ requests, decisions, steps, referrals: [plain] })).toEqual([]);
    const consent = { type: 'exception', exception: 'acuteDanger', explanation: 'Nu.' } as const;
    const acute = { ...plain, body: { ...plain.body, urgency: 'acute' as const, consent } };
    expect(types({ requests, decisions, steps, referrals: [acute] })).toEqual(['signOffReturned']);
  });
});

describe('referrals', () => {
  const referrals = [referral(20)];

  test('an answer that is due today or earlier is needed now, with how late it is', () => {
    const late = todayItems({ ...nothing, referrals, steps: [step(21, 20, 'sent', '2026-11-23')] });
    expect(late.now).toMatchObject([{ type: 'referralDue', daysLate: 1, sentOn: '2026-11-09' }]);
    const due = todayItems({ ...nothing, referrals, steps: [step(21, 20, 'sent', today)] });
    expect(due.now).toMatchObject([{ daysLate: 0 }]);
  });

  test('an answer due within seven days stands under this week, later ones nowhere', () => {
    const steps = [step(21, 20, 'sent', '2026-12-01')];
    expect(todayItems({ ...nothing, referrals, steps }).week).toHaveLength(1);
    const later = [step(21, 20, 'sent', '2026-12-02')];
    expect(todayItems({ ...nothing, referrals, steps: later }).week).toEqual([]);
  });

  test('a closed referral, or one I do not follow, does not wait', () => {
    const steps = [step(21, 20, 'sent', '2026-11-01'), step(22, 20, 'done', null)];
    expect(types({ referrals, steps })).toEqual([]);
    const open = [step(21, 20, 'sent', '2026-11-01')];
    expect(types({ referrals, steps: open, followsReferrals: false })).toEqual([]);
  });
});

describe('pairs', () => {
  test('a pair of mine without explained secrecy is needed now', () => {
    expect(types({ pairs: [pair(10, { agreement: notAgreed })] })).toEqual(['secrecyMissing']);
    expect(
      types({ pairs: [pair(10, { agreement: notAgreed, coachId: other, backstopId: me })] }),
    ).toEqual(['secrecyMissing']);
    const others = pair(10, { agreement: notAgreed, coachId: other, backstopId: other });
    expect(types({ pairs: [others] })).toEqual([]);
  });

  test('quiet and silent pairs of mine are needed now, the silent ones first', () => {
    const now = todayItems({
      ...nothing,
      pairs: [pair(10), pair(11), pair(12)],
      lastContact: new Map([
        [record(10), '2026-11-10'],
        [record(11), '2026-10-20'],
        [record(12), '2026-11-20'],
      ]),
    }).now;
    expect(now).toMatchObject([
      { pairId: record(11), health: 'silent', daysSince: 35 },
      { pairId: record(10), health: 'quiet', daysSince: 14 },
    ]);
  });

  test('silent pairs of others are counted, for who follows all pairs', () => {
    const pairs = [pair(10, { coachId: other, backstopId: other })];
    expect(types({ pairs })).toEqual([]);
    expect(types({ pairs, followsAllPairs: true })).toEqual(['othersSilent']);
  });

  test('the house counts pairs that run, each once', () => {
    const { house } = todayItems({
      ...nothing,
      pairs: [
        pair(10),
        pair(11, { status: 'paused' }),
        pair(12, { status: 'ended' }),
        pair(13, { agreement: notAgreed }),
      ],
      lastContact: new Map([[record(10), '2026-11-20']]),
    });
    expect(house).toEqual({ ok: 1, notStarted: 1, quiet: 0, silent: 0 });
  });
});

test('a report that the board does not know of yet stands first with who reports, and nowhere else', () => {
  const report: ViewOf<'boardReport'> = {
    ...meta(70),
    kind: 'boardReport',
    body: {
      kind: 'possibleSexualOffence',
      knownAtMs: 1,
      toldBoardAtMs: null,
      toldWhom: '',
      safeNow: 'yes',
      safetyNow: '',
      reporterId: me,
      designatedId: other,
    },
  };
  const typesOf = (input: Partial<TodayInput>) =>
    todayItems({ ...nothing, ...input }).now.map(({ type }) => type);
  expect(typesOf({ boardReports: [report] })).toEqual(['boardUntold']);
  expect(typesOf({ boardReports: [report], me: other })).toEqual([]);
  const told = { ...report, body: { ...report.body, toldBoardAtMs: 2, toldWhom: 'Voorzitter' } };
  expect(typesOf({ boardReports: [told] })).toEqual([]);
});
