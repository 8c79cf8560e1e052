// The lid closes mid-sentence: for every journey about what is there again.
import { expect, type App } from './fixtures.ts';

/** Types it sign by sign and pulls the plug; answers how many signs were typed longer than a second before. */
export async function typeUntilKilled(app: App, sentence: string): Promise<number> {
  const typedAt: number[] = [];
  for (const sign of sentence) {
    await app.page().keyboard.type(sign);
    typedAt.push(Date.now());
    await app.page().waitForTimeout(25);
  }
  const killedAt = Date.now();
  await app.kill();
  const surely = typedAt.filter((atMs) => atMs < killedAt - 1_000).length;
  expect(surely, 'typing took longer than a second').toBeGreaterThan(20);
  return surely;
}
