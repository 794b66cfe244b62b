import { createHash } from "node:crypto";

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
};

/** JSON with sorted keys and no white space: the same value always gives the same text. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

/** SHA-256 of the canonical text, in hexadecimal. */
export const digest = (value: unknown): string =>
  createHash("sha256").update(canonical(value)).digest("hex");
