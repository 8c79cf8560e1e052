// How much a class list may hold before it is refused; far above any school, far below trouble.

/** The first is counted on the bytes, the others on what is read from them. */
export const tableLimits = {
  megabytes: 20,
  rows: 50_000,
  /** Physical lines: more than rows, because a quoted cell may hold several. */
  lines: 100_000,
  columns: 200,
  /** Rows whose quotes do not match, each of which costs reading the rest again. */
  damagedRows: 20,
  cellCharacters: 10_000,
  /** Of one physical line: bounds the number of cells before they are counted. */
  lineCharacters: 200_000,
  /** Of a workbook once it is unpacked; a list of a whole school is a tenth of this. */
  unpackedMegabytes: 40,
  /** Parts inside a workbook: sheets, styles, texts. */
  parts: 1_000,
  /** Cells of a workbook that hold something. */
  cells: 600_000,
} as const;

/** Why a file is `fileUnreadable`: its `reason` param. With `line`, `limit` where that helps. */
export const unreadableReasons = [
  'binary',
  'oldExcel',
  'protectedExcel',
  'damagedExcel',
  'otherSpreadsheet',
  'unpackedTooLarge',
  'encoding',
  'quotes',
  'tooManyRows',
  'tooManyColumns',
  'tooManyCells',
  'cellTooLong',
  'lineTooLong',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];
