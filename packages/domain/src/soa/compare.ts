import { z } from "zod";
import { Row } from "./row.ts";

/** What is compared of a control. Where to look for it, and who wrote it, are not part of what is decided. */
export const Field = z.enum([
  "title",
  "description",
  "theme",
  "decision",
  "inherited",
  "reasons",
  "justification",
  "status",
  "owner",
  "risks",
]);
export type Field = z.infer<typeof Field>;

const Value = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);

/** A field that differs, with what it was and what it is; an owner is given by id. */
export const Change = z.object({ field: Field, from: Value, to: Value });
export type Change = z.infer<typeof Change>;

/** What became of one control between two statements. */
export const Difference = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), id: z.string(), title: z.string(), row: Row }),
  z.object({ kind: z.literal("removed"), id: z.string(), title: z.string(), row: Row }),
  z.object({
    kind: z.literal("changed"),
    id: z.string(),
    title: z.string(),
    changes: z.array(Change).min(1),
  }),
]);
export type Difference = z.infer<typeof Difference>;

type Value = z.infer<typeof Value>;

/** The order in which reasons and risks are given means nothing; an owner is the same under another name. */
const valueOf = (row: Row, field: Field): Value => {
  if (field === "owner") return row.owner?.id ?? null;
  const value = row[field];
  return Array.isArray(value) ? value.toSorted((a, b) => (a < b ? -1 : 1)) : value;
};

const changesOf = (from: Row, to: Row): Change[] =>
  Field.options.flatMap((field) => {
    const change = { field, from: valueOf(from, field), to: valueOf(to, field) };
    return JSON.stringify(change.from) === JSON.stringify(change.to) ? [] : [change];
  });

/**
 * What differs between two statements, control by control in the order of the later one, then what it no longer has.
 * Empty where both say the same; the other way round it names the same controls and fields, mirrored.
 */
export const compare = (from: readonly Row[], to: readonly Row[]): Difference[] => {
  const before = new Map(from.map((row) => [row.id, row]));
  const after = new Set(to.map(({ id }) => id));
  const found = to.flatMap((row): Difference[] => {
    const { id, title } = row;
    const old = before.get(id);
    if (old === undefined) return [{ kind: "added", id, title, row }];
    const changes = changesOf(old, row);
    return changes.length === 0 ? [] : [{ kind: "changed", id, title, changes }];
  });
  const gone = from
    .filter(({ id }) => !after.has(id))
    .map((row): Difference => ({ kind: "removed", id: row.id, title: row.title, row }));
  return [...found, ...gone];
};
