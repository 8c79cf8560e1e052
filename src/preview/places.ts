// Where the preview keeps its things on this computer, when nobody says otherwise.
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Places = {
  readonly profileDir: string;
  readonly vaultsDir: string;
  readonly outDir: string;
};

function home(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = env['ACHTERVANG_HOME'];
  if (named !== undefined && named !== '') return named;
  const roaming = env['APPDATA'];
  if (platform === 'win32' && roaming !== undefined) return join(roaming, 'achtervang-preview');
  if (platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'achtervang-preview');
  }
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'achtervang-preview');
}

/** ACHTERVANG_HOME holds everything but the papers; `out` is where those go. */
export function defaultPlaces(
  out: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Places {
  const root = home(env, platform);
  return {
    profileDir: join(root, 'profile'),
    vaultsDir: join(root, 'vaults'),
    outDir: out ?? join(homedir(), 'Documents', 'Achtervang'),
  };
}
