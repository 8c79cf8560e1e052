// A vault with one member who imports class lists, through the services' door; the test stands in for
// the dialog that chooses a file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemberContext } from '#main/ipc/member-context.ts';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { handlers } from '#main/ipc/handlers/index.ts';
import { createServe, type Serve } from '#main/ipc/serve.ts';
import { createVault, loadProfile, testKdf } from '#main/store/index.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import { contract, type CallInput, type CallOutput } from '#shared/ipc/contract.ts';
import type { CallName } from '#shared/ipc/names.ts';
import type { Result } from '#shared/result/result.ts';

const folder = mkdtempSync(join(tmpdir(), 'achtervang-import-'));

/** Removes all vaults made here; to be called after the tests of a file. */
export function closeSchools(): void {
  rmSync(folder, { recursive: true, force: true });
}

export const schoolYear = '2026-2027';
export const nextYear = '2027-2028';
export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(process.cwd(), 'test', 'samples', name)));
export const textFile = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.join('\n'));

export type School = {
  readonly context: MemberContext;
  readonly events: { readonly name: string; readonly payload: unknown }[];
  /** Everything a screen ever got to see, as text. */
  readonly seen: () => string;
  readonly call: <N extends CallName>(
    name: N,
    input: CallInput<N>,
  ) => Promise<Result<CallOutput<N>>>;
  /** The same, with another context than the member's own: a disk that is full, for example. */
  readonly callAs: <N extends CallName>(
    context: MemberContext,
    name: N,
    input: CallInput<N>,
  ) => Promise<Result<unknown>>;
  file: { readonly fileName: string; readonly bytes: Uint8Array } | null;
  /** Called with each event, for what happens between batches. */
  onEvent: (name: string) => void;
};

let vaultNumber = 0;

export async function openSchool(
  roles: readonly ('careCoordinator' | 'teacherCoach')[],
): Promise<School> {
  vaultNumber += 1;
  const vault = await createVault({
    path: join(folder, `${String(vaultNumber)}.achtervang`),
    profile: loadProfile(join(folder, `profile-${String(vaultNumber)}`)),
    registry: recordDefinitions,
    now: () => Date.now(),
    kdf: testKdf,
    admin: {
      login: 'zorg',
      displayName: 'Zorgcoördinator',
      roles,
      passphrase: new TextEncoder().encode('lange zin om te proberen'),
    },
  });
  const answers: unknown[] = [];
  const never = () => {
    throw new Error('not asked here');
  };
  const app: AppContext = {
    version: '0.0.0',
    shell: 'preview',
    now: () => Date.now(),
    // The tests answer one request of the shell, the choice of a file.
    ask: (() => Promise.resolve(school.file)) as AppContext['ask'],
    emit: (name, payload) => {
      school.events.push({ name, payload });
      school.onEvent(name);
    },
    places: { list: () => [], add: never, pathOf: never, newPath: never },
    emergencyCopy: { of: () => null, kept: () => null, keep: () => true },
    preferences: { get: never, set: never },
    openVault: never,
    createVault: never,
    lock: never,
    papers: new Map(),
  };
  const context = createMemberContext(app, vault);
  const serveWith = (member: MemberContext): Serve =>
    createServe({
      handlers,
      app,
      member: () => member,
      report: (name, error) => {
        throw new Error(name, { cause: error });
      },
    });
  const serve = serveWith(context);
  const school: School = {
    context,
    events: [],
    file: null,
    onEvent: () => undefined,
    callAs: (member, name, input) => serveWith(member)('app', name, input),
    seen: () => JSON.stringify([answers, school.events]),
    call: async <N extends CallName>(name: N, input: CallInput<N>) => {
      const result = await serve('app', name, input);
      answers.push(result);
      if (!result.ok) return result;
      const value = contract[name].output.parse(result.value) as CallOutput<N>;
      return { ok: true, value };
    },
  };
  return school;
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function choose(school: School, fileName: string, bytes: Uint8Array): Promise<string> {
  school.file = { fileName, bytes };
  const chosen = must(await school.call('classLists.choose', undefined));
  if (!chosen) throw new Error('nothing chosen');
  return chosen.token;
}

export async function previewOf(
  school: School,
  token: string,
  mapping: Record<string, string> | null = null,
  year = schoolYear,
): Promise<CallOutput<'classLists.preview'>> {
  return must(await school.call('classLists.preview', { token, mapping, schoolYear: year }));
}

export function choicesIn(preview: CallOutput<'classLists.preview'>): Record<string, string> {
  return Object.fromEntries(preview.columns.map(({ index, field }) => [index, field ?? '']));
}

type ImportOptions = {
  readonly markMissing?: boolean;
  readonly confirmed?: boolean;
  readonly year?: string;
};

export async function importFile(
  school: School,
  fileName: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<CallOutput<'classLists.import'>> {
  const token = await choose(school, fileName, bytes);
  const year = options.year ?? schoolYear;
  const mapping = choicesIn(await previewOf(school, token, null, year));
  const markMissing = options.markMissing ?? false;
  const confirmed = options.confirmed ?? true;
  const input = { token, mapping, schoolYear: year, markMissing, confirmed };
  return must(await school.call('classLists.import', input));
}
