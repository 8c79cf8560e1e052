import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/result/result.ts';
import type { ElectronParts } from '#main/shell/electron-parts.ts';
import { startShell } from '#main/shell/start-shell.ts';
import { StandInContents, StandInElectron, StandInSession, StoppableEvent } from './stand-in.ts';

const preferences = { language: 'en', theme: 'dark', contrast: 'normal', contentProtection: true };
const frame = {
  parent: null,
  detached: false,
  origin: 'app://achtervang',
  url: 'app://achtervang/index.html',
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'achtervang-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settle = () => vi.waitFor(() => Promise.resolve());

function start(electron: StandInElectron, env: NodeJS.ProcessEnv = {}): void {
  startShell(electron as unknown as ElectronParts, { builtDir: '/built', env });
}

type Call = { readonly type: string; readonly id: number; readonly name?: string };
const lastReceived = (electron: StandInElectron) =>
  electron.utilities.at(-1)!.received.at(-1) as Call;

function say(electron: StandInElectron, message: unknown): void {
  electron.utilities.at(-1)!.emit('message', message);
}

/** Up to the first window. */
async function open(isPackaged = true): Promise<StandInElectron> {
  const electron = new StandInElectron(folder, isPackaged);
  start(electron);
  electron.app.ready.resolve();
  await vi.waitFor(() => expect(electron.utilities).toHaveLength(1));
  say(electron, { type: 'ready' });
  say(electron, { type: 'result', id: lastReceived(electron).id, result: ok(preferences) });
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
  return electron;
}

test('everything that must come before ready does, the single instance before the wiping', () => {
  const electron = new StandInElectron(folder);
  start(electron);
  expect(electron.app.done).toEqual(['single instance', 'sandbox', 'scheme', 'path sessionData']);
});

test('a second app gives way before it touches what the first one uses', () => {
  const electron = new StandInElectron(folder);
  electron.app.firstInstance = false;
  start(electron);
  expect(electron.app.done).toEqual(['single instance', 'exit 0']);
});

test('the packaged app says why it does not start without its walls', () => {
  const electron = new StandInElectron(folder);
  electron.app.given.add('no-sandbox');
  start(electron);
  expect(electron.app.done).toEqual(['exit 1']);
  expect(electron.errors[0]?.[1]).toContain('--no-sandbox');
});

test('in the packaged app no development server is heard of', async () => {
  const electron = new StandInElectron(folder);
  start(electron, { ELECTRON_RENDERER_URL: 'http://localhost:5173' });
  const session = new StandInSession();
  electron.app.emit('session-created', session);
  expect(session.lets('http://localhost:5173/')).toBe(false);
  electron.app.ready.resolve();
  await settle();
});

test('every session and every page that comes to be is sealed and held', () => {
  const electron = new StandInElectron(folder);
  start(electron);
  const session = new StandInSession();
  electron.app.emit('session-created', session);
  expect(session.lets('https://example.org/')).toBe(false);
  const contents = new StandInContents();
  electron.app.emit('web-contents-created', {}, contents);
  const event = new StoppableEvent('https://example.org/');
  contents.emit('will-navigate', event);
  expect(event.stopped).toBe(true);
});

test('what Chromium wrote is gone when the app quits', () => {
  const electron = new StandInElectron(folder);
  start(electron);
  expect(existsSync(join(folder, 'session'))).toBe(true);
  electron.app.emit('quit');
  expect(existsSync(join(folder, 'session'))).toBe(false);
});

test('the window opens as the preferences say, and events reach it', async () => {
  const electron = await open();
  const window = electron.windows[0]!;
  expect(window).toMatchObject({ loaded: 'app://achtervang/index.html', protection: true });
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    devTools: false,
    session: electron.sessions[0],
    preload: join('/built', 'preload', 'index.cjs'),
  });
  expect(electron.nativeTheme.themeSource).toBe('dark');
  expect(electron.utilities[0]).toMatchObject({ file: join('/built', 'main', 'services.js') });
  expect(electron.utilities[0]?.received[0]).toMatchObject({
    type: 'start',
    shell: 'electron',
    profileDir: join(folder, 'profile'),
    version: '1.2.3',
  });
  expect(window.shown).toBe(false);
  window.emit('ready-to-show');
  expect(window.shown).toBe(true);
  say(electron, { type: 'event', name: 'records.changed', payload: { records: [] } });
  expect(window.webContents.sent).toEqual([
    ['achtervang:event', 'records.changed', { records: [] }],
  ]);
});

test('changed preferences act at once', async () => {
  const electron = await open();
  const window = electron.windows[0]!;
  const changed = window.webContents.calls(frame, 'preferences.set', { contentProtection: false });
  await vi.waitFor(() => expect(lastReceived(electron).name).toBe('preferences.set'));
  say(electron, {
    type: 'result',
    id: lastReceived(electron).id,
    result: ok({ ...preferences, contentProtection: false }),
  });
  await changed;
  expect(window.protection).toBe(false);
});

test('a lock ends the renderer, empties the session and opens a fresh window in its place', async () => {
  const electron = await open();
  electron.powerMonitor.emit('lock-screen');
  expect(lastReceived(electron)).toEqual({ type: 'lock' });
  say(electron, { type: 'closed' });
  await vi.waitFor(() => expect(electron.windows).toHaveLength(2));
  const [old, fresh] = electron.windows;
  expect(old?.webContents.crashed).toBe(1);
  expect(old?.gone).toBe(true);
  expect(electron.sessions[0]?.wiped.sort()).toEqual(['codeCaches', 'connections', 'data']);
  expect(fresh?.options).toMatchObject({ x: 5, y: 6, width: 900, height: 700 });
  expect(fresh?.protection).toBe(true);
  expect(electron.app.done).not.toContain('quit');
});

test('locking often is no falling, and ends what is being printed', async () => {
  const electron = await open();
  say(electron, {
    type: 'request',
    id: 1,
    request: { name: 'pdf.make', ticket: 't', landscape: false },
  });
  const paper = electron.windows[1]!;
  for (let round = 0; round < 4; round += 1) {
    const before = electron.windows.length;
    say(electron, { type: 'closed' });
    if (round === 0) expect(paper.gone).toBe(true);
    electron.utilities.at(-1)!.emit('exit');
    say(electron, { type: 'ready' });
    await vi.waitFor(() => expect(electron.windows).toHaveLength(before + 1));
    await settle();
  }
  expect(electron.errors).toEqual([]);
  expect(electron.app.done).not.toContain('quit');
});

test('a renderer that keeps falling ends the app with an explanation', async () => {
  const electron = await open();
  for (let fall = 0; fall < 3; fall += 1) {
    electron.windows.at(-1)!.webContents.emit('render-process-gone');
  }
  expect(electron.errors).toHaveLength(1);
  expect(electron.app.done).toContain('quit');
});

test('a renderer that falls by itself locks the vault', async () => {
  const electron = await open();
  electron.windows[0]!.webContents.emit('render-process-gone');
  expect(lastReceived(electron)).toEqual({ type: 'lock' });
});

test('quitting waits until the vault is sealed', async () => {
  const electron = await open();
  electron.app.emit('window-all-closed');
  const event = new StoppableEvent();
  electron.app.emit('before-quit', event);
  expect(event.stopped).toBe(true);
  expect(lastReceived(electron)).toEqual({ type: 'lock' });
  expect(electron.app.done.filter((step) => step === 'quit')).toHaveLength(1);
  say(electron, { type: 'closed' });
  electron.utilities[0]!.emit('exit');
  await vi.waitFor(() =>
    expect(electron.app.done.filter((step) => step === 'quit')).toHaveLength(2),
  );
  const again = new StoppableEvent();
  electron.app.emit('before-quit', again);
  expect(again.stopped).toBe(false);
});

test('services that keep falling end the app with an explanation', async () => {
  const electron = await open();
  for (let fall = 0; fall < 3; fall += 1) electron.utilities.at(-1)!.emit('exit');
  expect(electron.errors).toHaveLength(1);
  expect(electron.app.done).toContain('quit');
});

test('a second start brings the window forward', async () => {
  const electron = await open();
  electron.app.emit('second-instance');
  expect(electron.windows[0]).toMatchObject({ shown: true, focused: true });
});
