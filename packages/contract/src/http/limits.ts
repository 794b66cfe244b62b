/** Limits that both sides know: the server refuses beyond them, screens say so before. */
export const limits = {
  /** Bytes of a JSON body, unless the route is named below. */
  bodyBytes: 256 * 1_024,
  /** Bytes of a body that carries a file for import, as base64 in JSON. */
  importBodyBytes: 4_300 * 1_024,
  /** Bytes of the imported file itself. */
  importFileBytes: 3 * 1_024 * 1_024,
  /** Rows of one import. */
  importRows: 500,
  /** Items of one page of a list. */
  page: 100,
  /** Requirements assigned at a time: they are written in one transaction. */
  assignments: 25,
  /** Documents of one register, one page. */
  documents: 500,
  /** Assets of one register, and its suppliers: whole lists of small rows. */
  assets: 10_000,
  suppliers: 1_000,
  /** Rows of the portfolio, one page. */
  portfolio: 500,
  /** How deep a JSON body may be nested. */
  bodyDepth: 12,
} as const;
