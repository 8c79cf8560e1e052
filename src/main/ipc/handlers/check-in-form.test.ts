import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { CheckInSheetAsk } from '#shared/domain/check-in-sheet.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { putGroup, putSession } from '#test/support/intervision.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

const shell: Partial<AppContext> = {
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

let test: TestVault;
let context: MemberContext;
let door: Door;
let peerId: RecordId;
let groupId: RecordId;
let checkInId: RecordId;

async function be(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context, shell);
}

async function contentOf(ask: CheckInSheetAsk) {
  const paper = await door.ask('papers.preview', { paper: 'checkInForm', ask });
  if (paper.paper !== 'checkInForm') throw new Error('another paper came back');
  return { ...paper.content, destroyBy: paper.stamp.destroyBy };
}
const refusal = (ask: CheckInSheetAsk) =>
  door.refusal('papers.preview', { paper: 'checkInForm', ask });

beforeAll(async () => {
  test = await openTestVault();
  await be('coach');
  const made = putGroup(context, [test.idOf('coach')]);
  groupId = made.groupId;
  peerId = made.peerIds[0] ?? groupId;
  ({ checkInId } = await door.ask('peerCheckIns.save', {
    ...{ peerId, sessionId: null, on: '2026-11-24', load: 4, costs: 'Bram vraagt veel van mij' },
    ...{ gives: '', needs: 'Even praten met Olga', agreements: '' },
  }));
});
afterAll(() => {
  test.close();
});

describe('the check-in form on paper', () => {
  it('[Q1] blank for a session is one for each peer under their number, with nobody’s name', async () => {
    const sessionId = putSession(context, groupId, { on: '2026-12-01' });
    const content = await contentOf({ what: 'blank', sessionId });
    expect(content).toMatchObject({ group: 'Buddygroep 2', filled: false });
    expect(content.sheets.map(({ number, on }) => [number, on])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, '2026-12-01']),
    );
    expect(new Set(content.sheets.map(({ peer, load }) => `${peer}${String(load)}`))).toEqual(
      new Set(['null']),
    );
    expect(JSON.stringify(content)).not.toMatch(/Noor|Bram|Lina|Youssef|Fleur/);
    expect(content.destroyBy).toBe('2026-12-31');
  });

  it('blank by itself asks for a day and initials', async () => {
    const { sheets, group } = await contentOf({ what: 'blank', sessionId: null });
    expect([group, sheets.length, sheets[0]?.on, sheets[0]?.number]).toEqual(['', 1, null, null]);
  });

  it('[Q1] filled holds the words of the peer, with every name as initials', async () => {
    const content = await contentOf({ what: 'filled', checkInId });
    expect(content.sheets).toEqual([
      {
        ...{ number: null, peer: 'N.', on: '2026-11-24', load: 4, gives: '', agreements: '' },
        ...{ costs: 'B. vraagt veel van mij', needs: 'Even praten met O.D.' },
      },
    ]);
    expect(content.destroyBy).toBe('2026-12-24');
  });

  it.each(['coordinator', 'programme', 'otherCoach', 'safeguarding'] as const)(
    '[Q1] filled is not for %s, and neither are blank ones of somebody else’s session',
    async (who) => {
      await be('coach');
      const sessionId = putSession(context, groupId);
      await be(who);
      expect(await refusal({ what: 'filled', checkInId })).toBe('notFound');
      expect(await refusal({ what: 'blank', sessionId })).toBe('notCoach');
    },
  );
});
