/**
 * One numbered row of a standard as it is kept in the data files: id, short title, and a mark where the
 * title is less than certain. `untitled`: the standard numbers the row without naming it, the title is
 * our own label. `singleSource`: the title is confirmed by one public source only.
 */
export type Row = readonly [id: string, title: string, mark?: "untitled" | "singleSource"];
