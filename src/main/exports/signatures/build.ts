// The signatures over one text, for the paper it stands on and for who checks a code. Reads decisions that
// count; must not know how they are verified.
import type { ExportSource } from '#main/exports/source.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { signaturesNeeded } from '#shared/domain/sign-off-rules.ts';
import type { SignatureBlockContent } from '#shared/domain/signature-block.ts';

type Text = { readonly id: RecordId; readonly contentHash: string };

/** Who approved exactly this text, the first signature first; the same member once. */
export function signedBy(
  source: Pick<ExportSource, 'list'>,
  { id, contentHash }: Text,
): readonly {
  readonly signerId: MemberId;
  readonly onBehalfOf: MemberId | null;
  readonly atMs: number;
}[] {
  const requests = source.list('signOffRequest');
  const signatures = source
    .list('signOffDecision')
    .map(({ body }) => body.statement)
    .filter(
      ({ decision, subjects }) =>
        decision === 'approved' &&
        subjects.some((one) => one.recordId === id && one.contentHash === contentHash),
    )
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ requestId, signerId, atMs }) => {
      const asked = requests.find((request) => request.id === requestId)?.body.approverId;
      return { signerId, onBehalfOf: asked === signerId ? null : (asked ?? null), atMs };
    });
  return signatures.filter(
    ({ signerId }, place) => signatures.findIndex((other) => other.signerId === signerId) === place,
  );
}

/** The block as it stands on a paper of this text: `signatureBlockOf(source, source.get('referral', id))`. */
export function signatureBlockOf(
  source: ExportSource,
  subject: Text & Parameters<typeof signaturesNeeded>[0],
): SignatureBlockContent {
  const members = source.vault.members();
  const member = (id: MemberId | null) => members.find((one) => one.id === id);
  const settings = concernSettingsIn(source.list('concernSettings'));
  return {
    signatures: signedBy(source, subject).map(({ signerId, onBehalfOf, atMs }) => ({
      name: member(signerId)?.displayName ?? '',
      functionTitle: member(signerId)?.functionTitle ?? '',
      atMs,
      code: contentCode(subject.contentHash),
      onBehalfOf: member(onBehalfOf)?.displayName ?? '',
    })),
    needed: signaturesNeeded(subject, settings).count,
  };
}
