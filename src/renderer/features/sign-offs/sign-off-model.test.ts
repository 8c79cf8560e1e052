import { describe, expect, it } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import {
  approvalOf,
  newestAbout,
  queuesFor,
  signOffsOf,
  type SignOffRecords,
} from './sign-off-model.ts';

const uuid = (n: number) => `4f2f1f5e-7d53-4c44-9a39-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const writer = memberIdSchema.parse(uuid(901));
const approver = memberIdSchema.parse(uuid(902));
const referralId = record(1);

const meta = (n: number, createdAtMs: number, by = writer) => ({
  id: record(n),
  dossierId: dossierIdSchema.parse(uuid(800)),
  revision: 1,
  createdAtMs,
  createdBy: by,
  changedAtMs: createdAtMs,
  changedBy: by,
  contentHash: '',
});

const subject = (contentHash: string) => ({ id: referralId, contentHash });

const request = (n: number, atMs: number, contentHash = 'a'): ViewOf<'signOffRequest'> => ({
  ...meta(n, atMs),
  kind: 'signOffRequest',
  body: {
    subjects: [{ recordId: referralId, revision: 1, contentHash }],
    approverId: approver,
    question: '',
  },
});

const decision = (
  n: number,
  atMs: number,
  about: ViewOf<'signOffRequest'>,
  decided: 'approved' | 'returned',
): ViewOf<'signOffDecision'> => ({
  ...meta(n, atMs, approver),
  kind: 'signOffDecision',
  body: {
    signature: '',
    statement: {
      purpose: 'achtervang sign-off v1',
      requestId: about.id,
      decision: decided,
      comment: '',
      subjects: about.body.subjects,
      signerId: approver,
      atMs,
    },
  },
});

const records = (change: Partial<SignOffRecords>): SignOffRecords => ({
  requests: [],
  decisions: [],
  withdrawals: [],
  subjects: [subject('a')],
  ...change,
});

describe('requests to sign', () => {
  it('wait for the approver, and for the asker in the other queue', () => {
    const signOffs = signOffsOf(records({ requests: [request(11, 1)] }));
    expect(queuesFor(signOffs, approver)).toMatchObject({ byMe: [], history: [] });
    expect(queuesFor(signOffs, approver).forMe).toHaveLength(1);
    expect(queuesFor(signOffs, writer).byMe).toHaveLength(1);
  });

  it('leave the approver alone once the text is another', () => {
    const signOffs = signOffsOf(records({ requests: [request(11, 1)], subjects: [subject('b')] }));
    expect(signOffs[0]?.state).toBe('outdated');
    expect(queuesFor(signOffs, approver).forMe).toEqual([]);
    expect(queuesFor(signOffs, writer).byMe).toHaveLength(1);
  });

  it('come back to the asker with questions until they are asked again', () => {
    const first = request(11, 1);
    const decisions = [decision(21, 2, first, 'returned')];
    const returned = signOffsOf(records({ requests: [first], decisions }));
    expect(queuesFor(returned, writer).byMe).toHaveLength(1);
    const again = signOffsOf(records({ requests: [first, request(12, 3)], decisions }));
    expect(newestAbout(again, referralId)?.request.id).toBe(record(12));
    const queues = queuesFor(again, writer);
    expect(queues.byMe.map(({ request: { id } }) => id)).toEqual([record(12)]);
    expect(queues.history.map(({ request: { id } }) => id)).toEqual([record(11)]);
  });

  it('are done once approved, as long as the text stays', () => {
    const asked = request(11, 1);
    const decisions = [decision(21, 2, asked, 'approved')];
    const signOffs = signOffsOf(records({ requests: [asked], decisions }));
    expect(approvalOf(signOffs, referralId)).toBe(signOffs[0]);
    expect(queuesFor(signOffs, writer)).toMatchObject({ forMe: [], byMe: [] });
    const changed = signOffsOf(records({ requests: [asked], decisions, subjects: [subject('b')] }));
    expect(changed[0]?.state).toBe('changedAfter');
    expect(approvalOf(changed, referralId)).toBeNull();
  });
});
