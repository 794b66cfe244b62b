import { describe, expect, test } from "vitest";

import {
  narrows,
  parseFilter,
  parseLane,
  parseRequirement,
  type Filter,
  type LaneState,
} from "./filter.ts";
import { newest, type Assessment } from "./queries.ts";
import { grouped, neighbour, noteworthy, rowOf, shows, type Row } from "./rows.ts";
import { assessment, person } from "./testing/assessment.ts";

const mara = person("mara");
const signed = { by: mara, at: "2026-11-24T10:42:00.000Z" };
const claim = { rating: "L" as const, note: "Minutes of the board", ...signed };

const row = (requirement: string, known: Partial<Omit<Assessment, "requirement">> = {}): Row => {
  const joined = rowOf(assessment(requirement, known));
  if (joined === undefined) throw new Error(`${requirement} is not in the catalogue`);
  return joined;
};

const verified = {
  state: "verified" as const,
  rating: "L" as const,
  note: "",
  reliedOn: [],
  as: "firm" as const,
  ...signed,
};
const stale = {
  state: "stale" as const,
  reason: "claim_changed" as const,
  at: signed.at,
  was: { rating: "L" as const, note: "", ...signed },
};
const challenged = { state: "challenged" as const, note: "Where?", answered: false, ...signed };
const excluded = {
  decision: "excluded" as const,
  justification: "None",
  checked: null,
  ...signed,
};

const rows = {
  untouched: row("iso27001:4.1"),
  claimed: row("iso27001:4.2", { claim }),
  verified: row("iso27001:4.3", { claim, verification: verified }),
  stale: row("iso20000:8.3.3", { claim, verification: stale }),
  challenged: row("iso20000:4.1", { claim, verification: challenged, assignee: mara }),
  undecided: row("iso27001:A.5.1", { claim }),
  excluded: row("iso27001:A.7.4", { applicability: excluded }),
};

const shown = (filter: Filter) =>
  Object.entries(rows)
    .filter(([, each]) => shows(filter, each, mara))
    .map(([name]) => name);

describe("what a filter shows", () => {
  test.each<[LaneState, string[]]>([
    ["notAnswered", ["untouched"]],
    ["claimed", ["claimed", "undecided"]],
    ["verified", ["verified"]],
    ["stale", ["stale"]],
    ["challenged", ["challenged"]],
    ["undecided", ["undecided"]],
    ["excluded", ["excluded"]],
  ])("of state %s is %j", (state, names) => {
    expect(shown({ state })).toEqual(names);
  });

  test("is of the standard, the clause of either standard, or the theme", () => {
    expect(shown({ standard: "iso20000" })).toEqual(["stale", "challenged"]);
    expect(shown({ group: "4" })).toEqual(["untouched", "claimed", "verified", "challenged"]);
    expect(shown({ group: "A.7" })).toEqual(["excluded"]);
  });

  test("is with somebody or nobody, and due as asked for", () => {
    const given = (due: string | null, known = {}) =>
      row("iso27001:4.1", { assignee: mara, due, ...known });
    const fits = (filter: Filter, one: Row) =>
      shows(filter, one, person("peter"), undefined, "2026-11-24");
    expect(fits({ who: mara }, given(null))).toBe(true);
    expect(fits({ who: "nobody" }, given(null))).toBe(false);
    expect(fits({ who: "nobody" }, row("iso27001:4.1"))).toBe(true);
    expect(fits({ due: "overdue" }, given("2026-11-23"))).toBe(true);
    expect(fits({ due: "overdue" }, given("2026-11-23", { claim }))).toBe(false);
    expect(fits({ due: "overdue" }, given("2026-11-24"))).toBe(false);
    expect(fits({ due: "week" }, given("2026-12-01"))).toBe(true);
    expect(fits({ due: "week" }, given("2026-12-02"))).toBe(false);
    expect(fits({ due: "dated" }, given("2026-12-02"))).toBe(true);
    expect(fits({ due: "none" }, given(null))).toBe(true);
  });

  test("is a clause or a control, assigned to me, and holds every word", () => {
    expect(shown({ kind: "control" })).toEqual(["undecided", "excluded"]);
    expect(shown({ mine: true })).toEqual(["challenged"]);
    expect(shown({ q: "BOARD minutes" })).not.toContain("untouched");
    expect(shown({ q: "a.7.4" })).toEqual(["excluded"]);
    expect(shown({ q: "nothing like it" })).toEqual([]);
  });
});

test("groups rows under clause or theme of their standard", () => {
  const groups = grouped([rows.untouched, rows.claimed, rows.undecided, rows.challenged]);
  expect(groups.map(({ id, rows: members }) => [id, members.length])).toEqual([
    ["iso27001:4", 2],
    ["iso27001:A.5", 1],
    ["iso20000:4", 1],
  ]);
  expect(groups[1]?.title).toBe("Organizational controls");
});

test("moves to the neighbour and stays at either end", () => {
  const list = [rows.untouched, rows.claimed];
  expect(neighbour(list, null, 1)).toBe(rows.untouched);
  expect(neighbour(list, "iso27001:4.1", 1)).toBe(rows.claimed);
  expect(neighbour(list, "iso27001:4.2", 1)).toBe(rows.claimed);
  expect(neighbour(list, "iso27001:4.1", -1)).toBe(rows.untouched);
  expect(neighbour([], null, 1)).toBeUndefined();
});

test("names what stands out, the gravest first", () => {
  expect(noteworthy(rows.challenged)).toBe("challenged");
  expect(noteworthy(rows.undecided)).toBe("undecided");
  expect(noteworthy(rows.verified)).toBeUndefined();
});

test("keeps a row the same object as long as its assessment is", () => {
  expect(rowOf(rows.claimed.assessment)).toBe(rows.claimed);
  expect(rowOf(assessment("iso9001:4.1"))).toBeUndefined();
});

test("takes the newer of two versions of a row", () => {
  const old = assessment("iso27001:4.1", { version: 1 });
  const saved = assessment("iso27001:4.1", { version: 2, claim });
  expect(newest([saved], [old])).toEqual([saved]);
  expect(newest([old], [saved])).toEqual([saved]);
  expect(newest([], [old])).toEqual([old]);
});

describe("an address", () => {
  test("is read as far as it fits", () => {
    const search = {
      q: "x".repeat(200),
      standard: "iso27001",
      group: 8,
      kind: "control",
      state: "stale",
      mine: true,
      lane: "verified",
      at: "iso27001:A.5.1",
    };
    expect(parseFilter(search)).toEqual({ ...search, q: "x".repeat(120), group: "8" });
    const wrong = {
      q: " ",
      standard: "iso9001",
      group: "11",
      state: 3,
      mine: 1,
      lane: "",
      at: "<",
    };
    expect(parseFilter(wrong)).toEqual({});
    expect(parseLane({ ...search })).toEqual({ lane: "verified" });
    expect(parseLane({})).toEqual({});
  });

  test("narrows only by what takes rows away", () => {
    expect(narrows({ lane: "verified", at: "iso27001:4.1" })).toBe(false);
    expect(narrows({ state: "stale" })).toBe(true);
  });
});

test("the address of a requirement may name the comment somebody came for", () => {
  const comment = "cmt_0000000000000001";
  expect(parseRequirement({ lane: "verified", comment, notes: true })).toEqual({
    lane: "verified",
    comment,
    notes: true,
  });
  expect(parseRequirement({ comment })).toEqual({ comment });
  expect(parseRequirement({ comment: "evd_0000000000000001", notes: true })).toEqual({});
  expect(parseFilter({ who: "nobody", due: "week" })).toEqual({ who: "nobody", due: "week" });
  expect(parseFilter({ who: "somebody", due: "soon" })).toEqual({});
});
