/**
 * How a requirement of 27001 stands to one of 20000-1. `equivalent`: the same thing about the same
 * object. `sameText`: the same wording about another object. `overlaps`: a common part. `supports`: the
 * 27001 side helps to show the 20000-1 side without covering it.
 */
export type Relation = "equivalent" | "sameText" | "overlaps" | "supports";

/** How sure the relation is; a tenant may override any row. */
export type Confidence = "high" | "medium" | "low";

export type Row = readonly [
  iso27001: string,
  iso20000: string,
  relation: Relation,
  confidence: Confidence,
  rationale: string,
];
