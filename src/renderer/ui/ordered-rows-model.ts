// Changing the order of rows. Pure.

/** The rows with the one at `at` a place up or down; unchanged at the ends. */
export function moved<Row>(rows: readonly Row[], at: number, by: 1 | -1): readonly Row[] {
  const row = rows[at];
  const other = rows[at + by];
  if (row === undefined || other === undefined) return rows;
  return rows.map((each, place) => (place === at ? other : place === at + by ? row : each));
}

export function without<Row>(rows: readonly Row[], at: number): readonly Row[] {
  return rows.filter((_, place) => place !== at);
}
