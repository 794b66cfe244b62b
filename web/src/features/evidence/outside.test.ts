import { expect, test } from "vitest";

import { outsideOffered, outsideWords } from "./outside.ts";

const both = ["iso27001", "iso20000"] as const;

test("a scope is asked about only where evidence would count across", () => {
  const draft = { requirements: ["iso27001:7.2" as const], outsideScopeOf: [] };
  expect(outsideOffered(both, draft)).toEqual(["iso20000"]);
  expect(outsideOffered(["iso27001"], draft)).toEqual([]);
  expect(outsideOffered(both, { ...draft, requirements: [] })).toEqual([]);
  const requirements = ["iso27001:7.2" as const, "iso20000:7.1" as const];
  expect(outsideOffered(both, { ...draft, requirements })).toEqual(both);
});

test("what was said once can be taken back", () => {
  const said = { requirements: [], outsideScopeOf: ["iso20000" as const] };
  expect(outsideOffered(["iso27001"], said)).toEqual(["iso20000"]);
});

test("the scopes are named", () => {
  expect(outsideWords(both)).toBe("outside the scope of ISO/IEC 27001 and ISO/IEC 20000-1");
});
