import { find, headings, type Requirement } from "@tandem/contract/standards/catalogue";

import { isOverdue } from "@tandem/contract/work/rules";

import { localToday } from "../../lib/today.ts";
import type { DueState, Filter, LaneState } from "./filter.ts";
import type { Assessment } from "./queries.ts";

/** A requirement with what is known of it. */
export type Row = { readonly requirement: Requirement; readonly assessment: Assessment };

/** The requirements of one clause or theme of one standard. */
export type RowGroup = {
  readonly id: string;
  readonly standard: Requirement["standard"];
  readonly group: string;
  readonly title: string;
  readonly rows: readonly Row[];
};

/** A row stays the same object as long as its assessment does, so that a list draws only what changed. */
const joined = new WeakMap<Assessment, Row>();

/** What is known of a requirement, joined with the catalogue; undefined for one that the catalogue lacks. */
export const rowOf = (assessment: Assessment): Row | undefined => {
  const known = joined.get(assessment);
  if (known !== undefined) return known;
  const requirement = find(assessment.requirement);
  if (requirement === undefined) return undefined;
  const row = { requirement, assessment };
  joined.set(assessment, row);
  return row;
};

const inState = (
  { requirement, assessment }: Row,
  state: LaneState,
  proposed: ReadonlySet<string> = new Set(),
): boolean => {
  const { applicability, claim, verification } = assessment;
  const excluded = applicability.decision === "excluded";
  switch (state) {
    case "notAnswered":
      return !excluded && claim === null;
    case "proposed":
      return proposed.has(requirement.key);
    case "claimed":
      return !excluded && claim !== null && verification.state === "none";
    case "verified":
    case "stale":
    case "challenged":
      return verification.state === state;
    case "undecided":
      return requirement.kind === "control" && applicability.decision === "undecided";
    case "excluded":
      return excluded;
  }
};

/** The date seven days on. */
const inAWeek = (today: string): string => {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return localToday(new Date(year, month - 1, day + 7));
};

const isDue = ({ assessment }: Row, state: DueState, today: string): boolean => {
  const { due } = assessment;
  switch (state) {
    case "overdue":
      return isOverdue(assessment, today);
    case "week":
      return due !== null && due >= today && due <= inAWeek(today);
    case "dated":
      return due !== null;
    case "none":
      return due === null;
  }
};

const isWith = ({ assessment: { assignee } }: Row, who: string): boolean =>
  who === "nobody" ? assignee === null : assignee === who;

const fold = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether the row is shown: every word is in its number, title or notes, and it is of the kind asked for. */
export const shows = (
  filter: Filter,
  row: Row,
  userId: string,
  proposed?: ReadonlySet<string>,
  today = localToday(),
): boolean => {
  const { requirement, assessment } = row;
  const { q = "", standard, group, kind, state, mine, who, due } = filter;
  const note = assessment.claim?.note ?? "";
  const haystack = fold(`${requirement.id} ${requirement.title} ${note}`);
  return (
    (standard === undefined || requirement.standard === standard) &&
    (group === undefined || requirement.group === group) &&
    (kind === undefined || requirement.kind === kind) &&
    (state === undefined || inState(row, state, proposed)) &&
    (mine !== true || assessment.assignee === userId) &&
    (who === undefined || isWith(row, who)) &&
    (due === undefined || isDue(row, due, today)) &&
    fold(q)
      .split(/\s+/)
      .every((word) => haystack.includes(word))
  );
};

const titles: ReadonlyMap<string, string> = new Map(
  headings.map(({ standard, id, title }) => [`${standard}:${id}`, title]),
);

/** The rows under their clause or theme, in the order given. */
export const grouped = (rows: readonly Row[]): readonly RowGroup[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = `${row.requirement.standard}:${row.requirement.group}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([id, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { standard, group } = first.requirement;
    return [{ id, standard, group, title: titles.get(id) ?? group, rows: members }];
  });
};

/** The row before or after the one named; the first where none is named, the same at either end. */
export const neighbour = (
  rows: readonly Row[],
  at: string | null,
  step: 1 | -1,
): Row | undefined => {
  const index = rows.findIndex(({ requirement }) => requirement.key === at);
  if (index < 0) return rows[0];
  return rows[Math.min(Math.max(index + step, 0), rows.length - 1)];
};

/** What stands out about a row beyond its ratings. */
export const noteworthy = (row: Row, proposed = false) =>
  (["challenged", "stale", "excluded", "proposed", "undecided"] as const).find((state) =>
    inState(row, state, new Set(proposed ? [row.requirement.key] : [])),
  );
