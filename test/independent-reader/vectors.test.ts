import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCommit } from './headers.ts';
import * as p from './primitives.ts';

const file = new URL('../../docs/formats/vault-vectors.json', import.meta.url);
const vectors: unknown = JSON.parse(readFileSync(file, 'utf8'));

/** The value at a path such as `identity.slot.hash`. */
function at(path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => {
    const next = new Map(Object.entries(Object(found) as Record<string, unknown>)).get(name);
    if (next === undefined) throw new Error(`no vector ${path}`);
    return next;
  }, vectors);
}
const text = (path: string): string => String(at(path));
const raw = (path: string): Uint8Array => p.fromB64(text(path));

const vault = text('vault');
const member = text('member');
const dossier = '33333333-3333-4333-8333-333333333333';
const record = '44444444-4444-4444-8444-444444444444';
const me = p.identityOf(raw('identity.secret'));
const slot: p.SlotRow = {
  member,
  login: 'ada',
  memory_kib: Number(at('identity.slot.memoryKiB')),
  passes: Number(at('identity.slot.passes')),
  salt: raw('identity.slot.salt'),
  sealed: raw('identity.slot.sealed'),
};

describe('the independent reader and the fixed examples', () => {
  it('derives the same keys from an identity secret', () => {
    expect(me.boxPublicKey).toBe(text('identity.boxPublicKey'));
    expect(me.signPublicKey).toBe(text('identity.signPublicKey'));
    expect(p.b64(me.stateSealKey)).toBe(text('identity.stateSealKey'));
    expect(p.b64(me.draftIdKey)).toBe(text('identity.draftIdKey'));
    expect(p.b64(p.hash(p.bytesOf('note 1'), me.draftIdKey))).toBe(text('identity.draftIdOfNote1'));
  });

  it('opens the slot with the passphrase, composed or not', () => {
    const passphrase = text('identity.slot.passphrase');
    const key = p.deriveKey(passphrase.normalize('NFD'), slot);
    expect(p.b64(key)).toBe(text('identity.slot.derivedKey'));
    const associated = p.bindSlot(vault, slot);
    expect(p.textOf(associated)).toBe(text('identity.slot.associated'));
    const secret = p.openAead(key, associated, slot.sealed);
    expect(p.b64(secret)).toBe(text('identity.secret'));
    expect(p.hash64(p.join(associated, slot.sealed))).toBe(text('identity.slot.hash'));
  });

  it('opens a revision, and gives its content the same hash and short code', () => {
    const place = { type: 'revision', dossier, record, revision: 1 };
    expect(p.textOf(p.bind(vault, place))).toBe(text('revision.associated'));
    const part = raw('revision.part');
    const padded = p.openAead(raw('revision.key'), p.bind(vault, place), part);
    expect(padded.length).toBe(at('revision.paddedLength'));
    expect(p.textOf(p.unpad(padded))).toBe(text('revision.plaintext'));
    expect(p.hash64(part)).toBe(text('revision.hash'));
    const content = p.read(p.openJson(raw('revision.key'), vault, place, part), {
      kind: 'text',
      v: 'number',
      body: 'any',
      createdAt: 'number',
      createdBy: 'text',
      at: 'number',
      by: 'text',
    });
    const { kind, v, body } = content;
    const hash = p.contentHash({ dossier, record, revision: 1, kind, v, body });
    expect(hash).toBe(text('revision.contentHash'));
    expect(p.shortCode(hash)).toBe(text('revision.contentCode'));
  });

  it('opens a grant, and finds that its key fits the commitment', () => {
    const place = {
      subject: dossier,
      subjectType: 'dossier',
      grantee: member,
      generation: 1,
    } as const;
    expect(p.textOf(p.bind(vault, { type: 'grant', ...place }))).toBe(text('grant.context'));
    const { key, kind } = p.openGrant(vault, place, me.boxSecret, raw('grant.sealed'));
    expect(p.b64(key)).toBe(text('revision.key'));
    expect(p.commitment(key, vault, dossier, kind)).toBe(text('grant.commitment'));
    expect(p.hash64(raw('grant.sealed'))).toBe(text('grant.hash'));
  });

  it('reads a commit, verifies it and gives it the same hash', () => {
    const [header, signature] = [p.bytesOf(text('commit.header')), raw('commit.signature')];
    const commit = readCommit(vault, { seq: 1, header, signature });
    expect(commit.parts).toMatchObject([{ type: 'revision', hash: text('revision.hash') }]);
    const message = p.join(`${p.FORMAT}/commit\0`, header);
    expect(p.verify(message, signature, me.signPublicKey)).toBe(true);
    expect(p.verify(header, signature, me.signPublicKey)).toBe(false);
    expect(p.hash64(p.join(header, signature))).toBe(text('commit.hash'));
    expect(() => readCommit(vault, { seq: 2, header, signature })).toThrow();
  });

  it('verifies a signed statement', () => {
    const said = { format: p.FORMAT, vault, member, statement: at('statement.statement') };
    const message = p.join(`${p.FORMAT}/statement\0`, p.jcs(said));
    expect(p.textOf(message)).toBe(text('statement.message'));
    expect(p.verify(message, raw('statement.signature'), me.signPublicKey)).toBe(true);
  });

  it('pads to the same lengths and takes the padding off again', () => {
    const lengths = at('padding') as readonly {
      readonly length: number;
      readonly padded: number;
    }[];
    expect(lengths.length).toBeGreaterThan(5);
    for (const { length, padded } of lengths) {
      expect(p.paddedLength(length)).toBe(padded);
      const bytes = new Uint8Array(padded).fill(7, 0, length);
      bytes[length] = 0x80;
      expect(p.unpad(bytes)).toHaveLength(length);
      bytes[length] = 0x81;
      expect(() => p.unpad(bytes)).toThrow('bad padding');
    }
  });
});
