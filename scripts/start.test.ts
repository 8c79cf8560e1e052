import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findElectron, hasDisplay, needsBuild, provideElectron } from './start.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'achtervang-start-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text = '', second = 1): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  utimesSync(full, second, second);
  return full;
}

test('only a Linux without a screen has no display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test('Electron is where its package or the environment says, if it is there', () => {
  expect(findElectron(root, {})).toBeNull();
  put('node_modules/electron/path.txt', 'electron');
  expect(findElectron(root, {})).toBeNull();
  const inside = put('node_modules/electron/dist/electron');
  expect(findElectron(root, {})).toBe(inside);
  const named = put('own/electron');
  expect(findElectron(root, { ELECTRON_EXEC_PATH: named })).toBe(named);
  expect(findElectron(root, { ELECTRON_EXEC_PATH: join(root, 'none') })).toBeNull();
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own') })).toBe(named);
});

test('a fetch that failed is tried again on another day only', () => {
  const fetch = vi.fn(() => false);
  expect(provideElectron(root, {}, '2026-11-23', fetch)).toBeNull();
  expect(provideElectron(root, {}, '2026-11-23', fetch)).toBeNull();
  expect(fetch).toHaveBeenCalledTimes(1);
  fetch.mockImplementation(() => {
    put('node_modules/electron/path.txt', 'electron');
    put('node_modules/electron/dist/electron');
    return true;
  });
  expect(provideElectron(root, {}, '2026-11-24', fetch)).toContain('electron');
});

test('what is built is built again only when something it is made from is newer', () => {
  put('src/main/index.ts', '', 10);
  put('resources/locales/nl/common.json', '{}', 10);
  expect(needsBuild(root)).toBe(true);
  for (const file of [
    'main/index.js',
    'main/services.js',
    'preload/index.cjs',
    'renderer/index.html',
    'renderer/paper.html',
  ]) {
    put(`out/${file}`, '', 20);
  }
  expect(needsBuild(root)).toBe(false);
  put('resources/locales/nl/common.json', '{}', 30);
  expect(needsBuild(root)).toBe(true);
});
