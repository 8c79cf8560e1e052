// One laptop of its own for each journey: a fresh folder with the app's folders, a home for the browser
// and a folder for temporary files, all of which a journey may search afterwards.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Home = {
  readonly root: string;
  readonly profileDir: string;
  readonly vaultsDir: string;
  /** Where papers go: the one place where plain text may stand. */
  readonly papersDir: string;
  /** The environment in which the browser and the services run: home and temp are in this folder. */
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

const kept = ['profile', 'vaults'] as const;

/** With `like`, the profile and the vaults of another home, as they are on disk now. */
export function makeHome(like?: Home): Home {
  const root = mkdtempSync(join(tmpdir(), 'achtervang-e2e-'));
  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const app = join(root, 'electron');
  for (const name of like ? kept : []) {
    const from = join(like?.root ?? '', 'electron', name);
    if (existsSync(from)) cpSync(from, join(app, name), { recursive: true });
  }
  const user = folder('user');
  const temp = folder('temp');
  return {
    root,
    profileDir: join(app, 'profile'),
    vaultsDir: join(app, 'vaults'),
    papersDir: folder('papers'),
    env: {
      HOME: user,
      TMPDIR: temp,
      TEMP: temp,
      TMP: temp,
      XDG_CONFIG_HOME: join(user, '.config'),
      XDG_CACHE_HOME: join(user, '.cache'),
      XDG_DATA_HOME: join(user, '.local', 'share'),
      ACHTERVANG_HOME: root,
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Runs `start` with the environment of this home; what it starts keeps it. */
export async function withEnv<T>(home: Home, start: () => Promise<T>): Promise<T> {
  const before = new Map(Object.keys(home.env).map((name) => [name, process.env[name]]));
  Object.assign(process.env, home.env);
  try {
    return await start();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}
