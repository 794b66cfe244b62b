/**
 * What is to be known of a cell. `note`: told, changes nothing. `merged`: the text stands in a larger cell and was
 * taken for this one too. `flaw`: what stands here cannot be relied on.
 */
export type Remark = {
  readonly column: number;
  readonly kind: "note" | "merged" | "flaw";
  readonly text: string;
};

/** A row below the header, as wide as it. `row` counts rows with any text from 1, `line` is where it stands. */
export type Row = {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly remarks?: readonly Remark[];
};

/** The most a file may hold: bytes, rows below the header, columns, characters of one cell and of one row. */
export type Limits = {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
  readonly rowLength: number;
};

export const limits: Limits = {
  bytes: 1_048_576,
  rows: 2_000,
  columns: 60,
  cellLength: 5_000,
  rowLength: 60_000,
};

/** Finds the row of headings among the first rows of a file, by its place from 0. */
export type FindHeader = (rows: readonly (readonly string[])[]) => number;

/** Files as most write them: nothing stands above the headings. */
export const firstRow: FindHeader = () => 0;
