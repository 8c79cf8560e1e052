// A sealed package: what goes along with a referral, as a file for another school, and whether its receipt code
// was told back. Laid down beside the referral, one line a happening, and never changed.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import { defineRecord } from './record.ts';
import { referralFormSheetSchema } from './referral-form-sheet.ts';

export const transferBodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('made'),
    referralId: recordIdSchema,
    /** Of the receipt code inside the package, together with this record's id; the code is not kept. */
    receiptHash: z.string().length(43),
    fileName: z.string().max(200),
    bytes: z.int().positive(),
  }),
  /** A code that was typed and is not the one inside. */
  z.strictObject({ type: z.literal('wrong'), referralId: recordIdSchema, madeId: recordIdSchema }),
  /** The code of the receiver: whoever reads this can check it against `receiptHash`. */
  z.strictObject({
    type: z.literal('received'),
    referralId: recordIdSchema,
    madeId: recordIdSchema,
    code: z.string().length(9),
  }),
]);
export type TransferBody = z.infer<typeof transferBodySchema>;

export const transferRecord = defineRecord({
  kind: 'transfer',
  version: 1,
  keeps: 1,
  schema: transferBodySchema,
});

/** How many wrong codes one package takes; after that nobody can confirm it any more. */
export const mostWrongCodes = 10;

/** The largest package that is opened. */
export const mostPackageBytes = 1_000_000;

export const packageVersion = 1;

/** What every version begins with. */
export const packageHeadSchema = z.looseObject({
  format: z.literal('achtervang-referral'),
  version: z.int().positive(),
});

/** What is inside, as it is written in the file: the text of the referral form, and the code that proves receipt. */
export const packageContentSchema = z.strictObject({
  format: z.literal('achtervang-referral'),
  version: z.literal(packageVersion),
  receiptCode: z.string().length(9),
  madeOn: dateSchema,
  /** Exactly what was ticked, as it stands on the referral form. */
  referral: referralFormSheetSchema.omit({ concept: true }),
});
export type PackageContent = z.infer<typeof packageContentSchema>;

type Transfer = {
  readonly id: RecordId;
  readonly body: TransferBody;
  readonly createdAtMs: number;
};

/** The newest package of a referral and how it stands; null when there is none. */
export function transferState(transfers: readonly Transfer[]): {
  readonly madeId: RecordId;
  readonly madeAtMs: number;
  readonly fileName: string;
  readonly receivedAtMs: number | null;
  readonly wrong: number;
} | null {
  const made = [...transfers]
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .findLast(({ body }) => body.type === 'made');
  if (made?.body.type !== 'made') return null;
  const about = transfers.filter(({ body }) => body.type !== 'made' && body.madeId === made.id);
  return {
    madeId: made.id,
    madeAtMs: made.createdAtMs,
    fileName: made.body.fileName,
    receivedAtMs: about.find(({ body }) => body.type === 'received')?.createdAtMs ?? null,
    wrong: about.filter(({ body }) => body.type === 'wrong').length,
  };
}
