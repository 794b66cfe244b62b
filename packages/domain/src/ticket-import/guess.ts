import { orderOf } from "./date.ts";
import type { Columns, Field, Mapping, Meaning } from "./mapping.ts";

/** What columns are usually called, the surest name first. */
const names: Readonly<Record<Field, readonly RegExp[]>> = {
  ticket: [/^(number|issue key|key|ticket|incident|ticket id)$/, /(number|key|ticket)/, /\bid$/],
  sequence: [/(mod count|sequence|revision)/],
  at: [/(updated at|changed at|event time|timestamp)/, /(updated|changed|date)$/],
  opened: [/^(opened at|opened|created)$/, /(opened|created at)/],
  state: [/^(state|status)$/, /(state|status)$/],
  priority: [/^priority$/, /^severity$/],
  group: [/(assignment group|assigned group|team)/, /^group$/],
  title: [/(short description|summary|title|subject)/],
  service: [/^(business service|service)$/, /(service|application)$/],
  customer: [/^(customer|account|company|client|organi[sz]ation)$/],
};

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .replace(/^(sys|u) /, "")
    .trim();

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/cancel/, "cancelled"],
  [/resolved|solved|fixed/, "resolved"],
  [/closed|done|complete/, "closed"],
  [/(await|wait|pending|hold).*(user|caller|customer|client|requester|info)/, "waitingCustomer"],
  [/(await|wait|pending|hold).*(vendor|supplier|third)/, "waitingSupplier"],
  [/await|wait|pending|hold/, "waitingOther"],
  [/active|progress|assigned|working/, "active"],
  [/^(new|open|opened|to do|registered|reopened)$/, "new"],
];

/** What a tool's word for a state probably means; null where it says nothing to us. */
export const meaningOf = (word: string): Meaning | null =>
  meanings.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? null;

/** Texts that stand for nothing where a tool has nothing to say. */
const nothings = ["?", "-", "n/a", "null", "none"];

/** What the first rows of a file, headings apart, are most likely to mean. The zone is asked for: no file tells it. */
export const guess = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<Mapping, "header" | "columns" | "dates" | "empty"> => {
  const headings = header.map(plain);
  const taken = new Set<number>();
  const columnOf = (field: Field): number | null => {
    for (const name of names[field]) {
      const found = headings.findIndex((text, index) => name.test(text) && !taken.has(index));
      if (found < 0) continue;
      taken.add(found);
      return found;
    }
    return null;
  };
  const columns: Columns = {
    ticket: columnOf("ticket"),
    sequence: columnOf("sequence"),
    at: columnOf("at"),
    opened: columnOf("opened"),
    state: columnOf("state"),
    priority: columnOf("priority"),
    group: columnOf("group"),
    title: columnOf("title"),
    service: columnOf("service"),
    customer: columnOf("customer"),
  };
  const cells = new Set(rows.flat().map((cell) => cell.toLowerCase()));
  const dates = rows.map((row) => row[columns.at ?? -1] ?? "");
  return {
    header: [...header],
    columns,
    dates: orderOf(dates),
    empty: nothings.filter((text) => cells.has(text)),
  };
};
