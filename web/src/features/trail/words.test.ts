import { describe, expect, it } from "vitest";

import { actionText, aggregateText, changeText, withNames } from "./words.ts";

describe("the audit trail in words", () => {
  it("reads an action as a sentence", () => {
    expect(actionText("assessment.claimed")).toBe("Assessment claimed");
  });

  it.each([
    ["assessment:iso27001:A.5.1", "Requirement 27001 A.5.1"],
    ["assessment:iso20000:8.3.3", "Requirement 20000-1 8.3.3"],
    ["evidence:evd_1", "Evidence evd_1"],
    ["profile", "Profile"],
    ["risk:r1", "Risk r1"],
  ])("names the record %s", (aggregate, expected) => {
    expect(aggregateText(aggregate)).toBe(expected);
  });

  it("shows a change from what to what", () => {
    expect(changeText({ from: null, to: "L" })).toBe("nothing → L");
    expect(changeText({ from: ["a"], to: { b: 1 } })).toBe('["a"] → {"b":1}');
    expect(changeText(3)).toBe("3");
  });
});

it("names people where it is known who they are, and never shows their ids", () => {
  const nameOf = (id: string) => (id === "usr_0000000000000001" ? "Ana" : "Former member");
  const text = aggregateText("member:usr_0000000000000001");
  expect(withNames(text, nameOf)).toBe("Member Ana");
  const change = changeText({ from: null, to: "usr_0000000000000002" });
  expect(withNames(change, nameOf)).toBe("nothing → Former member");
});
