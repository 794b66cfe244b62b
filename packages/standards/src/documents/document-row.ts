import type { RequirementKey, StandardId } from "../catalogue/catalogue.ts";

/**
 * How strongly a standard asks for an item as documented information. `literal`: it demands it.
 * `conditionalOnControl`: expected in writing while the Annex A control applies. `usual`: auditors are
 * used to seeing it, the standard does not demand it; it is advice and never caps a rating or holds a gate.
 */
export type Duty = "literal" | "conditionalOnControl" | "usual";

/** One item of documented information. Names, formats and media are free in both standards. */
export type DocumentRow = {
  readonly id: string;
  readonly name: string;
  /** `document`: kept up to date, such as a plan or policy. `record`: kept as proof of what happened. */
  readonly kind: "document" | "record";
  /** The requirements of either standard that bring it up; the duty of a standard holds for all of its own. */
  readonly requirements: readonly RequirementKey[];
  /** Whether one document can serve both standards; `no` also where only one of them asks. */
  readonly serveBoth: "yes" | "partly" | "no";
  /** One entry for each standard that has a requirement in the list. */
  readonly duty: Readonly<Partial<Record<StandardId, Duty>>>;
  readonly note: string;
};
