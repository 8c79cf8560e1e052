// The messages between the shell and the services process, the same under Electron and preview.
// Both sides parse what they receive; a message that does not parse is dropped and counted.
import * as z from 'zod';
import { appErrorSchema } from '#shared/result/errors.ts';

/** What the services ask of the shell: things only a window or the system can do. */
export const shellRequestSchema = z.discriminatedUnion('name', [
  /** Let the person choose a file to read; the answer is its name and bytes, never its path. */
  z.object({
    name: z.literal('file.open'),
    purpose: z.enum(['classList', 'transfer']),
    maxBytes: z.int(),
  }),
  /** Let the person choose an existing vault; the answer is a path for the services only. */
  z.object({ name: z.literal('vault.choose') }),
  /** Print the paper that `paper.take` hands out for `ticket`, as PDF bytes. */
  z.object({ name: z.literal('pdf.make'), ticket: z.string(), landscape: z.boolean() }),
  /** Let the person choose where to keep a file that leaves the app. */
  z.object({
    name: z.literal('file.save'),
    suggestedName: z.string(),
    bytes: z.instanceof(Uint8Array),
  }),
]);
export type ShellRequest = z.infer<typeof shellRequestSchema>;

/** Answers per request; null when the person cancelled. */
export const shellAnswerSchemas = {
  'file.open': z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  'vault.choose': z.object({ path: z.string() }).nullable(),
  'pdf.make': z.object({ bytes: z.instanceof(Uint8Array) }),
  'file.save': z.object({ fileName: z.string() }).nullable(),
} as const;
export type ShellAnswer<N extends ShellRequest['name']> = z.infer<(typeof shellAnswerSchemas)[N]>;

const resultSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

export const toServicesSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    profileDir: z.string(),
    vaultsDir: z.string(),
    shell: z.enum(['electron', 'preview']),
    version: z.string(),
  }),
  z.object({
    type: z.literal('call'),
    id: z.int(),
    /** Which page asks: the app itself, or the page that prints one paper. */
    page: z.enum(['app', 'paper']),
    name: z.string(),
    input: z.unknown(),
  }),
  z.object({ type: z.literal('answer'), id: z.int(), result: resultSchema }),
  /** The system asks for a lock: idle, suspend, screen lock, window closed. */
  z.object({ type: z.literal('lock') }),
]);
export type ToServices = z.infer<typeof toServicesSchema>;

export const toShellSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('result'), id: z.int(), result: resultSchema }),
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
  z.object({ type: z.literal('request'), id: z.int(), request: shellRequestSchema }),
  /** Everything is sealed and closed; the process ends itself and the shell starts a new one. */
  z.object({ type: z.literal('closed') }),
]);
export type ToShell = z.infer<typeof toShellSchema>;

/** One end of a channel that carries structured clones: a MessagePort, parentPort or child process. */
export type Port = {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};
