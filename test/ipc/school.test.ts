import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { schoolHandlers } from '#main/ipc/handlers/school.ts';
import { vaultHandlers } from '#main/ipc/handlers/vault.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { SchoolBody } from '#shared/domain/school.ts';
import { eventContract } from '#shared/ipc/contract.ts';
import { openTestVault, putPair, type TestVault } from '../support/open-test-vault.ts';

const school: SchoolBody = { name: 'Het Baken', site: '', lockAfterMinutes: 5 };

let vault: TestVault;
let admin: MemberContext;

beforeEach(async () => {
  vault = await openTestVault();
  admin = await vault.as('coordinator');
});

afterEach(() => {
  vault.close();
});

function putSchool(): void {
  const dossierId = admin.vault.directoryDossierId;
  const recordId = newId<RecordId>();
  admin.commit({
    puts: [{ dossierId, recordId, kind: 'school', body: school, expectedRevision: 0 }],
  });
}

function save(change: Partial<SchoolBody>, expectedRevision = 1): void {
  schoolHandlers['school.save'](admin, { expectedRevision, school: { ...school, ...change } });
}

const entries = (context: MemberContext, limit = 2000) =>
  schoolHandlers['log.list'](context, { limit }).entries;

const failure = (code: string): unknown =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown });

describe('the school’s card', () => {
  it('is changed for every member, and the screens and the log hear of it', async () => {
    putSchool();
    vault.advance(1000);
    save({ site: 'Noord', lockAfterMinutes: 10 });
    const { records } = eventContract['records.changed'].parse(vault.events.at(-1)?.payload);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ kind: 'school', revision: 2, body: { site: 'Noord' } });
    expect(entries(admin)[0]?.body).toMatchObject({
      action: 'changed',
      subject: { recordId: records[0]?.id },
    });
    const approver = await vault.as('approver');
    expect(approver.list('school')[0]?.body).toEqual({
      ...school,
      site: 'Noord',
      lockAfterMinutes: 10,
    });
  });

  it('refuses a change over a newer one, and changes nothing then', () => {
    putSchool();
    save({ site: 'Noord' });
    expect(() => {
      save({ site: 'Zuid' });
    }).toThrow(failure('revisionConflict'));
    expect(admin.list('school')[0]?.body.site).toBe('Noord');
  });

  it('is not made by a change', () => {
    expect(() => {
      save({});
    }).toThrow(failure('notFound'));
  });
});

describe('the log', () => {
  it('tells who did what and when, newest first, and no more than asked', () => {
    putSchool();
    vault.advance(1000);
    save({ site: 'Noord' });
    const all = entries(admin);
    expect(all[0]).toMatchObject({
      createdBy: vault.idOf('coordinator'),
      body: { action: 'changed', atMs: vault.now() },
    });
    const times = all.map(({ body }) => body.atMs);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(all.map(({ body }) => body.action)).toEqual(
      expect.arrayContaining(['vaultCreated', 'memberAdded', 'unlocked', 'changed']),
    );
    expect(entries(admin, 2)).toEqual(all.slice(0, 2));
  });

  it('is sealed for who keeps no oversight', async () => {
    const coach = await vault.as('coach');
    expect(entries(coach)).toEqual([]);
  });
});

describe('checking the vault', () => {
  it('goes past all entries and pieces and finds nothing wrong in a sound vault', () => {
    putPair(admin, vault.idOf('coach'));
    const report = vaultHandlers['vault.verify'](admin);
    expect(report.damage).toEqual([]);
    expect(report.commits).toBeGreaterThan(5);
    expect(report.records).toBeGreaterThan(10);
  });
});
