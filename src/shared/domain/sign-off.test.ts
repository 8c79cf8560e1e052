import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberIdSchema, recordIdSchema, type RecordId } from './id.ts';
import { maySign, signOffState, type SignOffDecisionBody } from './sign-off.ts';

const requestId = recordIdSchema.parse('4f2f1f5e-7d53-4c44-9a39-6a2e6d1f5a01');
const otherRequest = recordIdSchema.parse('4f2f1f5e-7d53-4c44-9a39-6a2e6d1f5a02');
const recordId = recordIdSchema.parse('4f2f1f5e-7d53-4c44-9a39-6a2e6d1f5a03');
const secondId = recordIdSchema.parse('4f2f1f5e-7d53-4c44-9a39-6a2e6d1f5a04');
const signer = memberIdSchema.parse('4f2f1f5e-7d53-4c44-9a39-6a2e6d1f5a05');
const subjects = [
  { recordId, revision: 1, contentHash: 'a' },
  { recordId: secondId, revision: 3, contentHash: 'b' },
];

const request = { id: requestId, body: { subjects, approverId: signer, question: '' } };

const decided = (
  decision: 'approved' | 'returned',
  about: RecordId = requestId,
): { body: SignOffDecisionBody } => ({
  body: {
    statement: {
      purpose: 'achtervang sign-off v1',
      requestId: about,
      decision,
      comment: '',
      subjects,
      signerId: signer,
      atMs: 1,
    },
    signature: 's',
  },
});

const hashes = (first: string | null, second: string | null) => (id: RecordId) =>
  id === recordId ? first : second;

describe('a request to sign', () => {
  it('waits until it is decided on, whatever was decided elsewhere', () => {
    expect(signOffState(request, [], [], hashes('a', 'b'))).toBe('waiting');
    const elsewhere = [decided('approved', otherRequest)];
    expect(signOffState(request, elsewhere, [], hashes('a', 'b'))).toBe('waiting');
  });

  it('[P31] is approved only while every subject still says exactly what was signed', () => {
    const approved = [decided('approved')];
    expect(signOffState(request, approved, [], hashes('a', 'b'))).toBe('approved');
    const different = fc.string().filter((text) => text !== 'a');
    fc.assert(
      fc.property(different, (hash) => {
        expect(signOffState(request, approved, [], hashes(hash, 'b'))).toBe('changedAfter');
      }),
    );
    expect(signOffState(request, approved, [], hashes('a', null))).toBe('changedAfter');
  });

  it('stays returned when the text changes afterwards', () => {
    expect(signOffState(request, [decided('returned')], [], hashes('x', 'y'))).toBe('returned');
  });

  it('is withdrawn when it was taken back', () => {
    const taken = [{ body: { requestId } }];
    expect(signOffState(request, [], taken, hashes('a', 'b'))).toBe('withdrawn');
    const other = [{ body: { requestId: otherRequest } }];
    expect(signOffState(request, [], other, hashes('a', 'b'))).toBe('waiting');
  });
});

describe('four eyes', () => {
  it('[P30] let everyone sign but those who wrote', () => {
    const people = fc.array(fc.uuid({ version: 4 }).map((id) => memberIdSchema.parse(id)));
    fc.assert(
      fc.property(people, (authors) => {
        expect(maySign(signer, authors)).toBe(true);
        expect(maySign(signer, [...authors, signer])).toBe(false);
      }),
    );
  });
});
