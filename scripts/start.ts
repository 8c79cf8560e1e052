// `npm start`: builds what is out of date and opens the app, in Electron where its binary is there or
// can be fetched, else as a preview in an installed Chromium. Knows nothing of what the app does.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findBrowser } from '../src/preview/find-browser.ts';

const projectRoot = join(import.meta.dirname, '..');
const fetchTimeoutMs = 60_000;

/** False only on a Linux without a screen; there is nowhere to open a window. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform !== 'linux') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** The Electron program that is here, or null; asks no network. */
export function findElectron(root: string, env: NodeJS.ProcessEnv): string | null {
  const named = env['ELECTRON_EXEC_PATH'] ?? '';
  if (named !== '') return existsSync(named) ? named : null;
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const inside = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (override === '' && inside === null) return null;
  const program = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const path = join(override === '' ? join(folder, 'dist') : override, inside ?? program);
  return existsSync(path) ? path : null;
}

type Fetch = () => boolean;

function runInstaller(root: string): boolean {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return false;
  console.log('Fetching Electron, once …');
  const { status } = spawnSync(process.execPath, [installer], {
    cwd: root,
    stdio: 'ignore',
    timeout: fetchTimeoutMs,
  });
  return status === 0;
}

/** Finds Electron or fetches it; a fetch that failed is not tried again on the same day. */
export function provideElectron(
  root: string,
  env: NodeJS.ProcessEnv,
  today: string = new Date().toISOString().slice(0, 10),
  fetch: Fetch = () => runInstaller(root),
): string | null {
  const found = findElectron(root, env);
  const memory = join(root, 'node_modules', '.cache', 'achtervang', 'electron-not-fetched');
  if (found !== null || (env['ELECTRON_EXEC_PATH'] ?? '') !== '') return found;
  if (existsSync(memory) && readFileSync(memory, 'utf8') === today) return null;
  if (fetch()) return findElectron(root, env);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, today);
  return null;
}

function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/** True when something that is built is missing or older than what it is built from. */
export function needsBuild(root: string): boolean {
  const built = [
    'main/index.js',
    'main/services.js',
    'preload/index.cjs',
    'renderer/index.html',
    'renderer/paper.html',
  ].map((file) => newestMs(join(root, 'out', file)));
  const sources = ['src', 'resources', 'package-lock.json', 'electron.vite.config.ts'];
  return Math.min(...built) <= Math.max(...sources.map((path) => newestMs(join(root, path))));
}

function build(root: string): boolean {
  console.log('Building …');
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stdout + stderr);
  return status === 0;
}

/** Runs until the app ends; the answer is how it ended. */
function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay(process.env, process.platform)) {
    console.error('There is no display here, so no window can be opened.');
    console.error('See the app at work without one:  npm run demo');
    console.error('Or give it a virtual display:     xvfb-run -a npm start');
    return 1;
  }
  if (needsBuild(projectRoot) && !build(projectRoot)) return 1;
  const electron = provideElectron(projectRoot, process.env);
  if (electron !== null) {
    // Chromium refuses its sandbox to root; this is development, on data of no importance.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return run(electron, ['.', ...asRoot, ...args]);
  }
  if (findBrowser() === null) {
    console.error('Electron could not be fetched, and there is no Chromium, Chrome or Edge here.');
    console.error('Install one of them, or say where it is with CHROMIUM_PATH.');
    return 1;
  }
  console.log('Electron could not be fetched; the app opens as a preview instead.');
  return run(process.execPath, [join('src', 'preview', 'index.ts'), ...args]);
}

if (import.meta.main) process.exitCode = await start(process.argv.slice(2));
