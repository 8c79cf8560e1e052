// Every call and every event between the screens and the services, as one value. Types, parsing,
// permission and the preload's list all follow from it.
import * as z from 'zod';
import { call, type CallDefinition } from './define.ts';
import { classListsCalls } from './calls/class-lists.ts';
import { peopleCalls } from './calls/people.ts';
import { selectionCalls } from './calls/selection.ts';
import { trainingCalls } from './calls/training.ts';
import { matchingCalls } from './calls/matching.ts';
import { pairLifeCalls } from './calls/pair-life.ts';
import { programmeCalls } from './calls/programme.ts';
import { activitiesCalls } from './calls/activities.ts';
import { libraryCalls } from './calls/library.ts';
import { taskCalls } from './calls/task.ts';
import { tasksCalls } from './calls/tasks.ts';
import { searchCalls } from './calls/search.ts';
import { tablesCalls } from './calls/tables.ts';
import { boardReportCalls } from './calls/board-reports.ts';
import { concernCalls } from './calls/concerns.ts';
import { destinationCalls } from './calls/destinations.ts';
import { emergencyCalls } from './calls/emergency.ts';
import { peerCheckInCalls } from './calls/peer-check-ins.ts';
import { referralCalls } from './calls/referrals.ts';
import { reportingCodeCalls } from './calls/reporting-code.ts';
import { signOffCalls } from './calls/sign-offs.ts';
import { intervisionAfterCalls } from './calls/intervision-after.ts';
import { intervisionGroupCalls } from './calls/intervision-groups.ts';
import { intervisionSessionCalls } from './calls/intervision-sessions.ts';
import { transferCalls } from './calls/transfers.ts';
import type { CallName, EventName } from './names.ts';
import { paperRequestSchema, paperSchema } from './paper.ts';
import { logViewSchema, recordViewSchema } from './record-view.ts';
import { dateSchema } from '#shared/domain/date.ts';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { noteFieldsSchema } from '#shared/domain/note.ts';
import { goalSchema } from '#shared/domain/goal.ts';
import { safetyNetSchema } from '#shared/domain/match.ts';
import { agreementSchema, newPairSchema } from '#shared/domain/pair.ts';
import { preferencesSchema } from '#shared/domain/preferences.ts';
import { printBodySchema } from '#shared/domain/print.ts';
import { roleSchema } from '#shared/domain/role.ts';
import { schoolBodySchema } from '#shared/domain/school.ts';

const nothing = z.undefined();
const revision = z.int().positive();
const passphrase = z.string().min(1).max(1024);
const loginName = z.string().trim().min(2).max(60);
const token = z.uuid();

const sessionSchema = z.object({
  memberId: memberIdSchema,
  vaultName: z.string(),
  /** False until the member chose a passphrase that nobody gave them. */
  ownsPassphrase: z.boolean(),
});

const draftSchema = z.object({ name: z.string().max(200), body: z.json(), savedAtMs: z.int() });
export type Draft = z.infer<typeof draftSchema>;

export const contract = {
  'app.info': call(
    'open',
    nothing,
    z.object({ version: z.string(), shell: z.enum(['electron', 'preview']) }),
  ),
  'preferences.get': call('open', nothing, preferencesSchema),
  'preferences.set': call('open', preferencesSchema.partial(), preferencesSchema),
  'passphrase.check': call(
    'open',
    z.object({ passphrase: z.string().max(1024), about: z.array(z.string().max(200)).max(5) }),
    z.object({ score: z.int().min(0).max(4), enough: z.boolean(), guessesLog10: z.number() }),
  ),

  'vault.list': call(
    'open',
    nothing,
    z.object({ vaults: z.array(z.object({ token, name: z.string() })) }),
  ),
  'vault.choose': call('open', nothing, z.object({ token, name: z.string() }).nullable()),
  'vault.create': call(
    'open',
    z.object({
      school: schoolBodySchema,
      login: loginName,
      displayName: z.string().trim().min(2).max(80),
      roles: z.array(roleSchema).min(1),
      passphrase,
    }),
    sessionSchema,
  ),
  'vault.unlock': call(
    'open',
    z.object({
      token,
      login: z.string().trim().min(1).max(60),
      passphrase,
      acceptOlderCopy: z.boolean(),
    }),
    sessionSchema.extend({ damaged: z.int() }),
  ),
  'vault.lock': call('open', nothing, nothing),
  'vault.changePassphrase': call('member', z.object({ old: passphrase, new: passphrase }), nothing),
  'vault.verify': call(
    'member',
    nothing,
    z.object({ commits: z.int(), records: z.int(), damage: z.array(z.string()) }),
  ),

  'members.add': call(
    'manageMembers',
    z.object({
      login: loginName,
      displayName: z.string().trim().min(2).max(80),
      functionTitle: z.string().trim().max(80),
      roles: z.array(roleSchema).min(1),
      passphrase,
    }),
    z.object({ memberId: memberIdSchema }),
  ),
  'members.update': call(
    'manageMembers',
    z.object({
      memberId: memberIdSchema,
      roles: z.array(roleSchema),
      active: z.boolean(),
      functionTitle: z.string().trim().max(80),
    }),
    nothing,
  ),
  'school.save': call(
    'manageSchool',
    z.object({ expectedRevision: revision, school: schoolBodySchema }),
    nothing,
  ),
  'log.list': call(
    'readLog',
    z.object({ limit: z.int().min(1).max(2000) }),
    z.object({ entries: z.array(logViewSchema) }),
  ),

  'records.load': call('member', nothing, z.object({ records: z.array(recordViewSchema) })),
  'dossiers.open': call(
    'member',
    z.object({ dossierId: dossierIdSchema }),
    z.object({
      records: z.array(recordViewSchema),
      /** Earlier revisions of amended notes and changed referrals, oldest first. */
      earlier: z.array(recordViewSchema),
      /** `memberId` is null for a circle, whose code is its name. */
      readers: z.array(
        z.object({
          type: z.enum(['member', 'circle']),
          name: z.string(),
          memberId: memberIdSchema.nullable(),
        }),
      ),
    }),
  ),

  ...classListsCalls,

  'pairs.create': call('writePairs', newPairSchema, z.object({ pairId: recordIdSchema })),
  'pairs.update': call(
    'writePairs',
    z.object({
      pairId: recordIdSchema,
      expectedRevision: revision,
      goal: goalSchema.optional(),
      agreement: agreementSchema.optional(),
      /** Parents or guardian agree to meeting outside the school; null takes it back. */
      outsideAgreedOn: dateSchema.nullable().optional(),
      /** Of a newcomer's pair only. */
      safetyNet: safetyNetSchema.optional(),
      meetEveryDays: z.int().min(1).max(120).optional(),
      /** Until when they agreed to meet; null for no agreed end. */
      plannedUntil: dateSchema.nullable().optional(),
    }),
    nothing,
  ),
  'notes.save': call(
    'writeNotes',
    z.object({
      pairId: recordIdSchema,
      /** Null for a new note; otherwise the note that this amends, with why. */
      amends: z
        .object({ noteId: recordIdSchema, expectedRevision: revision, reason: z.string().trim() })
        .nullable(),
      fields: noteFieldsSchema,
    }),
    z.object({ noteId: recordIdSchema }),
  ),
  'drafts.save': call('member', draftSchema.omit({ savedAtMs: true }), draftSchema),
  'drafts.list': call('member', nothing, z.object({ drafts: z.array(draftSchema) })),
  'drafts.drop': call('member', z.object({ name: z.string().max(200) }), nothing),

  ...referralCalls,
  ...signOffCalls,

  /** A paper as it would be printed now; which role may ask for which stands in print.ts. */
  'papers.preview': call('member', paperRequestSchema, paperSchema),
  /** Registers, prints and keeps it where the person chooses; null when they chose nothing. */
  'papers.print': call(
    'member',
    paperRequestSchema,
    z.object({ fileName: z.string(), print: printBodySchema }).nullable(),
  ),
  /** Asked by the page that prints: the paper behind a ticket, once. */
  'paper.take': call('open', z.object({ ticket: z.uuid() }), paperSchema),

  ...peopleCalls,
  ...selectionCalls,
  ...trainingCalls,
  ...matchingCalls,
  ...pairLifeCalls,
  ...programmeCalls,
  ...activitiesCalls,
  ...libraryCalls,
  ...taskCalls,
  ...tasksCalls,
  ...tablesCalls,
  ...searchCalls,
  ...concernCalls,
  ...reportingCodeCalls,
  ...boardReportCalls,
  ...emergencyCalls,
  ...destinationCalls,
  ...intervisionAfterCalls,
  ...intervisionGroupCalls,
  ...intervisionSessionCalls,
  ...peerCheckInCalls,
  ...transferCalls,
} as const satisfies Readonly<Record<CallName, CallDefinition>>;

export type Contract = typeof contract;
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type CallParsed<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

export const eventContract = {
  'vault.locked': z.object({ reason: z.enum(['asked', 'idle', 'system']) }),
  'records.changed': z.object({ records: z.array(recordViewSchema) }),
  'import.progressed': z.object({ token, done: z.int(), total: z.int() }),
  'rollover.progressed': z.object({ token, done: z.int(), total: z.int() }),
} as const satisfies Readonly<Record<EventName, z.ZodType>>;
export type EventPayload<N extends EventName> = z.output<(typeof eventContract)[N]>;
