// The door of the preview, and what runs when this file is started by itself: the app in an
// installed Chromium, in a window, until that window is closed.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { parseJson } from '#shared/result/parse-json.ts';
import { defaultPlaces } from './places.ts';
import { startPreview } from './start-preview.ts';

export type { Chooser, Saver } from './answer-request.ts';
export { findBrowser } from './find-browser.ts';
export { startPreview, type Preview, type PreviewOptions } from './start-preview.ts';

function versionIn(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return parseJson(z.object({ version: z.string() }), text)?.version ?? '0.0.0';
}

async function runPreview(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const root = resolve(import.meta.dirname, '..', '..');
  const builtDir = join(root, 'out');
  if (!existsSync(join(builtDir, 'main', 'services.js'))) {
    console.error('Nothing is built yet: run `npm start`, which builds first.');
    process.exitCode = 1;
    return;
  }
  const places = defaultPlaces(values.out);
  const preview = await startPreview({ ...places, builtDir, version: versionIn(root) });
  console.log(`Achtervang runs as a preview in ${preview.browserName}, without Electron.`);
  console.log(`Vaults: ${places.vaultsDir}`);
  console.log(`Papers: ${places.outDir}`);
  console.log('Close the window to stop; the vault is sealed first.');
  const stop = () => void preview.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await preview.ended;
}

if (import.meta.main) {
  try {
    await runPreview();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
