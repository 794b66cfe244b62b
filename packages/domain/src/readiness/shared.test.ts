import { describe, expect, it } from "vitest";
import * as Override from "../crosswalk/override.ts";
import { explainShared } from "./explain.ts";
import type { Input } from "./input.ts";
import { evaluate } from "./readiness.ts";
import { asOf, byClient, complete, evidence, row, withoutEvidence } from "./testing/fixtures.ts";

const key = "iso20000:7.1";
const bare = withoutEvidence(complete(), key);
const withRecord = (over: Parameters<typeof evidence>[2] = {}): Input => ({
  ...bare,
  evidence: [...bare.evidence, evidence(900, ["iso27001:7.1"], over)],
});
const valueOf = (input: Input) => row(evaluate(input, asOf), key)?.claimed.value;

describe("evidence of the other standard", () => {
  it("counts as the requirement's own, and is named", () => {
    expect(valueOf(bare)).toBe(3_300);
    expect(valueOf(withRecord())).toBe(10_000);
    expect(row(evaluate(withRecord(), asOf), key)?.sharedFrom).toEqual(["iso27001:7.1"]);
  });

  it("shows operation too", () => {
    const views = (input: Input) => evaluate(input, asOf).standards[1]?.stage2View.got;
    expect(views(bare)).toBe(62);
    expect(views(withRecord())).toBe(63);
  });

  it("counts nothing once it has run out, was withdrawn, or lies outside the other scope", () => {
    for (const over of [
      { validUntil: "2026-11-23" },
      { withdrawn: { ...byClient, reason: "Wrong file" } },
      { outsideScopeOf: ["iso20000" as const] },
    ]) {
      expect(valueOf(withRecord(over))).toBe(3_300);
      expect(row(evaluate(withRecord(over), asOf), key)?.sharedFrom).toEqual([]);
    }
  });

  it("is named where it lies outside the scope, as long as it would count", () => {
    const outsideScopeOf = ["iso20000" as const];
    const from = (over: Parameters<typeof evidence>[2]) =>
      row(evaluate({ ...bare, evidence: [evidence(900, ["iso27001:7.1"], over)] }, asOf), key)
        ?.outsideFrom;
    expect(from({ outsideScopeOf })).toEqual(["iso27001:7.1"]);
    expect(from({ outsideScopeOf, validUntil: "2026-11-23" })).toEqual([]);
    expect(from({})).toEqual([]);
  });

  it("counts nothing along a row the client has taken away", () => {
    const pair = Override.Pair.parse({ iso27001: "iso27001:7.1", iso20000: key });
    const current = { ...byClient, effect: "removed", reason: "Two companies" } as const;
    const overrides = [{ ...Override.initial(pair), current }];
    expect(valueOf({ ...withRecord(), overrides })).toBe(3_300);
  });

  it("counts once where it stands against several it is attached to", () => {
    const several = ["iso27001:9.3.1", "iso27001:9.3.2", "iso27001:9.3.3"] as const;
    const input = {
      ...withoutEvidence(complete(), "iso20000:9.3"),
      evidence: [evidence(900, several)],
    };
    expect(row(evaluate(input, asOf), "iso20000:9.3")?.sharedFrom).toEqual(several);
  });

  it("is explained by where it comes from", () => {
    expect(explainShared([])).toBe("");
    expect(explainShared(["iso27001:A.5.1"])).toBe("Evidence is shared from A.5.1.");
    expect(explainShared(["iso27001:5.2", "iso27001:6.2", "iso27001:A.5.1"])).toBe(
      "Evidence is shared from 5.2, 6.2 and A.5.1.",
    );
    expect(explainShared(["iso27001:gone"])).toBe("Evidence is shared from iso27001:gone.");
  });
});
