// What a code on paper belongs to: a text in one of its versions, or a printed copy, among what this member
// can read. Says who signed that text and whether it still says the same.
import { signedBy } from '#main/exports/signatures/build.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import type { Signable } from '#main/ipc/sign-off-state.ts';
import { paperHash } from '#main/store/index.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { contentCode, readCode } from '#shared/domain/content-code.ts';
import { signaturesNeeded } from '#shared/domain/sign-off-rules.ts';
import type { CodeMatch } from '#shared/ipc/calls/sign-offs.ts';
import { AppFailure } from '#shared/result/errors.ts';

function signables(context: MemberContext): readonly Signable[] {
  return [
    ...context.list('referral'),
    ...context.list('concernClosing'),
    ...context.list('paperApproval'),
    ...context.list('erasure'),
  ];
}

type Version = { readonly contentHash: string; readonly revision: number; readonly atMs: number };

function versionsOf(context: MemberContext, { id }: Signable): readonly Version[] {
  return context.vault
    .history(id)
    .map(({ contentHash, revision, changedAtMs: atMs }) => ({ contentHash, revision, atMs }));
}

function textMatch(context: MemberContext, subject: Signable, version: Version): CodeMatch {
  const settings = concernSettingsIn(context.list('concernSettings'));
  return {
    subjectId: subject.id,
    kind: subject.kind,
    paper: null,
    atMs: version.atMs,
    same: subject.contentHash === version.contentHash,
    signatures: [...signedBy(context, { id: subject.id, contentHash: version.contentHash })],
    needed: signaturesNeeded(subject, settings).count,
  };
}

function texts(context: MemberContext, code: string): readonly CodeMatch[] {
  return signables(context).flatMap((subject) =>
    versionsOf(context, subject)
      .filter(({ contentHash }) => contentCode(contentHash) === code)
      .map((version) => textMatch(context, subject, version)),
  );
}

/** Copies in the register; one that is a signed sheet says so. A paper about more dossiers is one copy. */
function prints(context: MemberContext, code: string): readonly CodeMatch[] {
  const found = context.list('print').filter(({ body }) => body.code === code);
  const copies = new Map(found.map((print) => [print.body.copy, print]));
  return [...copies.values()].map(({ body, createdAtMs }) => {
    const sheet = context
      .list('paperApproval')
      .find((one) => paperHash(one.body.content) === body.contentHash);
    const now = sheet ? textMatch(context, sheet, { ...sheet, atMs: createdAtMs }) : null;
    return {
      ...(now ?? { subjectId: null, kind: null, same: null, signatures: [], needed: 0 }),
      paper: body.paper,
      atMs: createdAtMs,
    };
  });
}

export const signOffCheckHandlers = defineHandlers({
  'signOffs.check': (context, input) => {
    const code = readCode(input.code);
    if (code === null) throw new AppFailure('invalidInput', { field: 'code' });
    return { found: [...texts(context, code), ...prints(context, code)] };
  },
});
