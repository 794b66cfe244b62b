import { describe, expect, it } from "vitest";
import { asOf, assess, complete, finding, found, fresh } from "./testing/fixtures.ts";
import type { Input } from "./input.ts";
import { evaluate } from "./readiness.ts";
import { Rollup, rollup } from "./rollup.ts";

const bytes = (input: Input) => JSON.stringify(rollup(evaluate(input, asOf))).length;

describe("rollup", () => {
  it("keeps verdict, scores, and counts of open gates and blockers", () => {
    const input = found(
      assess(complete(), ["iso20000:8.6.1"], { verification: { state: "none" } }),
      finding(),
    );
    expect(rollup(evaluate(input, asOf))).toEqual({
      modelVersion: "1.3",
      asOf,
      verdict: "notReady",
      claimed: 9_900,
      verified: 9_819,
      blockers: 1,
      standards: [
        {
          standard: "iso27001",
          verdict: "notReady",
          claimed: 9_800,
          verified: 9_800,
          blockers: 1,
          open: { stage1: 0, stage2: 1, surveillance: 0, recertification: 0 },
        },
        {
          standard: "iso20000",
          verdict: "readyForStage1",
          claimed: 10_000,
          verified: 9_838,
          blockers: 0,
          open: { stage1: 0, stage2: 1, surveillance: 0, recertification: 0 },
        },
      ],
    });
  });

  it("counts the gates of a certified client as well", () => {
    const input = fresh(["iso20000"]);
    const certification = { iso27001: "seeking", iso20000: "certified" } as const;
    const report = evaluate({ ...input, profile: { ...input.profile, certification } }, asOf);
    expect(rollup(report).standards).toMatchObject([
      { blockers: 54, open: { stage1: 18, stage2: 28, surveillance: 8, recertification: 1 } },
    ]);
  });

  it("stays within 600 bytes and its own schema", () => {
    const ready = complete();
    const certification = { iso27001: "certified", iso20000: "certified" } as const;
    const certified = { ...ready, profile: { ...ready.profile, certification } };
    const lost = { ...certified, records: {}, findings: null };
    for (const input of [fresh(), ready, certified, lost]) {
      expect(bytes(input)).toBeLessThanOrEqual(600);
      const short = rollup(evaluate(input, asOf));
      expect(Rollup.parse(short)).toEqual(short);
    }
  });
});
