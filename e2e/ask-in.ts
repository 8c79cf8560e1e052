// Asks the services from within a page, as its screens do.
import type { Page } from 'playwright-core';
import * as z from 'zod';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { CallName } from '#shared/ipc/names.ts';

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
]);

/** Throws with what the services refused. */
export async function askIn<N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const words = `achtervang.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
  const answer = answerSchema.parse(await page.evaluate(words));
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  // The services parsed the value by this call's output schema before it was sent.
  return answer.value as CallOutput<N>;
}
