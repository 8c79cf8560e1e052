// Where vaults are on this laptop. Screens know a vault by a token of this session; its path stays
// here. Vaults in the app's own folder are found; others are remembered once chosen.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { AppContext, VaultPlaces } from './ipc/context.ts';
import { writeFileAtomically } from './platform/atomic-write.ts';
import { createVault, loadProfile, openVault } from './store/index.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import { parseJson } from '#shared/result/parse-json.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { newId } from './platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';

const extension = '.achtervang';
const rememberedSchema = z.array(z.string());

const nameOf = (path: string): string => basename(path, extension);

function slug(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const name = plain
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/gu, '');
  // Windows keeps these names for its devices.
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/u.test(name);
  return isDevice || name === '' ? `kluis-${name}`.replace(/-$/u, '') : name;
}

function read(path: string): readonly string[] {
  try {
    return parseJson(rememberedSchema, readFileSync(path, 'utf8')) ?? [];
  } catch {
    return [];
  }
}

/** Vaults by token: those in the app's folder, then those remembered once chosen. */
function createPlaces(profileDir: string, vaultsDir: string): VaultPlaces {
  const rememberedFile = join(profileDir, 'vaults.json');
  const tokens = new Map<string, string>();

  const tokenOf = (path: string): string => {
    for (const [token, known] of tokens) if (known === path) return token;
    const token: string = newId();
    tokens.set(token, path);
    return token;
  };
  const inFolder = (): string[] => {
    try {
      const names = readdirSync(vaultsDir).filter((name) => name.endsWith(extension));
      return names.sort().map((name) => join(vaultsDir, name));
    } catch {
      return [];
    }
  };
  return {
    list: () =>
      [...new Set([...inFolder(), ...read(rememberedFile)])].map((path) => ({
        token: tokenOf(path),
        name: nameOf(path),
      })),
    add: (path) => {
      const remembered = read(rememberedFile);
      if (!inFolder().includes(path) && !remembered.includes(path)) {
        writeFileAtomically(rememberedFile, JSON.stringify([...remembered, path]));
      }
      return { token: tokenOf(path), name: nameOf(path) };
    },
    pathOf: (token) => {
      const path = tokens.get(token);
      if (path === undefined) throw new AppFailure('vaultMissing');
      return path;
    },
    newPath: (schoolName) => {
      mkdirSync(vaultsDir, { recursive: true, mode: 0o700 });
      return join(vaultsDir, `${slug(schoolName)}${extension}`);
    },
  };
}

export type VaultFiles = {
  readonly places: VaultPlaces;
  readonly open: AppContext['openVault'];
  readonly create: AppContext['createVault'];
};

/** The vaults of this laptop; `profileDir` keeps what it remembers, `vaultsDir` the vaults it makes. */
export function openVaultFiles(profileDir: string, vaultsDir: string): VaultFiles {
  const places = createPlaces(profileDir, vaultsDir);
  const profile = loadProfile(profileDir);
  const common = { profile, registry: recordDefinitions, now: () => Date.now() };
  return {
    places,
    open: (token, login, passphrase, acceptOlderCopy) =>
      openVault({ ...common, path: places.pathOf(token), login, passphrase, acceptOlderCopy }),
    create: async (path, input, passphrase) => {
      const { login, displayName, roles, school } = input;
      const vault = await createVault({
        ...common,
        path,
        vaultName: school.name,
        admin: { login, displayName, roles, passphrase },
      });
      const dossierId = vault.directoryDossierId;
      const recordId = newId<RecordId>();
      vault.commit({
        puts: [{ dossierId, recordId, kind: 'school', body: school, expectedRevision: 0 }],
      });
      return vault;
    },
  };
}
