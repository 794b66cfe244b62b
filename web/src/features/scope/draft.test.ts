import { expect, test } from "vitest";

import { complaintAbout, draftOf, ScopeForm } from "./draft.ts";

const draft = { ...draftOf(), organisation: "Harbour Books", services: " Shop \n\n Print\n" };

test("a list is read from lines, and comes back as lines", () => {
  const content = ScopeForm.parse(draft);
  expect(content.services).toEqual(["Shop", "Print"]);
  expect(draftOf(content).services).toBe("Shop\nPrint");
});

test("what is wrong with a line is said of its list", () => {
  const twice = ScopeForm.safeParse({ ...draft, sites: "Oslo\noslo" });
  expect(twice.error?.issues[0]?.path).toEqual(["sites"]);
  const long = ScopeForm.safeParse({ ...draft, sites: `Oslo\n${"x".repeat(161)}` });
  expect(long.error?.issues[0]?.path).toEqual(["sites", 1]);
  const errors: Record<string, string> = { "/sites/1": "Too long" };
  expect(complaintAbout("sites", (pointer) => errors[pointer] ?? null)).toBe("Line 2: Too long");
  expect(complaintAbout("units", (pointer) => errors[pointer] ?? null)).toBeNull();
  expect(complaintAbout("units", () => "Twice")).toBe("Twice");
});
