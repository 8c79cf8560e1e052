// From a chosen class list to what importing it would do: its columns, its pupils, the difference with
// the pupils already kept. Changes nothing, and hands out no value of a dropped column.
import { readTable, type Table } from '#main/imports/class-list/index.ts';
import { readPupils } from '#shared/domain/class-list.ts';
import {
  applyChoices,
  guessMapping,
  isKnownHeader,
  layoutKey,
  missingColumns,
  type ClassListMapping,
  type ColumnChoices,
} from '#shared/domain/class-list-columns.ts';
import { importWarnings, type ImportWarning } from '#shared/domain/class-list-guard.ts';
import { planImport, type ImportPlan } from '#shared/domain/class-list-plan.ts';
import type { ReadClassList } from '#shared/domain/class-list-rows.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { schoolYearSchema, type SchoolYear } from '#shared/domain/school-year.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import type { MemberContext } from './context.ts';

export type ChosenList = { readonly fileName: string; readonly bytes: Uint8Array };

export type Columns = {
  readonly table: Table;
  readonly layout: string;
  readonly mapping: ClassListMapping;
  readonly remembered: boolean;
};

export type Proposal = {
  readonly read: ReadClassList;
  readonly plan: ImportPlan;
  /** The pupils as they are now, by id. */
  readonly existing: ReadonlyMap<string, TypedRecord<'pupil'>>;
};

/** A file is read once, however often its preview is asked; forgotten with its bytes. */
const tables = new WeakMap<Uint8Array, Table>();

/**
 * Without one column name we know, the first line is most likely a pupil: nothing of it may be shown,
 * so the file is refused (`fileUnreadable`, reason noHeaders).
 */
async function tableOf({ bytes }: ChosenList): Promise<Table> {
  const known = tables.get(bytes);
  if (known) return known;
  const table = await readTable(bytes);
  if (!table.headers.some(isKnownHeader)) {
    throw new AppFailure('fileUnreadable', { reason: 'noHeaders' });
  }
  tables.set(bytes, table);
  return table;
}

/** What a person chose the last time for a file of the same layout, or null. */
function rememberedChoices(context: MemberContext, layout: string): ColumnChoices | null {
  const runs = context.list('importRun').filter(({ body }) => body.layout === layout);
  const newest = runs.sort((a, b) => a.createdAtMs - b.createdAtMs).at(-1);
  return newest?.body.mapping ?? null;
}

/** The columns with the given choices; with null the remembered ones, else the guess. */
export async function columnsOf(
  context: MemberContext,
  list: ChosenList,
  choices: ColumnChoices | null,
): Promise<Columns> {
  const table = await tableOf(list);
  const layout = layoutKey(table.headers);
  const guess = guessMapping(table.headers, table.rows);
  const remembered = choices === null ? rememberedChoices(context, layout) : null;
  return {
    table,
    layout,
    mapping: applyChoices(guess, choices ?? remembered ?? {}),
    remembered: remembered !== null,
  };
}

/** Throws `invalidInput` for a text that is no school year. */
export function schoolYearFrom(text: string): SchoolYear {
  const parsed = schoolYearSchema.safeParse(text);
  if (!parsed.success) throw new AppFailure('invalidInput', { field: 'schoolYear' });
  return parsed.data;
}

/** What importing would do now, or null when a column is missing that no list can do without. */
export function proposalOf(
  context: MemberContext,
  { table, mapping }: Columns,
  schoolYear: SchoolYear,
  runId: RecordId | null = null,
): Proposal | null {
  if (missingColumns(mapping).length > 0) return null;
  const pupils = context.list('pupil');
  const read = readPupils(table.rows, mapping, { schoolYear });
  const plan = planImport(pupils, read, {
    schoolYear,
    nowMs: context.now(),
    runId,
    narrowEncoding: table.source.type === 'text' && table.source.encoding === 'windows-1252',
  });
  return { read, plan, existing: new Map(pupils.map((pupil) => [pupil.id, pupil])) };
}

/** All active pupils that the list no longer has, whichever year they were last on one. */
export function missingIn(proposal: Proposal): readonly TypedRecord<'pupil'>[] {
  return [...proposal.plan.missing, ...proposal.plan.fromEarlierYear].flatMap(({ id }) => {
    const pupil = proposal.existing.get(id);
    return pupil ? [pupil] : [];
  });
}

/** What a person must confirm before this proposal is imported; `markMissing` as they ticked it. */
export function warningsOf(
  proposal: Proposal,
  schoolYear: SchoolYear,
  markMissing: boolean,
): readonly ImportWarning[] {
  return importWarnings({
    schoolYear,
    existing: proposal.existing,
    updates: proposal.plan.update,
    missing: markMissing ? missingIn(proposal) : [],
  });
}
