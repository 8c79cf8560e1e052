// What the benchmark does with a vault: the same doors the handlers use, with cheap key derivation.
import { join } from 'node:path';
import { workbookOf } from '#test/support/workbook.ts';
import { newId } from '#main/platform/id.ts';
import { readTable } from '#main/imports/class-list/index.ts';
import { createVault, loadProfile, openVault, testKdf, type Vault } from '#main/store/index.ts';
import { sealRevision, ready } from '#main/vault/index.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { newNoteFields, type NoteBody } from '#shared/domain/note.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';

/** Does its work and answers how many items that were. */
export type Workload = () => number | Promise<number>;

const login = 'bench';
const passphrase = (): Uint8Array => new TextEncoder().encode('een wachtzin voor het meten');
const text = 'Sem zat alleen in de aula. '.repeat(30);

function common(folder: string) {
  return {
    path: join(folder, 'bench.achtervang'),
    profile: loadProfile(folder),
    registry: recordDefinitions,
    now: () => Date.now(),
  };
}

const open = (folder: string): Promise<Vault> =>
  openVault({ ...common(folder), login, passphrase: passphrase(), kdfFloor: testKdf });

/** Sealing 20,000 records of about 900 bytes, without a file. */
export async function sealYardstick(): Promise<number> {
  await ready();
  const place = { vault: newId(), dossier: newId(), record: newId(), revision: 1 };
  const key = new Uint8Array(32).fill(7);
  const at = Date.now();
  const content = {
    kind: 'note',
    v: 1,
    body: { text },
    createdAt: at,
    createdBy: newId<MemberId>(),
    at,
    by: newId<MemberId>(),
  };
  for (let index = 0; index < 20_000; index += 1) sealRevision(place, content, key);
  return 20_000;
}

function pupil(index: number): PupilBody {
  return {
    pupilNumber: String(index).padStart(7, '0'),
    givenName: `Naam${String(index)}`,
    namePrefix: '',
    familyName: 'Voorbeeld',
    className: `${String((index % 6) + 1)}A`,
    schoolYear: '2026-2027',
    mentorName: 'A. Verhoeven',
    site: '',
    birthDate: null,
    status: 'active',
    importedAtMs: null,
    importRunId: null,
    mergedInto: null,
  };
}

export async function importPupils(folder: string, count: number): Promise<number> {
  const vault = await createVault({
    ...common(folder),
    kdf: testKdf,
    admin: {
      login,
      displayName: 'Meter',
      roles: ['administrator', 'careCoordinator'],
      passphrase: passphrase(),
    },
  });
  for (let start = 0; start < count; start += 250) {
    const batch = Array.from({ length: Math.min(250, count - start) }, (_, index) => ({
      id: newId<DossierId>(),
      body: pupil(start + index),
    }));
    vault.commit({
      newDossiers: batch.map(({ id }) => ({
        id,
        kind: 'person' as const,
        grantTo: [{ type: 'circle' as const, code: 'programmeTeam' as const }],
      })),
      puts: batch.map(({ id, body }) => ({
        dossierId: id,
        recordId: newId<RecordId>(),
        kind: 'pupil',
        body,
        expectedRevision: 0,
      })),
    });
  }
  vault.close();
  return count;
}

export async function commitNotes(folder: string, count: number): Promise<number> {
  const vault = await open(folder);
  const dossierId = newId<DossierId>();
  const pairId = newId<RecordId>();
  const body: NoteBody = {
    pairId,
    amendReason: null,
    ...newNoteFields('2026-11-23'),
    facts: richTextOf(text),
  };
  for (let index = 0; index < count; index += 1) {
    vault.commit({
      newDossiers:
        index === 0
          ? [{ id: dossierId, kind: 'pair', grantTo: [{ type: 'circle', code: 'careTeam' }] }]
          : [],
      puts: [{ dossierId, recordId: newId<RecordId>(), kind: 'note', body, expectedRevision: 0 }],
    });
  }
  vault.close();
  return count;
}

export async function openAgain(folder: string): Promise<number> {
  const vault = await open(folder);
  const count = vault.list('pupil').length + vault.list('note').length;
  vault.close();
  return count;
}

const listHeader = ['Stamnummer', 'Roepnaam', 'Achternaam', 'Klas', 'Mentor', 'Geboortedatum'];

/** The same rows as CSV and as a workbook; made before the clock starts. */
export function classLists(rows: number): { readonly csv: Workload; readonly xlsx: Workload } {
  const cells = Array.from({ length: rows }, (_, index) => {
    const { pupilNumber, givenName, familyName, className, mentorName } = pupil(index);
    return [pupilNumber, givenName, familyName, className, mentorName];
  });
  const lines = [listHeader, ...cells.map((row) => [...row, '01-03-2013'])];
  const csv = new TextEncoder().encode(lines.map((line) => line.join(';')).join('\n'));
  const sheet = [listHeader, ...cells.map((row) => [...row, { day: '2013-03-01' }])];
  const xlsx = workbookOf({ name: 'Leerlingen', rows: sheet });
  const read = (bytes: Uint8Array) => async () => (await readTable(bytes)).rows.length;
  return { csv: read(csv), xlsx: read(xlsx) };
}
