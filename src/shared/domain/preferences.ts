// How one laptop likes its screens; the same for whoever logs in.
import * as z from 'zod';

export const preferencesSchema = z.object({
  language: z.enum(['nl', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['normal', 'high']),
  /** Ask the system to keep the window out of screenshots and screen sharing. */
  contentProtection: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;
