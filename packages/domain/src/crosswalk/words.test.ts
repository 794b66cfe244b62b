import { expect, it } from "vitest";
import { differenceQuestion, objectOf, otherStandard } from "./words.ts";

it("asks for what a relation leaves open, of several for the most", () => {
  expect(differenceQuestion("iso20000", ["equivalent"])).toMatch(/^And the services\?/);
  expect(differenceQuestion("iso27001", ["sameText"])).toMatch(/^And information security\?/);
  expect(differenceQuestion("iso20000", ["equivalent", "overlaps"])).toBe(
    differenceQuestion("iso20000", ["overlaps"]),
  );
  expect(differenceQuestion("iso20000", [])).toBe(differenceQuestion("iso20000", ["overlaps"]));
  expect(differenceQuestion("iso20000", ["supports"])).toBe("And the services?");
});

it("names what each standard is about, and the other one", () => {
  expect([objectOf("iso27001"), objectOf("iso20000")]).toEqual([
    "information security",
    "the services",
  ]);
  expect([otherStandard("iso27001"), otherStandard("iso20000")]).toEqual(["iso20000", "iso27001"]);
});
