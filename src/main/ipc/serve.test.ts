import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createServe } from './serve.ts';
import { handlers } from './handlers/index.ts';
import type { MemberContext } from './context.ts';
import { contract } from '#shared/ipc/contract.ts';
import { callNames } from '#shared/ipc/names.ts';
import { openTestVault, type TestVault } from '#test/support/open-test-vault.ts';

let test: TestVault;
let coordinator: MemberContext;

beforeAll(async () => {
  test = await openTestVault();
  coordinator = await test.as('coordinator');
});
afterAll(() => {
  test.close();
});

function door(member: MemberContext | null) {
  const surprises: unknown[] = [];
  const serve = createServe({
    handlers,
    app: coordinator,
    member: () => member,
    report: (_name, error) => {
      surprises.push(error);
    },
  });
  return { serve, surprises };
}

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
});

/** Calls that would do real work on junk-free input, and need none. */
const harmless = callNames.filter(
  (name) => !['vault.lock', 'vault.choose', 'classLists.choose', 'preferences.get'].includes(name),
);

describe('serve', () => {
  it('answers 10,000 malformed calls with a refusal, and nothing throws out of it', async () => {
    const { serve } = door(coordinator);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...harmless), fc.string()),
        fc.oneof(junk, fc.record({ pairId: junk, token: junk, fields: junk, passphrase: junk })),
        async (name, input) => {
          const known = (callNames as readonly string[]).includes(name);
          const valid =
            known && contract[name as (typeof callNames)[number]].input.safeParse(input).success;
          const result = await serve('app', name, input);
          if (!valid) expect(result.ok).toBe(false);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('refuses every call that needs a member while locked', async () => {
    const { serve } = door(null);
    for (const name of callNames.filter((call) => contract[call].access !== 'open')) {
      expect(await serve('app', name, {})).toEqual({ ok: false, error: { code: 'locked' } });
    }
  });

  it('lets the page that prints ask for its paper only, and the app page not for that', async () => {
    const { serve } = door(coordinator);
    expect(await serve('paper', 'records.load', undefined)).toMatchObject({
      error: { code: 'notAllowed' },
    });
    expect(await serve('app', 'paper.take', { ticket: crypto.randomUUID() })).toMatchObject({
      error: { code: 'notAllowed' },
    });
  });

  it('names the permission that is missing', async () => {
    const approver = await test.as('approver');
    const { serve } = door(approver);
    expect(await serve('app', 'log.list', { limit: 10 })).toEqual({
      ok: false,
      error: { code: 'notAllowed', params: { permission: 'readLog' } },
    });
    coordinator = await test.as('coordinator');
  });

  it('turns a surprise into `internal` without its words', async () => {
    const { serve, surprises } = door({
      ...coordinator,
      vault: {
        ...coordinator.vault,
        me: coordinator.vault.me,
        verifyAll: () => {
          throw new Error('secret words');
        },
      },
    });
    const result = await serve('app', 'vault.verify', undefined);
    expect(result).toEqual({ ok: false, error: { code: 'internal' } });
    expect(surprises).toHaveLength(1);
  });
});
