// npm run demo: the main job through the real screens, without a display, on a class list. Leaves the
// papers, pictures of the screens and the sealed vault in a folder, and checks them itself.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { texts, type Lang } from '../e2e/pages/texts.ts';
import { play, type Played } from './demo-play.ts';
import { proveSealed, proveSheet, textOfPdf } from './demo-proof.ts';
import { openStage, seconds, type Folders, type Stage } from './demo-stage.ts';
import { coordinator, staff } from './demo-story.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { root } from './run-steps.ts';

const usage = `npm run demo -- [--pupils FILE] [--out DIR] [--lang nl|en] [--guide]

  --pupils FILE  a class list as CSV; test/samples/magister-leerlingen.csv when left out
  --out DIR      where everything is left; demo-out when left out
  --lang nl|en   the language of the screens and the papers; nl when left out
  --guide        also renew docs/guide/pair.png, the picture in the README`;

type Asked = {
  readonly pupils: string;
  readonly out: string;
  readonly lang: Lang;
  readonly guide: boolean;
};

function askedFor(): Asked | null {
  const { values } = parseArgs({
    options: {
      pupils: { type: 'string', default: join(root, 'test', 'samples', 'magister-leerlingen.csv') },
      out: { type: 'string', default: 'demo-out' },
      lang: { type: 'string', default: 'nl' },
      guide: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || (values.lang !== 'nl' && values.lang !== 'en')) return null;
  const pupils = resolve(values.pupils);
  if (!existsSync(pupils)) throw new Error(`There is no file ${pupils}.`);
  return { pupils, out: resolve(values.out), lang: values.lang, guide: values.guide };
}

const leaflet = 'README.txt';

/** Empties what an earlier demo left, and touches no folder that is somebody else's. */
function prepare(out: string): Folders {
  const isOurs = existsSync(join(out, leaflet));
  if (existsSync(out) && readdirSync(out).length > 0 && !isOurs) {
    throw new Error(`${out} is not empty and no demo wrote it. Choose another --out.`);
  }
  const folder = (name: string): string => {
    rmSync(join(out, name), { recursive: true, force: true });
    return join(out, name);
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, leaflet), 'The demo has not come to its end.\n');
  return {
    profile: folder('profile'),
    vaults: folder('vaults'),
    papers: folder('papers'),
    screens: folder('screens'),
  };
}

function describe(folders: Folders, asked: Asked): string {
  const { coach, approver } = staff(asked.lang);
  const list = (folder: string) =>
    readdirSync(folder)
      .sort()
      .map((name) => `  ${name}`)
      .join('\n');
  const people = [coordinator, coach, approver].map(
    ({ name, login, passphrase }) => `  ${name}, login ${login}, passphrase: ${passphrase}`,
  );
  return `What the demo of Achtervang left here. The school, its staff and everything written is invented;
the pupils come from the class list that was read in. Never use these passphrases for anything.

vaults/: the sealed vault
${list(folders.vaults)}
papers/: what left the app
${list(folders.papers)}
screens/: the screens, 1280 by 720
${list(folders.screens)}
profile/: what the app remembers of this laptop

Who can unlock the vault:
${people.join('\n')}

Open it: set ACHTERVANG_HOME to this folder and run npm start.
`;
}

async function prove(stage: Stage, played: Played, folders: Folders, asked: Asked): Promise<void> {
  const { story, names, sheetFile } = played;
  const goal = texts(asked.lang)('papers:goal.planning');
  await stage.step('checked: the sheet says the goal and no word of a note', () =>
    proveSheet(join(folders.papers, sheetFile), { goal, story, names }),
  );
  await stage.step('checked: the report is real text', async () => {
    const report = readdirSync(folders.papers).find((name) => name !== sheetFile);
    const words = story.notes.map(({ ownWords }) => ownWords);
    const text = await textOfPdf(join(folders.papers, report ?? ''));
    if (!words.some((said) => text.includes(said))) throw new Error('the report lacks its note');
  });
  await stage.step('checked: nothing is readable in the vault and the profile', () => {
    const found = proveSealed([folders.vaults, folders.profile], story, asked.pupils);
    console.log(
      `          ${found.texts} texts sought in ${found.bytes} bytes of ${found.files} files`,
    );
    return Promise.resolve();
  });
}

async function demo(asked: Asked): Promise<void> {
  const startedMs = performance.now();
  const browser = { name: 'Chromium', path: ensureChromium() };
  const folders = prepare(asked.out);
  const guide = asked.guide ? join(root, 'docs', 'guide', 'pair.png') : null;
  if (guide !== null) mkdirSync(join(guide, '..'), { recursive: true });
  // ACHTERVANG_BUILT names another build than the one in out/.
  const builtDir = process.env['ACHTERVANG_BUILT'] ?? join(root, 'out');
  const stage = await openStage({ folders, builtDir, browser, lang: asked.lang });
  try {
    const played = await play(stage, { lang: asked.lang, pupils: asked.pupils, guide });
    await stage.step('the vault is sealed', () => stage.close());
    await prove(stage, played, folders, asked);
  } catch (error) {
    await stage.picture('failed').catch(() => undefined);
    throw error;
  } finally {
    await stage.close();
  }
  writeFileSync(join(asked.out, leaflet), describe(folders, asked));
  console.log(`${seconds(performance.now() - startedMs)}  in all`);
  console.log(`Everything is in ${asked.out}; ${leaflet} says what is there.`);
}

try {
  const asked = askedFor();
  if (asked === null) console.log(usage);
  else await demo(asked);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
