// The only place where JSON text becomes a value: never without a schema, never with a throw.
import type * as z from 'zod';

/** The value, or null when the text is not JSON or does not fit the schema. */
export function parseJson<S extends z.ZodType>(schema: S, text: string): z.output<S> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
