// Finds a Chromium for the journeys, or installs one: Playwright's own, else Debian's when root.
// `node scripts/ensure-chromium.ts` prints its path. The only step of npm test that uses the network.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../src/preview/find-browser.ts';
import { root } from './run-steps.ts';

/** There, executable and, on Linux, not missing a library. Elsewhere asking would open a window. */
function works(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

const findChromium = () => findBrowser(process.env, process.platform, works)?.path ?? null;

function run(command: string, args: readonly string[]): void {
  console.log(`> ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 600_000,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    },
  });
}

/** The path of a Chromium that starts; installs one when there is none; throws when that fails. */
export function ensureChromium(): string {
  const installers = [
    () =>
      run(process.execPath, [
        join('node_modules', 'playwright-core', 'cli.js'),
        'install',
        'chromium',
      ]),
    () => {
      if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
      run('apt-get', ['update']);
      run('apt-get', [
        'install',
        '-y',
        '--no-install-recommends',
        'chromium',
        'xvfb',
        'poppler-utils',
      ]);
    },
  ];
  let found = findChromium();
  for (const install of installers) {
    if (found !== null) return found;
    install();
    found = findChromium();
  }
  if (found !== null) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found and none could be installed. Install one of them, or run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH to the path of one.',
  );
}

if (import.meta.main) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
