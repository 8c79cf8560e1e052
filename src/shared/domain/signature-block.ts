// The signatures that stand on a paper: who signed, in which function, when, and the code of the text that was
// signed; and how many are still to come. The same on paper as on the screen.
import * as z from 'zod';

export const signatureBlockSchema = z.strictObject({
  signatures: z
    .array(
      z.strictObject({
        name: z.string(),
        /** '' when not known. */
        functionTitle: z.string(),
        atMs: z.int(),
        code: z.string(),
        /** In whose place; '' when it was the approver who was asked. */
        onBehalfOf: z.string(),
      }),
    )
    .max(10),
  /** How many approvers sign this. */
  needed: z.int().min(0),
});
export type SignatureBlockContent = z.infer<typeof signatureBlockSchema>;
