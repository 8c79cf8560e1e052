import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { putConcern } from '#test/support/put-concern.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

const shell: Partial<AppContext> = {
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

async function become(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context, shell);
}

beforeAll(async () => {
  test = await openTestVault();
  await become('coordinator');
});
afterAll(() => {
  test.close();
});

const formOf = (concernId: RecordId) => ({
  paper: 'concernForm' as const,
  ask: { concernId, reader: 'de huisarts' },
});

it('the concern form holds what was heard for one reader, without identifiers, decisions or the meldcode', async () => {
  const { concernId, pupilId } = putConcern(context, test.idOf('coach'));
  await door.ask('reportingCodes.open', { concernId, personAt: 1, cause: 'Blauwe plek.' });
  await door.ask('concerns.step', {
    concernId,
    on: '2026-11-24',
    byId: null,
    event: { type: 'decision', decision: 'reportingCode', reason: 'Stap 1 is gezet.' },
  });
  const paper = await door.ask('papers.preview', formOf(concernId));
  expect(paper.content).toMatchObject({
    reader: 'de huisarts',
    fields: { ownWords: '“Ik durf niet naar huis.”', facts: 'Sem had een blauwe plek op de arm.' },
  });
  expect(paper.stamp.destroyBy).toBe('2026-12-24');
  const said = JSON.stringify(paper.content);
  for (const not of [pupilId, 'Stap 1 is gezet', 'reportingCode', 'Blauwe plek.']) {
    expect(said).not.toContain(not);
  }
});

it('a coach who cannot read the concern cannot get its form, and an approver prints none', async () => {
  const { concernId } = putConcern(context, test.idOf('coach'));
  await become('coach');
  expect(await door.refusal('papers.preview', formOf(concernId))).toBe('ok');
  await become('otherCoach');
  expect(await door.refusal('papers.preview', formOf(concernId))).toBe('notFound');
  await become('approver');
  expect(await door.refusal('papers.preview', formOf(concernId))).toBe('notAllowed');
  await become('coordinator');
});
