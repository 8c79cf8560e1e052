// Runs a list of commands a few at a time and says how each ended. Knows nothing of what they check.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export type Step = {
  readonly name: string;
  /** A command line of our own making; never text from outside. */
  readonly command: string;
  /** Print what it said even when it went well. */
  readonly loud?: boolean;
};

const path = join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');

/** Runs one step; with `live` its output goes straight to the terminal. */
function run(step: Step, live: boolean): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, {
      cwd: root,
      shell: true,
      env: { ...process.env, PATH: path },
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const keep = (chunk: Buffer) => (text += chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, text: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, text }));
  });
}

/** The names of the steps that failed. One at a time prints live; more at a time print as they end. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<string[]> {
  const failed: string[] = [];
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedMs = performance.now();
      const { ok, text } = await run(step, atOnce === 1);
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      if (text !== '' && (!ok || step.loud === true)) console.log(text.trimEnd());
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
      if (!ok) failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}
