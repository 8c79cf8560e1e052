// How a proposed import reaches the screen: counts whole, lists cut off, and no cell of a column that
// is left out.
import { usedCellsOnly } from '#shared/domain/class-list.ts';
import { missingColumns } from '#shared/domain/class-list-columns.ts';
import { passesElevenProof } from '#shared/domain/class-list-never.ts';
import { cleanCell } from '#shared/domain/class-list-values.ts';
import { pupilSortName, type PupilBody } from '#shared/domain/pupil.ts';
import { previewLimits, type ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import type { SchoolYear } from '#shared/domain/school-year.ts';
import {
  missingIn,
  warningsOf,
  type ChosenList,
  type Columns,
  type Proposal,
} from './class-list-proposal.ts';

const sampleLength = 60;
const rowsSampled = 500;

/** Cells of rows that could be read: in a row that has shifted, another column's value stands here. */
function samplesOf(columns: Columns, proposal: Proposal | null): (index: number) => string[] {
  const readable = proposal && new Set(proposal.read.pupils.map(({ line }) => line));
  const width = columns.mapping.length;
  const rows = columns.table.rows.filter(({ line, cells, damaged }) =>
    readable ? readable.has(line) : !damaged && cells.length === width,
  );
  const used = usedCellsOnly(rows.slice(0, rowsSampled), columns.mapping);
  return (index) => {
    const cells = used.map((row) => cleanCell(row.cells[index] ?? '').slice(0, sampleLength));
    const shown = cells.filter((cell) => cell !== '' && !passesElevenProof(cell));
    return [...new Set(shown)].slice(0, previewLimits.samples);
  };
}

const listed = (body: PupilBody) => ({
  name: pupilSortName(body),
  className: body.className,
  schoolYear: body.schoolYear,
});

/** A column name as written, unless it holds what may be a BSN. */
const safeHeader = (header: string): string => (/\d{8}/.test(header) ? '' : header);

const emptyLists = { refused: [], updates: [], creates: [], missing: [], doubtful: [] };
const nothingCounted = { create: 0, update: 0, unchanged: 0, missing: 0, refused: 0 };

function listsOf(proposal: Proposal) {
  const { read, plan, existing } = proposal;
  const most = previewLimits.others;
  return {
    refused: read.refused.slice(0, previewLimits.refused).map((row) => ({
      line: row.line,
      reason: row.reason,
      params: { ...row.params },
      given: row.given,
    })),
    updates: plan.update.slice(0, most).map(({ id, body, changes }) => ({
      name: pupilSortName(existing.get(id)?.body ?? body),
      changes: changes.map((change) => ({ ...change })),
    })),
    creates: plan.create.slice(0, most).map(listed),
    missing: missingIn(proposal)
      .slice(0, most)
      .map(({ body }) => listed(body)),
    doubtful: plan.doubtful.slice(0, most).map(({ id, listed: pupil }) => {
      const kept = existing.get(id)?.body;
      return {
        pupilNumber: pupil.pupilNumber,
        kept: kept ? pupilSortName(kept) : '',
        listed: pupilSortName(pupil),
      };
    }),
  };
}

/** The preview; without a proposal only the columns, so that the missing ones can be chosen. */
export function previewOf(
  list: ChosenList,
  columns: Columns,
  proposal: Proposal | null,
  schoolYear: SchoolYear,
): ClassListPreview {
  const { table, layout, mapping, remembered } = columns;
  const samples = samplesOf(columns, proposal);
  const rows = table.rows.length;
  return {
    fileName: list.fileName,
    source: table.source,
    layout,
    remembered,
    columns: mapping.map(({ index, header, field, dropped }) => ({
      index,
      header: safeHeader(header),
      field,
      dropped,
      samples: dropped ? [] : samples(index),
    })),
    missingColumns: [...missingColumns(mapping)],
    counts: proposal
      ? {
          rows,
          create: proposal.plan.create.length,
          update: proposal.plan.update.length,
          unchanged: proposal.plan.unchanged,
          missing: missingIn(proposal).length,
          refused: proposal.read.refused.length,
          doubtful: proposal.plan.doubtful.length,
          newer: proposal.plan.newer.length,
          merged: proposal.read.merged.length,
        }
      : { rows, ...nothingCounted, doubtful: 0, newer: 0, merged: 0 },
    warnings: proposal ? [...warningsOf(proposal, schoolYear, true)] : [],
    ...(proposal ? listsOf(proposal) : emptyLists),
  };
}
