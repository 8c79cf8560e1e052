// Finds a Chromium that is already on this computer. It downloads nothing.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export type FoundBrowser = { readonly name: string; readonly path: string };

type Place = { readonly name: string; readonly path: string };

function linuxPlaces(pathVariable: string): readonly Place[] {
  const commands: readonly (readonly [string, string])[] = [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Chrome', 'google-chrome'],
    ['Chrome', 'google-chrome-stable'],
    ['Edge', 'microsoft-edge'],
    ['Edge', 'microsoft-edge-stable'],
  ];
  const folders = pathVariable.split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap(([name, command]) =>
    folders.map((folder) => ({ name, path: join(folder, command) })),
  );
}

function macPlaces(): readonly Place[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => ({
    name,
    path: `/Applications/${name}.app/Contents/MacOS/${name}`,
  }));
}

function windowsPlaces(env: NodeJS.ProcessEnv): readonly Place[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const programs: readonly (readonly [string, readonly string[]])[] = [
    ['Chrome', ['Google', 'Chrome', 'Application', 'chrome.exe']],
    ['Edge', ['Microsoft', 'Edge', 'Application', 'msedge.exe']],
    ['Chromium', ['Chromium', 'Application', 'chrome.exe']],
  ];
  return programs.flatMap(([name, parts]) =>
    roots.flatMap((root) => (root === undefined ? [] : [{ name, path: join(root, ...parts) }])),
  );
}

/** CHROMIUM_PATH first, then what is installed, then the one Playwright keeps; null when none. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): FoundBrowser | null {
  const named = env['CHROMIUM_PATH'];
  const places: readonly Place[] = [
    ...(named === undefined ? [] : [{ name: 'Chromium', path: named }]),
    ...(platform === 'win32'
      ? windowsPlaces(env)
      : platform === 'darwin'
        ? macPlaces()
        : linuxPlaces(env['PATH'] ?? '')),
    { name: 'Chromium (Playwright)', path: chromium.executablePath() },
  ];
  return places.find((place) => exists(place.path)) ?? null;
}
