import { describe, expect, test } from "vitest";

import { columnName, complaintsAbout } from "./fields.ts";
import type { Mapping } from "./queries.ts";

const header = ["Control", " ", "Why"];
const mapping: Mapping = {
  controlId: 0,
  decision: 1,
  justification: 2,
  exclusionJustification: null,
  status: null,
  owner: null,
};

describe("the choice of columns", () => {
  test("stands when what is needed has a column of its own", () => {
    expect(complaintsAbout(mapping, header).size).toBe(0);
  });

  test("asks for control and decision, and for nothing else", () => {
    const none = { ...mapping, controlId: null, decision: null, justification: null };
    expect([...complaintsAbout(none, header).keys()]).toEqual(["controlId", "decision"]);
  });

  test("names the field that holds a column already", () => {
    const twice = { ...mapping, owner: 2 };
    expect([...complaintsAbout(twice, header)]).toEqual([
      ["owner", "“Why” is Justification already."],
    ]);
  });
});

test.each([
  [0, "Control"],
  [1, "Column 2"],
  [7, "Column 8"],
])("calls column %i %s", (column, name) => {
  expect(columnName(header, column)).toBe(name);
});
