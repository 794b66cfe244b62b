import { describe, expect, test } from "vitest";

import { parseSearch, shows, waitsFor } from "./filter.ts";
import type { DocumentRow } from "./queries.ts";

const row = {
  id: "doc_0000000000000001",
  title: "Zugangs-Politique d'accès",
  owner: "usr_0000000000000001",
  classification: "internal",
  serves: [],
  version: 1,
  standing: "current",
  current: null,
  next: null,
  reading: "notAsked",
} as unknown as DocumentRow;
const me = { userId: "usr_0000000000000002", approves: true, approvesAll: true };
const inReview = (author: string, approver: string | null): DocumentRow =>
  ({
    ...row,
    next: { label: "2", state: "inReview", author, approver, where: { kind: "place", text: "x" } },
  }) as unknown as DocumentRow;

test("an address keeps what fits and drops the rest", () => {
  expect(
    parseSearch({ view: "register", at: "soa", q: " a ", standing: "overdue", waits: "read" }),
  ).toEqual({ view: "register", at: "soa", q: " a ", standing: "overdue", waits: "read" });
  expect(parseSearch({ view: "x", at: "../", q: " ", standing: "gone", waits: 1 })).toEqual({});
});

describe("a line of the register", () => {
  test.each([
    [{}, row, true],
    [{ q: "acces zug" }, row, true],
    [{ q: "risk" }, row, false],
    [{ classification: "public" } as const, row, false],
    [{ standing: "overdue" } as const, row, false],
    [{ standing: "inReview" } as const, inReview("usr_1", null), true],
    [{ waits: "read" } as const, row, false],
    [{ waits: "read" } as const, { ...row, reading: "asked" } as const, true],
    [{}, { ...row, standing: "retired" } as const, false],
    [{ standing: "retired" } as const, { ...row, standing: "retired" } as const, true],
  ])("%#: is shown or not", (search, each, shown) => {
    expect(shows(search, each, me)).toBe(shown);
  });

  test("waits for whoever is named, or for anyone but its author", () => {
    expect(waitsFor(row, me)).toBe(false);
    expect(waitsFor(inReview("usr_1", null), me)).toBe(true);
    expect(waitsFor(inReview(me.userId, null), me)).toBe(false);
    expect(waitsFor(inReview("usr_1", me.userId), me)).toBe(true);
    expect(waitsFor(inReview("usr_1", "usr_3"), me)).toBe(false);
    expect(waitsFor(inReview("usr_1", null), { ...me, approvesAll: false })).toBe(false);
    expect(waitsFor(inReview("usr_1", me.userId), { ...me, approves: false })).toBe(false);
  });
});
