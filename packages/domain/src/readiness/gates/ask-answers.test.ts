import type { RequirementKey } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import * as Fixtures from "../testing/fixtures.ts";
import {
  applicable,
  asOf,
  assess,
  byVerifier,
  claim,
  complete,
  excluded,
  finding,
  found,
  keysOf,
  setting,
  verification,
} from "../testing/fixtures.ts";
import type { Input } from "../input.ts";
import { evaluate } from "../readiness.ts";
import type { GateId } from "./gate-id.ts";

const gate = (input: Input, id: GateId) => Fixtures.gate(evaluate(input, asOf), "iso27001", id);
const clause = "iso27001:9.1";
const control = "iso27001:A.8.1";

describe("clausesMet", () => {
  it.each([
    ["claimed Not", { claim: claim("N") }],
    ["not answered", { claim: null }],
    ["verified Not", { verification: verification("N") }],
    ["not verified", { verification: { state: "none" } }],
    [
      "challenged",
      { verification: { ...byVerifier, state: "challenged", note: "", answered: false } },
    ],
    ["excluded, which is not allowed", { applicability: excluded("No", byVerifier) }],
  ] as const)("is open when one clause is %s", (_, change) => {
    expect(gate(assess(complete(), [clause], change), "clausesMet")).toMatchObject({
      state: "open",
      open: { count: 1, first: [clause] },
    });
  });

  it("counts both lanes", () => {
    const input = assess(
      assess(complete(), [clause], { claim: claim("N") }),
      ["iso27001:7.1", clause],
      { verification: { state: "none" } },
    );
    expect(gate(input, "clausesMet")?.detail).toBe(
      "30 requirements: 1 not achieved or not answered as claimed, 2 not achieved or not confirmed as verified.",
    );
  });

  it("is met by Partially, and does not look at controls", () => {
    const partly = { claim: claim("P"), verification: verification("P") };
    expect(gate(assess(complete(), [clause], partly), "clausesMet")?.state).toBe("met");
    expect(gate(assess(complete(), [control], { claim: null }), "clausesMet")?.state).toBe("met");
  });
});

describe("verifiedShare", () => {
  const unverified = assess(complete(), keysOf("iso27001", "control").slice(0, 47), {
    verification: { state: "none" },
  });

  it("is met from the share on that the client has set", () => {
    expect(gate(unverified, "verifiedShare")).toMatchObject({
      state: "open",
      detail: "79.78 % verified, at least 80 % needed.",
    });
    const set = (verifiedAtLeast: number) =>
      setting(unverified, { verifiedAtLeast, operatingMonths: 3 });
    expect(gate(set(7_978), "verifiedShare")?.state).toBe("met");
    expect(gate(set(7_979), "verifiedShare")).toMatchObject({
      state: "open",
      detail: "79.78 % verified, at least 79.79 % needed (set for this client).",
    });
  });
});

describe("controlsDecided", () => {
  it("is open while one control is undecided", () => {
    const input = assess(complete(), [control], { applicability: { decision: "undecided" } });
    expect(gate(input, "controlsDecided")).toMatchObject({
      state: "open",
      detail: "92 of 93 controls decided.",
      open: { count: 1, first: [control] },
    });
  });

  it("is met by an exclusion, whatever its justification", () => {
    const input = assess(complete(), [control], { applicability: excluded("") });
    expect(gate(input, "controlsDecided")?.state).toBe("met");
  });
});

describe("statementComplete", () => {
  it.each([
    ["undecided", { applicability: { decision: "undecided" } }],
    ["excluded without a justification", { applicability: excluded(" ") }],
    ["applicable without a justification", { applicability: { ...applicable, justification: "" } }],
    ["applicable without a status", { claim: null }],
  ] as const)("is open while a control is %s", (_, change) => {
    expect(gate(assess(complete(), [control], change), "statementComplete")).toMatchObject({
      state: "open",
      detail: "92 of 93 controls with a justification and, where applicable, a status.",
      open: { count: 1, first: [control] },
    });
  });

  it("takes a reason from the list for a justification", () => {
    const applicability = { ...applicable, justification: "", reasons: ["legal" as const] };
    const input = assess(complete(), [control], { applicability });
    expect(gate(input, "statementComplete")?.state).toBe("met");
    const without = { ...applicability, reasons: [] };
    expect(
      gate(assess(input, [control], { applicability: without }), "statementComplete")?.state,
    ).toBe("open");
  });

  it("needs no status of an excluded control", () => {
    const input = assess(complete(), [control], { applicability: excluded(), claim: null });
    expect(gate(input, "statementComplete")?.state).toBe("met");
  });
});

describe("unmetControlsTreated", () => {
  const bare = (key: RequirementKey, change: Parameters<typeof assess>[2]): Input => ({
    ...assess(complete(), [key], change),
    records: {},
  });

  it("is met without a record while no applicable control is rated Not", () => {
    expect(gate({ ...complete(), records: {} }, "unmetControlsTreated")).toMatchObject({
      state: "met",
      reads: { kind: "controls" },
    });
    const out = {
      applicability: excluded(),
      claim: claim("N"),
      verification: { state: "none" },
    } as const;
    expect(gate(bare(control, out), "unmetControlsTreated")?.state).toBe("met");
  });

  it.each([
    ["claimed Not", { claim: claim("N") }],
    ["verified Not", { verification: verification("N") }],
    ["not answered", { claim: null }],
    ["excluded without a justification", { applicability: excluded("") }],
  ] as const)("asks the register as soon as a control is %s", (_, change) => {
    expect(gate(bare(control, change), "unmetControlsTreated")).toMatchObject({
      state: "noRecord",
      reads: { kind: "register", register: "riskTreatments" },
      open: { count: 1, first: [control] },
    });
  });

  it("believes the register", () => {
    const input = assess(complete(), [control], { claim: claim("N") });
    expect(gate(input, "unmetControlsTreated")?.state).toBe("met");
    const records = { iso27001: { unmetControlsTreated: { on: "2026-10-01", open: [control] } } };
    expect(gate({ ...input, records }, "unmetControlsTreated")?.state).toBe("open");
  });
});

describe("operatingPeriod", () => {
  const since = (operatingSince: string | null): Input => {
    const input = complete();
    return { ...input, profile: { ...input.profile, operatingSince } };
  };

  it.each([
    ["2026-08-24", "met", "Operating since 2026-08-24; 3 months needed, complete on 2026-11-24."],
    ["2026-08-25", "open", "Operating since 2026-08-25; 3 months needed, complete on 2026-11-25."],
    [null, "open", "It is not stated since when the system operates; 3 months needed."],
  ])("since %s is %s", (date, state, detail) => {
    expect(gate(since(date), "operatingPeriod")).toMatchObject({
      state,
      detail,
      reads: { kind: "profile", field: "operatingSince" },
    });
  });

  it("follows what the client has set", () => {
    const settings = { verifiedAtLeast: 8_000, operatingMonths: 1 };
    expect(gate(setting(since("2026-10-24"), settings), "operatingPeriod")).toMatchObject({
      state: "met",
      detail:
        "Operating since 2026-10-24; 1 month needed (set for this client), complete on 2026-11-24.",
    });
  });
});

describe("stage1Met", () => {
  it("names the gates of Stage 1 that are not met", () => {
    const input = assess(complete(), [control], { applicability: { decision: "undecided" } });
    expect(gate(input, "stage1Met")).toMatchObject({
      state: "open",
      detail: "14 of 16 gates met.",
      reads: { kind: "gates", stage: "stage1" },
      open: { count: 2, first: ["controlsDecided", "statementComplete"] },
    });
  });
});

describe("gates on findings", () => {
  const grades = ["major", "minor", "opportunity"] as const;
  const states = ["open", "planned", "corrected", "closed"] as const;
  const shut: Readonly<Record<string, readonly string[]>> = {
    "major open": ["noMajorOpen", "previousFindingsClosed"],
    "major planned": ["noMajorOpen", "previousFindingsClosed"],
    "major corrected": ["noMajorOpen", "previousFindingsClosed"],
    "minor open": ["minorsPlanned", "previousFindingsClosed"],
    "minor planned": ["previousFindingsClosed"],
    "minor corrected": ["previousFindingsClosed"],
  };
  const ids = ["noMajorOpen", "minorsPlanned", "previousFindingsClosed"] as const;
  const certified = (input: Input): Input => ({
    ...input,
    profile: { ...input.profile, certification: { iso27001: "certified", iso20000: "certified" } },
  });
  const shutBy = (input: Input) => ids.filter((id) => gate(certified(input), id)?.state !== "met");

  it.each(grades.flatMap((grade) => states.map((state) => ({ grade, state }))))(
    "are shut or not by a finding $grade and $state",
    (change) => {
      const expected = shut[`${change.grade} ${change.state}`] ?? [];
      expect(shutBy(found(complete(), finding(change)))).toEqual(expected);
    },
  );

  it("name the findings in the way, in order, of their own standard", () => {
    const input = found(
      complete(),
      finding({ id: "fnd_9" }),
      finding({ id: "fnd_2" }),
      finding({ id: "fnd_1", standard: "iso20000" }),
      finding({ id: "fnd_5", state: "closed" }),
    );
    expect(gate(input, "noMajorOpen")).toMatchObject({
      state: "open",
      reads: { kind: "findings" },
      detail: "3 findings in the register, 2 in the way.",
      open: { count: 2, first: ["fnd_2", "fnd_9"] },
    });
  });

  it("are shut by a finding against a clause nobody knows", () => {
    expect(shutBy(found(complete(), finding({ clause: "99" })))).toContain("noMajorOpen");
  });

  it("say 'no record yet' where no register is kept", () => {
    const input = { ...complete(), findings: null };
    expect(gate(input, "noMajorOpen")).toMatchObject({
      state: "noRecord",
      detail: "No record yet: findings.",
    });
    expect(shutBy(input)).toEqual(ids);
  });

  it("never open when the register has a gap", () => {
    const input = { ...complete(), findings: { raised: 3, items: [finding({ state: "closed" })] } };
    expect(gate(input, "noMajorOpen")).toMatchObject({
      state: "open",
      detail: "2 findings of 3 could not be read.",
    });
    expect(shutBy(input)).toEqual(ids);
  });
});
