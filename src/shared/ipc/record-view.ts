// How a record reaches a screen: its facts, its body, its content hash. One shape per kind.
import * as z from 'zod';
import { logEntryRecord } from '#shared/domain/log-entry.ts';
import { noteHeadlineSchema } from '#shared/domain/note.ts';
import { recordMetaSchema, type RecordMeta } from '#shared/domain/record.ts';
import { recordDefinitions, type RecordBody, type RecordKind } from '#shared/domain/registry.ts';

function view<K extends string, S extends z.ZodType>(kind: K, body: S) {
  return recordMetaSchema.extend({ kind: z.literal(kind), body, contentHash: z.string() });
}

/** Kinds that screens keep in their working set. A note's text comes when its dossier is opened. */
export const recordViewSchema = z.discriminatedUnion('kind', [
  view('circle', recordDefinitions.circle.schema),
  view('importRun', recordDefinitions.importRun.schema),
  view('member', recordDefinitions.member.schema),
  view('note', recordDefinitions.note.schema),
  view('noteHeadline', noteHeadlineSchema),
  view('pair', recordDefinitions.pair.schema),
  view('print', recordDefinitions.print.schema),
  view('pupil', recordDefinitions.pupil.schema),
  view('referral', recordDefinitions.referral.schema),
  view('referralStep', recordDefinitions.referralStep.schema),
  view('school', recordDefinitions.school.schema),
  view('signOffDecision', recordDefinitions.signOffDecision.schema),
  view('signOffRequest', recordDefinitions.signOffRequest.schema),
  view('signOffWithdrawal', recordDefinitions.signOffWithdrawal.schema),
]);
export type RecordView = z.infer<typeof recordViewSchema>;
export type ViewKind = RecordView['kind'];
export type ViewOf<K extends ViewKind> = Extract<RecordView, { readonly kind: K }>;

export const logViewSchema = view('logEntry', logEntryRecord.schema);
export type LogView = z.infer<typeof logViewSchema>;

/** A record with its body typed by kind, as handlers and rules use it. */
export type TypedRecord<K extends RecordKind> = RecordMeta & {
  readonly kind: K;
  readonly body: RecordBody<K>;
  readonly contentHash: string;
};
