/** A control of 2013, where it went in 2022, and a mark where only one public source confirms the way. */
export type Row = readonly [
  id: string,
  to2022: readonly [string, ...string[]],
  mark?: "singleSource",
];
