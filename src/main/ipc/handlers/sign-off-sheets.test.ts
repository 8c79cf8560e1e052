import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { defaultConcernSettings } from '#shared/domain/concern-settings.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { MentorSheetRequest } from '#shared/domain/mentor-sheet.ts';
import type { Paper } from '#shared/ipc/paper.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let printed: Paper[];

/** A shell that takes the paper by its ticket, as the printing page does. */
function shell(member: MemberContext): Partial<AppContext> {
  const answer = (request: { readonly name: string; readonly ticket?: string }): unknown => {
    if (request.name !== 'pdf.make') return { fileName: 'blad.pdf' };
    const paper = member.papers.get(request.ticket ?? '');
    if (paper) printed.push(paper);
    return { bytes: new Uint8Array([37, 80, 68, 70]) };
  };
  return {
    ask: (request) => Promise.resolve(answer(request) as never),
    preferences: {
      get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
      set: () => {
        throw new Error('not here');
      },
    },
  };
}

async function become(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context, shell(context));
}

beforeEach(async () => {
  printed = [];
  test = await openTestVault();
  await become('coordinator');
});
afterEach(() => {
  test.close();
});

const sheet = (request: string): MentorSheetRequest => ({
  className: '1B',
  mentorName: 'M. Jansen',
  from: '2026-10-13',
  to: '2026-11-24',
  ticks: [],
  requests: [request],
  next: [],
  replyBefore: null,
});

const print = (ask: MentorSheetRequest) => ({ paper: 'mentorSheet' as const, ask });

it('[P29, P32] a mentor sheet leaves with exactly the content that was signed, and says so on paper', async () => {
  const asked = sheet('Welk moment in de week past u?');
  expect(await door.refusal('papers.print', print(asked))).toBe('ok');
  expect(printed[0]?.signed).toBeUndefined();
  await door.ask('concernSettings.save', {
    expectedRevision: 0,
    settings: { ...defaultConcernSettings, signs: { mentorSheet: true, erasure: true } },
  });
  expect(await door.refusal('papers.print', print(asked))).toBe('signOffMissing');
  expect(printed).toHaveLength(1);

  const approverId = test.idOf('approver');
  const { requestId } = await door.ask('signOffs.askSheet', {
    sheet: asked,
    approverId,
    question: '',
  });
  expect(await door.refusal('papers.print', print(asked))).toBe('signOffMissing');
  await become('approver');
  const [approval] = context.list('paperApproval');
  expect(approval?.body.content.requests).toEqual(asked.requests);
  const { code } = await door.ask('signOffs.decide', {
    requestId,
    seen: [{ recordId: approval!.id, contentHash: approval!.contentHash }],
    decision: 'approved',
    comment: '',
    passphrase: test.passphraseOf('approver'),
  });
  await become('coordinator');
  expect(await door.refusal('papers.print', print(sheet('Iets anders?')))).toBe('signOffMissing');
  const saved = await door.ask('papers.print', print(asked));
  expect(printed[1]?.signed).toMatchObject({
    needed: 1,
    signatures: [{ name: 'Tess Teamleider', code, onBehalfOf: '' }],
  });
  // The copy's own code leads to the same signature.
  const { found } = await door.ask('signOffs.check', { code: saved!.print.code });
  const [copy] = found;
  expect(copy).toMatchObject({ paper: 'mentorSheet', signatures: [{ signerId: approverId }] });
});

it('a sheet that came back is asked about again in the same thread', async () => {
  const approverId = test.idOf('approver');
  const ask = async (words: string) => {
    const input = { sheet: sheet(words), approverId, question: '' };
    return (await door.ask('signOffs.askSheet', input)).requestId;
  };
  const requestId = await ask('Hoe gaat het met de klas?');
  await become('approver');
  const [first] = context.list('paperApproval');
  await door.ask('signOffs.decide', {
    requestId,
    seen: [{ recordId: first!.id, contentHash: first!.contentHash }],
    decision: 'returned',
    comment: 'Vraag naar één ding.',
    passphrase: test.passphraseOf('approver'),
  });
  await become('coordinator');
  await ask('Wanneer kan de buddy langskomen?');
  const approvals = context.list('paperApproval');
  expect(approvals).toHaveLength(1);
  expect(approvals[0]?.id).toBe(first?.id);
  expect(contentCode(approvals[0]!.contentHash)).not.toBe(contentCode(first!.contentHash));
  expect(context.list('signOffRequest')).toHaveLength(2);
});
