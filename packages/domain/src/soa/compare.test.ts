import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Difference } from "./compare.ts";
import { anyRows, row, user } from "./testing/fixtures.ts";

const mirrored = (difference: Difference): Difference => {
  switch (difference.kind) {
    case "added":
      return { ...difference, kind: "removed" };
    case "removed":
      return { ...difference, kind: "added" };
    case "changed":
      return {
        ...difference,
        changes: difference.changes.map(({ field, from, to }) => ({ field, from: to, to: from })),
      };
  }
};

/** By id and without titles: a control's title is that of the later statement. */
const byId = (differences: readonly Difference[]) =>
  Object.fromEntries(
    differences.map((difference) => [difference.id, { ...difference, title: "" }]),
  );

describe("comparing two statements", () => {
  test("finds nothing between a statement and itself, in whatever order its reasons are", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const turned = rows.map((each) => ({
          ...each,
          reasons: each.reasons.toReversed(),
          risks: each.risks.toReversed(),
        }));
        expect(compare(rows, turned)).toEqual([]);
      }),
    );
  });

  test("finds the same the other way round, mirrored", () => {
    fc.assert(
      fc.property(anyRows, anyRows, (from, to) => {
        expect(byId(compare(to, from))).toEqual(byId(compare(from, to).map(mirrored)));
      }),
    );
  });

  test("names what is added, changed and gone, the later statement's order first", () => {
    const changed = { ...row, status: "planned" as const, justification: "Later" };
    const from = [row, { ...row, id: "OWN-1" }];
    const to = [changed, { ...row, id: "OWN-2" }];
    expect(compare(from, to)).toMatchObject([
      {
        kind: "changed",
        id: "A.5.1",
        changes: [
          { field: "justification", from: "", to: "Later" },
          { field: "status", from: "implemented", to: "planned" },
        ],
      },
      { kind: "added", id: "OWN-2" },
      { kind: "removed", id: "OWN-1" },
    ]);
  });

  test("sees another owner, but not another name of the same", () => {
    const owned = (place: number, name: string) => [{ ...row, owner: { id: user(place), name } }];
    expect(compare(owned(1, "Old name"), owned(1, "New name"))).toEqual([]);
    expect(compare([row], owned(2, "Other"))).toMatchObject([
      { changes: [{ field: "owner", from: null, to: user(2) }] },
    ]);
  });

  test("passes over where to look, and who wrote it", () => {
    const elsewhere = { ...row, documents: ["Wiki"], evidence: ["Log"], authors: [user(7)] };
    expect(compare([row], [elsewhere])).toEqual([]);
  });
});
