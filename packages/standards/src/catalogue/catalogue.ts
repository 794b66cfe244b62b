import type { Row } from "./row.ts";
import { iso20000Clauses } from "./iso20000-clauses.ts";
import { iso27001Clauses } from "./iso27001-clauses.ts";
import { iso27001Controls } from "./iso27001-controls.ts";

export type StandardId = "iso27001" | "iso20000";

/** Names one requirement over both standards, such as `iso27001:A.5.1` or `iso20000:8.3.3`. */
export type RequirementKey = `${StandardId}:${string}`;

export type Standard = {
  readonly id: StandardId;
  readonly name: string;
  readonly shortName: string;
  readonly edition: string;
  readonly title: string;
  /** What the standard calls the management system it asks for. */
  readonly system: "ISMS" | "SMS";
};

/** How sure the title is: `medium` where fewer than two independent public sources confirm it. */
export type Confidence = "high" | "medium";

/** A requirement that is assessed: the lowest numbered level of a clause, or an Annex A control. */
export type Requirement = {
  readonly key: RequirementKey;
  readonly standard: StandardId;
  readonly id: string;
  readonly title: string;
  /** True where the standard gives no title and ours is a label: show it as a sub-point, never as a quotation. */
  readonly untitled: boolean;
  readonly confidence: Confidence;
  readonly kind: "clause" | "control";
  /** Id of the heading directly above. */
  readonly parent: string;
  /** Top-level clause `4` to `10`, or theme `A.5` to `A.8`. */
  readonly group: string;
};

/** A numbered row that only groups others; it is never assessed itself. */
export type Heading = {
  readonly standard: StandardId;
  readonly id: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly confidence: Confidence;
  readonly parent: string | null;
};

export const standardIds = ["iso27001", "iso20000"] as const satisfies readonly StandardId[];

export const standards: Readonly<Record<StandardId, Standard>> = {
  iso27001: {
    id: "iso27001",
    name: "ISO/IEC 27001",
    shortName: "27001",
    edition: "2022",
    title:
      "Information security, cybersecurity and privacy protection — Information security management systems — Requirements",
    system: "ISMS",
  },
  iso20000: {
    id: "iso20000",
    name: "ISO/IEC 20000-1",
    shortName: "20000-1",
    edition: "2018",
    title:
      "Information technology — Service management — Part 1: Service management system requirements",
    system: "SMS",
  },
};

/** The four groups of Annex A. Each is also a heading of `iso27001`. */
export const themes = [
  { id: "A.5", name: "organizational" },
  { id: "A.6", name: "people" },
  { id: "A.7", name: "physical" },
  { id: "A.8", name: "technological" },
] as const;

export type Theme = (typeof themes)[number]["name"];

const rows: Readonly<Record<StandardId, readonly Row[]>> = {
  iso27001: [...iso27001Clauses, ...iso27001Controls],
  iso20000: iso20000Clauses,
};

const parentOf = (id: string): string | null => {
  const dot = id.lastIndexOf(".");
  return dot < 0 || id.slice(0, dot) === "A" ? null : id.slice(0, dot);
};

const groupOf = (id: string): string => {
  const segments = id.split(".");
  return segments.slice(0, segments[0] === "A" ? 2 : 1).join(".");
};

const parents: Readonly<Record<StandardId, ReadonlySet<string | null>>> = {
  iso27001: new Set(rows.iso27001.map(([id]) => parentOf(id))),
  iso20000: new Set(rows.iso20000.map(([id]) => parentOf(id))),
};

const facts = (standard: StandardId, [id, title, mark]: Row) => ({
  standard,
  id,
  title,
  untitled: mark === "untitled",
  confidence: mark === undefined ? ("high" as const) : ("medium" as const),
});

/** All 186 requirements (30 clauses and 93 controls of 27001, 63 clauses of 20000-1) in the standards' own order. */
export const requirements: readonly Requirement[] = standardIds.flatMap((standard) =>
  rows[standard].flatMap((row): Requirement[] => {
    const [id] = row;
    const parent = parentOf(id);
    if (parent === null || parents[standard].has(id)) return [];
    const kind = id.startsWith("A.") ? "control" : "clause";
    const key: RequirementKey = `${standard}:${id}`;
    return [{ key, ...facts(standard, row), kind, parent, group: groupOf(id) }];
  }),
);

/** Every row that is no requirement: clause headings of both standards and the four themes. */
export const headings: readonly Heading[] = standardIds.flatMap((standard) =>
  rows[standard]
    .filter(([id]) => parents[standard].has(id))
    .map((row) => ({ ...facts(standard, row), parent: parentOf(row[0]) })),
);

const byKey: ReadonlyMap<string, Requirement> = new Map(requirements.map((r) => [r.key, r]));

const byStandard: Readonly<Record<StandardId, readonly Requirement[]>> = {
  iso27001: requirements.filter((r) => r.standard === "iso27001"),
  iso20000: requirements.filter((r) => r.standard === "iso20000"),
};

/** The requirement with this key; `undefined` for a heading and for anything unknown. */
export const find = (key: string): Requirement | undefined => byKey.get(key);

const ranks: ReadonlyMap<string, number> = new Map(requirements.map(({ key }, at) => [key, at]));

/** Orders requirements as the catalogue does: 27001 first, each standard in its own order. */
export const inCatalogueOrder = (a: RequirementKey, b: RequirementKey): number =>
  Number(ranks.get(a)) - Number(ranks.get(b));

/** Whether the text names a requirement of the catalogue. A heading is none. */
export const isRequirementKey = (text: string): text is RequirementKey => byKey.has(text);

/** The requirements of one standard, in its own order. */
export const ofStandard = (standard: StandardId): readonly Requirement[] => byStandard[standard];

/**
 * What a statement about a clause applies to: the requirements below the heading, or the requirement
 * itself. A finding on 9.2 reaches 9.2.1 and 9.2.2. Empty for an unknown id.
 */
export const leavesUnder = (standard: StandardId, clauseId: string): readonly Requirement[] =>
  byStandard[standard].filter((r) => r.id === clauseId || r.id.startsWith(`${clauseId}.`));
