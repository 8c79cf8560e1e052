// Text being written: sealed under its author's own key, outside the history, on disk when
// `saveDraft` returns.
import type { JsonValue } from './json.ts';
import { draftHash, draftId, openDraft, sealDraft, type DraftContent } from '#main/vault/index.ts';
import { draftDamage } from './damage.ts';
import type { Session } from './session.ts';
import { sealedState } from './write-commit.ts';

export type Draft = {
  readonly name: string;
  readonly body: DraftContent['body'];
  readonly savedAtMs: number;
};

function withDraft(session: Session, id: string, hash: string | null, write: () => void): void {
  const before = session.drafts.get(id);
  if (hash === null) session.drafts.delete(id);
  else session.drafts.set(id, hash);
  try {
    session.rows.transaction(() => {
      write();
      session.rows.putState(session.memberId, sealedState(session, session.head));
    });
  } catch (error) {
    if (before === undefined) session.drafts.delete(id);
    else session.drafts.set(id, before);
    throw error;
  }
}

export function saveDraft(session: Session, name: string, body: JsonValue): void {
  const content = { name, body, at: session.now() };
  const sealed = sealDraft(content, session.vaultId, session.memberId, session.identity);
  const id = draftId(name, session.identity);
  withDraft(session, id, draftHash(id, sealed), () => {
    session.rows.putDraft(id, session.memberId, sealed);
  });
}

/** Does nothing when there is no such draft. */
export function dropDraft(session: Session, name: string): void {
  const id = draftId(name, session.identity);
  if (!session.drafts.has(id)) return;
  withDraft(session, id, null, () => {
    session.rows.dropDraft(id);
  });
}

/** This member's drafts, oldest first; lost, replayed and altered ones are named as damage. */
export function readDrafts(session: Session): readonly Draft[] {
  const rows = session.rows.drafts(session.memberId);
  const present = new Set(rows.map(({ draft }) => draft));
  for (const id of session.drafts.keys()) {
    if (!present.has(id)) session.damage.add(draftDamage('missing', id));
  }
  const drafts = rows.flatMap(({ draft, sealed }) => {
    const expected = session.drafts.get(draft);
    const content =
      expected === draftHash(draft, sealed)
        ? openDraft(sealed, session.vaultId, session.memberId, draft, session.identity)
        : null;
    if (!content) {
      session.damage.add(draftDamage(expected === undefined ? 'unexpected' : 'altered', draft));
      return [];
    }
    return [{ name: content.name, body: content.body, savedAtMs: content.at }];
  });
  return drafts.sort((a, b) => a.savedAtMs - b.savedAtMs);
}
