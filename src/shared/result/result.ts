// The one shape in which an expected outcome travels: a value, or a failure from the closed list.
import type { AppError } from './errors.ts';

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err = { readonly ok: false; readonly error: AppError };
export type Result<T> = Ok<T> | Err;

export function ok<T>(value: T): Ok<T>;
export function ok(): Ok<undefined>;
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value };
}

export function err(error: AppError): Err {
  return { ok: false, error };
}

/** Makes a forgotten case a type error; throws if a value slips in from outside the types. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
