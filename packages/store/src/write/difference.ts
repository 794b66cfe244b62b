import { canonical } from "../trail/canonical.ts";

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** The top-level fields in which two states differ, as `{ field: { from, to } }`, for the trail. */
export const difference = (before: unknown, after: unknown): Record<string, unknown> => {
  const from = fields(before);
  const to = fields(after);
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted();
  const changed = names.filter((name) => canonical([from[name]]) !== canonical([to[name]]));
  return Object.fromEntries(
    changed.map((name) => [name, { from: from[name] ?? null, to: to[name] ?? null }]),
  );
};
