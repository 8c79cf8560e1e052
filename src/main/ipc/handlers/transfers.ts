// What is done for calls about sealed packages: making one is handing over, under the same gate; the receipt code
// told back is the proof that it arrived. The passphrase passes through once and stays nowhere.
import { buildReferralForm } from '#main/exports/referral-form/build.ts';
import {
  looksSealed,
  newPackagePassphrase,
  newReceiptCode,
  openPackage,
  sealPackage,
} from '#main/exports/transfer/build.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { receiptHash } from '#main/ipc/receipt-hash.ts';
import { stateOfReferral } from '#main/ipc/referral-parts.ts';
import { mayLeave, takeStep } from '#main/ipc/referral-step.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { readCode } from '#shared/domain/content-code.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isClosed, nextStatuses, type ReferralStatus } from '#shared/domain/referral.ts';
import {
  mostPackageBytes,
  mostWrongCodes,
  packageVersion,
  transferState,
  type PackageContent,
  type TransferBody,
} from '#shared/domain/transfer.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Referral = TypedRecord<'referral'>;

/** The referral, when a package of it may leave now: outside the school, not closed, through the gate. */
function leaving(context: MemberContext, referralId: RecordId): Referral {
  const referral = context.get('referral', referralId);
  const { status } = stateOfReferral(context, referralId);
  if (referral.body.destinationKind !== 'external') throw new AppFailure('transferInternal');
  if (isClosed(status)) throw new AppFailure('statusOrder', { from: status, to: 'sent' });
  mayLeave(context, referral, dateOf(context.now()));
  return referral;
}

function transferPut({ dossierId }: Referral, recordId: RecordId, body: TransferBody): Put {
  return { dossierId, recordId, kind: 'transfer', body, expectedRevision: 0 };
}

/** The put together with this step where it can follow, on its own where the referral is past it. */
function record(
  context: MemberContext,
  referral: Referral,
  put: Put,
  step: { readonly to: ReferralStatus; readonly dueOn: string | null } | null,
): void {
  const { id: referralId, dossierId } = referral;
  const { status } = stateOfReferral(context, referralId);
  if (step && nextStatuses(status).includes(step.to)) {
    const on = dateOf(context.now());
    const nothing = { text: '', told: [], warm: null, followUp: null, finish: [] };
    takeStep(context, { referralId, on, ...step, ...nothing }, [put]);
    return;
  }
  const subject = { dossierId, recordId: referralId };
  context.commit({ puts: [put], log: [{ action: 'changed', subject }] });
}

function logPackage(
  context: MemberContext,
  { id, dossierId }: Referral,
  bytes: number,
  outcome: 'made' | 'saved',
): void {
  context.log({
    action: 'exported',
    subject: { dossierId, recordId: id },
    detail: { bytes, outcome },
  });
}

/** What stands on the referral form, so that no package can carry more than the paper. */
function contentOf(
  context: MemberContext,
  referralId: RecordId,
  receiptCode: string,
): PackageContent {
  const { concept: _, ...referral } = buildReferralForm(context, { referralId }).content;
  const madeOn = dateOf(context.now());
  return {
    ...{ format: 'achtervang-referral', version: packageVersion, receiptCode, madeOn },
    referral,
  };
}

async function make(
  context: MemberContext,
  referralId: RecordId,
): Promise<CallOutput<'transfers.make'>> {
  const referral = leaving(context, referralId);
  const code = newReceiptCode();
  const passphrase = newPackagePassphrase();
  const bytes = await sealPackage(contentOf(context, referralId, code), passphrase);
  // Before it can be kept: what leaves the wall is in the log, whatever happens next.
  logPackage(context, referral, bytes.length, 'made');
  const suggestedName = `doorverwijzing-${referral.body.code}.age`;
  const saved = await context.ask({ name: 'file.save', suggestedName, bytes });
  if (!saved) return null;
  logPackage(context, referral, bytes.length, 'saved');
  // While the dialog stood open the text may have become another one, or may not leave any more.
  if (leaving(context, referralId).revision !== referral.revision) {
    throw new AppFailure('revisionConflict');
  }
  const madeId = newId<RecordId>();
  const fileName = saved.fileName.slice(0, 200);
  const put = transferPut(referral, madeId, {
    ...{ type: 'made', referralId, fileName, bytes: bytes.length },
    receiptHash: receiptHash(madeId, code),
  });
  record(context, referral, put, { to: 'sent', dueOn: null });
  return { fileName, passphrase };
}

function confirm(context: MemberContext, referralId: RecordId, typed: string): void {
  const referral = context.get('referral', referralId);
  const about = context.list('transfer').filter(({ body }) => body.referralId === referralId);
  const state = transferState(about);
  const made = about.find(({ id }) => id === state?.madeId);
  if (!state || made?.body.type !== 'made') throw new AppFailure('notFound', { kind: 'transfer' });
  if (state.receivedAtMs !== null) return;
  if (state.wrong >= mostWrongCodes) throw new AppFailure('receiptRefused');
  const code = readCode(typed);
  if (code === null) throw new AppFailure('receiptWrong');
  const madeId = made.id;
  if (receiptHash(madeId, code) !== made.body.receiptHash) {
    const body: TransferBody = { type: 'wrong', referralId, madeId };
    record(context, referral, transferPut(referral, newId<RecordId>(), body), null);
    throw new AppFailure('receiptWrong');
  }
  const body: TransferBody = { type: 'received', referralId, madeId, code };
  const { dueOn } = stateOfReferral(context, referralId);
  const today = dateOf(context.now());
  // The answer itself is still to come; what is late stays due, from today.
  const due = dueOn !== null && dueOn < today ? today : dueOn;
  const put = transferPut(referral, newId<RecordId>(), body);
  record(context, referral, put, { to: 'received', dueOn: due });
}

/** What cannot be read is no package, whatever else it is. */
async function chosenFile(context: MemberContext) {
  try {
    return await context.ask({
      name: 'file.open',
      purpose: 'transfer',
      maxBytes: mostPackageBytes,
    });
  } catch (error) {
    const unreadable = error instanceof AppFailure && error.error.code === 'fileUnreadable';
    throw unreadable ? new AppFailure('packageUnknown') : error;
  }
}

async function choose(context: MemberContext): Promise<CallOutput<'transfers.choose'>> {
  const file = await chosenFile(context);
  if (!file) return null;
  if (!looksSealed(file.bytes)) throw new AppFailure('packageUnknown');
  const token = newId();
  context.packages.clear();
  context.packages.set(token, file.bytes);
  return { token, fileName: file.fileName };
}

export const transferHandlers = defineHandlers({
  'transfers.make': (context, { referralId }) => make(context, referralId),
  'transfers.confirm': (context, { referralId, code }) => {
    confirm(context, referralId, code);
    return undefined;
  },
  'transfers.choose': (context) => choose(context),
  'transfers.open': async (context, { token, passphrase }) => {
    const bytes = context.packages.get(token);
    if (!bytes) throw new AppFailure('notFound', { kind: 'transfer' });
    const content = await openPackage(bytes, passphrase);
    context.packages.delete(token);
    return content;
  },
});
