import { EvidenceId, TenantId } from "@tandem/domain/id";
import { describe, expect, it } from "vitest";
import { newId, newSecret, newTenantId } from "./id.ts";

const many = <T>(make: () => T): T[] => Array.from({ length: 2_000 }, make);

describe("a new id", () => {
  it("is never given twice, and has the form that is asked for", () => {
    const ids = many(() => newId("evd", Date.parse("2040-03-05T09:00:00.000Z")));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => EvidenceId.safeParse(id).success)).toBe(true);
  });

  it("sorts by the time it was made, to the end of the calendar", () => {
    const times = ["1970-01-01", "2026-11-24", "2040-03-05", "2999-12-31"].map((day) =>
      newId("evd", Date.parse(day)),
    );
    expect(times.toSorted()).toEqual(times);
  });

  it("of a client carries no meaning and no time", () => {
    const ids = many(newTenantId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => TenantId.safeParse(id).success)).toBe(true);
    expect(new Set(ids.map((id) => id[0])).size).toBe(32);
  });
});

it("a secret is long, fits into a link, and is never given twice", () => {
  const secrets = many(newSecret);
  expect(new Set(secrets).size).toBe(secrets.length);
  expect(secrets.every((secret) => /^[\w-]{32}$/.test(secret))).toBe(true);
});
