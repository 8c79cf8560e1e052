// A real vault in a temporary folder with a small staff, for tests of handlers and rules: opens it
// as one member at a time, with cheap key derivation, a clock that tests move, and recorded events.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { createMemberContext } from '#main/ipc/member-context.ts';
import { newId } from '#main/platform/id.ts';
import { createVault, loadProfile, openVault, testKdf, type Vault } from '#main/store/index.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { plainMatch } from '#shared/domain/match.ts';
import { nothingHappened, type PairBody } from '#shared/domain/pair.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import type { Role } from '#shared/domain/role.ts';
import type { EventName } from '#shared/ipc/names.ts';

export const testStaff = {
  coordinator: { displayName: 'Zora Coördinator', roles: ['administrator', 'careCoordinator'] },
  coach: { displayName: 'Daan Docentcoach', roles: ['teacherCoach'] },
  otherCoach: { displayName: 'Olga Docentcoach', roles: ['teacherCoach'] },
  approver: { displayName: 'Tess Teamleider', roles: ['approver'] },
  otherApprover: { displayName: 'Ties Teamleider', roles: ['approver', 'teacherCoach'] },
  programme: { displayName: 'Petra Coördinator', roles: ['programmeCoordinator'] },
  safeguarding: { displayName: 'Saar Aandacht', roles: ['safeguardingOfficer'] },
  adviser: { displayName: 'Vera Vertrouwenspersoon', roles: ['confidentialAdviser'] },
} as const satisfies Readonly<Record<string, { displayName: string; roles: readonly Role[] }>>;

export type StaffName = keyof typeof testStaff;

/** The first moment of every test vault: Tuesday 24 November 2026, ten in the morning, local time. */
export const testStartMs = new Date(2026, 10, 24, 10, 0, 0).getTime();

export type TestVault = {
  readonly folder: string;
  readonly path: string;
  /** Each member's passphrase: a function of the login, so that a wrong one is easy to make. */
  readonly passphraseOf: (who: StaffName) => string;
  readonly idOf: (who: StaffName) => MemberId;
  /** Locks the vault for whoever has it and opens it for this member. */
  readonly as: (who: StaffName) => Promise<MemberContext>;
  /** The clock of vault and handlers, in ms since 1970; moves only when told to. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  /** Events since the vault was made, oldest first. */
  readonly events: readonly { readonly name: EventName; readonly payload: unknown }[];
  /** Locks the vault and removes its folder. Safe to call twice. */
  readonly close: () => void;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const passphraseOf = (who: StaffName): string => `wachtzin van ${who} 1234`;

const refuse = (what: string) => () => {
  throw new Error(`a test vault has no ${what}`);
};

function testApp(now: () => number, emit: AppContext['emit']): AppContext {
  return {
    version: '0.0.0-test',
    shell: 'preview',
    now,
    emit,
    ask: refuse('shell'),
    places: {
      list: () => [],
      add: refuse('places'),
      pathOf: refuse('places'),
      newPath: refuse('places'),
    },
    emergencyCopy: { of: () => null, kept: () => null, keep: () => true },
    preferences: { get: refuse('preferences'), set: refuse('preferences') },
    openVault: refuse('other vaults'),
    createVault: refuse('other vaults'),
    lock: () => undefined,
    papers: new Map(),
  };
}

async function addStaff(vault: Vault): Promise<Map<StaffName, MemberId>> {
  const ids = new Map<StaffName, MemberId>([['coordinator', vault.me.id]]);
  for (const who of Object.keys(testStaff) as StaffName[]) {
    if (ids.has(who)) continue;
    const passphrase = encode(passphraseOf(who));
    const added = await vault.addMember({
      login: who.toLowerCase(),
      ...testStaff[who],
      passphrase,
    });
    ids.set(who, added.id);
  }
  return ids;
}

/** Makes the vault with all of `testStaff`; nobody has it open yet. Close it after the test. */
export async function openTestVault(): Promise<TestVault> {
  const folder = mkdtempSync(join(tmpdir(), 'achtervang-test-'));
  const path = join(folder, 'test.achtervang');
  let nowMs = testStartMs;
  const now = () => nowMs;
  const common = { path, profile: loadProfile(folder), registry: recordDefinitions, now };
  const events: { name: EventName; payload: unknown }[] = [];
  const app = testApp(now, (name, payload) => {
    events.push({ name, payload });
  });
  let open: Vault | null = await createVault({
    ...common,
    vaultName: 'Testschool',
    kdf: testKdf,
    admin: {
      login: 'coordinator',
      ...testStaff.coordinator,
      passphrase: encode(passphraseOf('coordinator')),
    },
  });
  const ids = await addStaff(open);
  const lock = () => {
    open?.close();
    open = null;
  };
  lock();
  return {
    folder,
    path,
    passphraseOf,
    idOf: (who) => {
      const id = ids.get(who);
      if (id === undefined) throw new Error(`no member ${who}`);
      return id;
    },
    as: async (who) => {
      lock();
      const passphrase = encode(passphraseOf(who));
      const login = who.toLowerCase();
      open = await openVault({ ...common, login, passphrase, kdfFloor: testKdf });
      // As at the first login: from now on nobody else knows it.
      if (!open.ownsPassphrase)
        await open.changePassphrase(encode(passphraseOf(who)), encode(passphraseOf(who)));
      return createMemberContext(app, open);
    },
    now,
    advance: (ms) => {
      nowMs += ms;
    },
    events,
    close: () => {
      lock();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a pupil with a dossier open to the programme team, and answers its id. */
export function putPupil(context: MemberContext, change: Partial<PupilBody> = {}): RecordId {
  const body: PupilBody = {
    pupilNumber: newId().slice(0, 8),
    givenName: 'Sem',
    namePrefix: 'de',
    familyName: 'Groot',
    className: '1B',
    schoolYear: '2026-2027',
    mentorName: '',
    site: '',
    birthDate: '2013-03-01',
    status: 'active',
    importedAtMs: null,
    importRunId: null,
    mergedInto: null,
    ...change,
  };
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  context.commit({
    newDossiers: [
      { id: dossierId, kind: 'person', grantTo: [{ type: 'circle', code: 'programmeTeam' }] },
    ],
    puts: [{ dossierId, recordId, kind: 'pupil', body, expectedRevision: 0 }],
  });
  return recordId;
}

/** Puts a peer buddy pair of two new pupils, open to the care team and its coach. */
export function putPair(
  context: MemberContext,
  coachId: MemberId,
  change: Partial<PairBody> = {},
): { readonly pairId: RecordId; readonly supporterId: RecordId; readonly supporteeId: RecordId } {
  const supporterId = putPupil(context, { givenName: 'Noor', className: '4H1' });
  const supporteeId = putPupil(context);
  const body: PairBody = {
    code: '2026-001',
    form: 'peerBuddy',
    schoolYear: '2026-2027',
    supporterIds: [supporterId],
    supporteeIds: [supporteeId],
    className: null,
    coachId,
    backstopId: coachId,
    goal: { category: 'planning', question: 'Hoe plan ik mijn huiswerk?', outside: '' },
    agreement: {
      supporterAgreedOn: '2026-09-04',
      supporteeAgreedOn: '2026-09-04',
      secrecyToldOn: '2026-09-04',
      mentorMayKnow: true,
    },
    meetEveryDays: 7,
    status: 'active',
    startedOn: '2026-09-07',
    endedOn: null,
    mixedWith: [],
    match: plainMatch,
    ...nothingHappened,
    ...change,
  };
  const dossierId = newId<DossierId>();
  const pairId = newId<RecordId>();
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'pair',
        grantTo: [
          { type: 'circle', code: 'careTeam' },
          { type: 'member', id: coachId },
        ],
      },
    ],
    puts: [{ dossierId, recordId: pairId, kind: 'pair', body, expectedRevision: 0 }],
  });
  return { pairId, supporterId, supporteeId };
}
