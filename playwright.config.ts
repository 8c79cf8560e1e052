// The journeys: through the preview everywhere, and through Electron where its binary is installed.
// ACHTERVANG_E2E=preview or =electron picks one of the two.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

function electronIsInstalled(): boolean {
  const folder = join(import.meta.dirname, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return false;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  return existsSync(join(dist, readFileSync(pathFile, 'utf8').trim()));
}

const asked = process.env['ACHTERVANG_E2E'];
const shells =
  asked === 'preview' || asked === 'electron'
    ? [asked]
    : ['preview', ...(electronIsInstalled() ? ['electron'] : [])];

// Said once, by the runner: not by its workers, not for a list, not to tools that read this file.
const running = process.argv[2] === 'test' && !process.argv.includes('--list');
if (running && !shells.includes('electron') && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log('Electron is skipped: its binary is not installed (npx install-electron).');
}

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: shells.map((name) => ({ name })),
});
