// Making a vault: built under a temporary name, complete and closed, before it gets its own name.
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  dossierIdSchema,
  memberIdSchema,
  recordIdSchema,
  vaultIdSchema,
} from '#shared/domain/id.ts';
import { loginSchema, normaliseLogin } from '#shared/domain/member.ts';
import { circleCodes } from '#shared/domain/role.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { syncFolder } from '#main/platform/atomic-write.ts';
import {
  defaultKdf,
  newIdentity,
  ready,
  sealSlot,
  wipeIdentity,
  type Identity,
  type KdfParams,
} from '#main/vault/index.ts';
import { newDamageList } from './damage.ts';
import { closeFile, createFile, openFile } from './file.ts';
import { memberBody, planCircleKey, planMember, type NewMember } from './members.ts';
import { emptySession } from './open-session.ts';
import { sessionOver } from './open-vault.ts';
import { planCircleGrant, planDossier, planGrant, planPut, planSlot, startPlan } from './plan.ts';
import type { Profile } from './profile.ts';
import { openRows } from './rows.ts';
import type { Session, SessionBase } from './session.ts';
import { translated } from './sqlite-errors.ts';
import { withOwnKinds, type RecordRegistry } from './stored-record.ts';
import { finishPlan, vaultOver } from './vault.ts';
import type { Vault } from './vault-api.ts';

export type CreateOptions = {
  readonly path: string;
  readonly vaultName?: string | undefined;
  readonly profile: Profile;
  readonly registry: RecordRegistry;
  readonly now: () => number;
  /** The first member; `administrator` is added to the roles when missing. */
  readonly admin: NewMember;
  /** For tests: cheaper key derivation than the default. */
  readonly kdf?: KdfParams | undefined;
};

function planFirst(session: Session, options: CreateOptions, login: string, kdf: KdfParams): void {
  const plan = startPlan(session);
  const { admin } = options;
  const me = { type: 'member', id: session.memberId } as const;
  const roles = [...new Set([...admin.roles, 'administrator' as const])];
  const body = memberBody(login, session.identity, { ...admin, roles });
  plan.members.set(session.memberId, { ...body, id: session.memberId });
  planDossier(session, plan, { id: session.directoryDossierId, kind: 'directory' }, [me]);
  const member = planMember(session, plan, session.memberId, body);
  for (const code of circleCodes) {
    // Held in trust where the roles do not include it: see planCircles.
    const circle = planCircleKey(session, plan, code);
    const secret = plan.circleKeys.get(circle.id);
    if (secret) planCircleGrant(session, plan, circle, secret.pair.secretKey, member);
  }
  const programmeDossierId = dossierIdSchema.parse(randomUUID());
  planDossier(session, plan, { id: programmeDossierId, kind: 'programme' }, []);
  for (const code of ['programmeTeam', 'auditors'] as const) {
    planGrant(session, plan, programmeDossierId, { type: 'circle', code });
  }
  planPut(session, plan, {
    dossierId: session.directoryDossierId,
    recordId: recordIdSchema.parse(randomUUID()),
    kind: 'vaultInfo',
    body: { name: options.vaultName ?? '', programmeDossierId },
    expectedRevision: 0,
  });
  const place = { vault: session.vaultId, member: session.memberId, login };
  planSlot(session, plan, sealSlot(session.identity, admin.passphrase, place, kdf), me.id);
  finishPlan(session, plan, [{ action: 'vaultCreated' }]);
}

/** Builds the complete vault file at this path. */
function build(path: string, options: CreateOptions, identity: Identity, login: string) {
  const database = createFile(path);
  try {
    return translated(() => {
      const vaultId = vaultIdSchema.parse(randomUUID());
      const memberId = memberIdSchema.parse(randomUUID());
      const base: SessionBase = {
        vaultId,
        database,
        rows: openRows(database),
        identity,
        memberId,
        directoryDossierId: dossierIdSchema.parse(vaultId),
        deviceId: options.profile.deviceId,
        profile: options.profile,
        registry: withOwnKinds(options.registry),
        now: options.now,
        damage: newDamageList(),
      };
      database.prepare('INSERT INTO vault (only, vault_id) VALUES (1, ?)').run(vaultId);
      planFirst(emptySession(base, memberId, {}), options, login, options.kdf ?? defaultKdf);
      return { vaultId, memberId };
    });
  } finally {
    closeFile(database);
  }
}

/**
 * Makes a vault and opens it for its first administrator. Throws `vaultExists`, `folderReadOnly`,
 * `vaultMissing` (no such folder), `diskFull`, `invalidInput`.
 */
export async function createVault(options: CreateOptions): Promise<Vault> {
  await ready();
  const login = loginSchema.safeParse(normaliseLogin(options.admin.login));
  if (!login.success) throw new AppFailure('invalidInput', { field: 'login' });
  const { path } = options;
  // A journal that was left behind would be played into the new file.
  if ([path, `${path}-wal`].some((taken) => existsSync(taken))) {
    throw new AppFailure('vaultExists');
  }
  const temporary = `${path}.${randomUUID()}.new`;
  const identity = newIdentity(null);
  try {
    const { vaultId, memberId } = translated(() => {
      if (!existsSync(dirname(path))) throw new AppFailure('vaultMissing');
      const built = build(temporary, options, identity, login.data);
      renameSync(temporary, path);
      syncFolder(dirname(path));
      return built;
    });
    const file = openFile(path);
    const who = { identity, member: memberId, slot: null, vaultId };
    const session = sessionOver(file, openRows(file.database), options, who);
    return vaultOver(session, options.kdf ?? defaultKdf);
  } catch (error) {
    wipeIdentity(identity);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${temporary}${suffix}`, { force: true });
    throw error;
  }
}
