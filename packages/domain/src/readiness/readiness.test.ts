import { requirements, standardIds } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import {
  asOf,
  assess,
  byVerifier,
  claim,
  complete,
  draft,
  document,
  evidence,
  excluded,
  finding,
  found,
  fresh,
  keysOf,
  part,
  row,
  setting,
  verification,
  withoutEvidence,
} from "./testing/fixtures.ts";
import type { Input } from "./input.ts";
import { evaluate, Report } from "./readiness.ts";

const claimedOf = (input: Input) => evaluate(input, asOf).standards.map(({ claimed }) => claimed);

describe("weights", () => {
  const none = assess(
    complete(),
    requirements.map(({ key }) => key),
    { claim: claim("N") },
  );
  it.each([
    ["one of the 30 clauses of 27001", ["iso27001:9.1"], [200, 0]],
    ["one of its 93 controls", ["iso27001:A.5.1"], [43, 0]],
    ["one of the 31 requirements of clause 8 of 20000-1", ["iso20000:8.2.1"], [0, 161]],
    ["one of its 32 others", ["iso20000:9.1"], [0, 156]],
    ["all clauses of 27001", keysOf("iso27001", "clause"), [6_000, 0]],
    ["all its controls", keysOf("iso27001", "control"), [4_000, 0]],
    ["all of 20000-1", keysOf("iso20000", "clause"), [0, 10_000]],
  ] as const)("give %s its share", (_, keys, expected) => {
    expect(claimedOf(assess(none, keys, { claim: claim("F") }))).toEqual(expected);
  });

  it("are shared by the controls that apply", () => {
    const out = assess(none, keysOf("iso27001", "control").slice(1), {
      applicability: excluded("Not here", byVerifier),
    });
    expect(claimedOf(assess(out, ["iso27001:A.5.1"], { claim: claim("F") }))[0]).toBe(4_000);
  });
});

describe("rows", () => {
  it("show worth, points and reasons in both lanes", () => {
    const input = assess(withoutEvidence(complete(), "iso27001:9.1"), ["iso27001:9.1"], {
      claim: claim("L"),
      verification: verification("P"),
    });
    expect(row(evaluate(input, asOf), "iso27001:9.1")).toEqual({
      key: "iso27001:9.1",
      sharedFrom: [],
      outsideFrom: ["iso20000:9.1"],
      claimed: {
        applicable: true,
        rating: "L",
        before: 6_700,
        value: 3_300,
        got: 66,
        possible: 200,
        reasons: [{ code: "noEvidence", atMost: 3_300 }],
      },
      verified: {
        applicable: true,
        rating: "P",
        before: 3_300,
        value: 3_300,
        got: 66,
        possible: 200,
        reasons: [{ code: "noEvidence", atMost: 3_300 }],
      },
    });
  });

  it("are as many as the standards sought have requirements", () => {
    expect(evaluate(fresh(), asOf).standards.map((each) => each.requirements.length)).toEqual([
      123, 63,
    ]);
  });

  it("of what is left out have no points", () => {
    const input = assess(complete(), ["iso27001:A.7.4"], { applicability: excluded() });
    expect(row(evaluate(input, asOf), "iso27001:A.7.4")).toMatchObject({
      claimed: { applicable: false, got: 0, possible: 0, reasons: [{ code: "excluded" }] },
      verified: {
        applicable: true,
        got: 0,
        possible: 44,
        reasons: [{ code: "exclusionUnchecked" }],
      },
    });
  });
});

describe("views", () => {
  const views = (input: Input) => {
    const report = part(evaluate(input, asOf), "iso27001");
    return [report?.stage1View, report?.stage2View];
  };

  it("share the documents in order of those demanded, without the usual ones", () => {
    const input = document(document(complete(), "scope", draft), "doc-control", draft);
    expect(views(input)[0]).toEqual({ got: 39, of: 40, share: 9_750, missing: ["scope"] });
  });

  it("leave out a document whose only control is excluded, and its requirement", () => {
    const out = assess(complete(), ["iso27001:A.5.10"], { applicability: excluded() });
    expect(views(out)).toEqual([
      { got: 39, of: 39, share: 10_000, missing: [] },
      { got: 122, of: 122, share: 10_000, missing: [] },
    ]);
    const unjustified = assess(complete(), ["iso27001:A.5.10"], { applicability: excluded("") });
    expect(views(unjustified)).toEqual([
      { got: 40, of: 40, share: 10_000, missing: [] },
      { got: 123, of: 123, share: 10_000, missing: [] },
    ]);
  });

  it("keep a document that another applicable control brings up", () => {
    const out = assess(complete(), ["iso27001:A.5.29"], { applicability: excluded() });
    expect(views(out)[0]).toEqual({ got: 40, of: 40, share: 10_000, missing: [] });
  });

  it("share the requirements with a current record or observation, not a document", () => {
    const kind = (of: "observation" | "document") =>
      ["iso27001:7.1", "iso27001:7.2"].map((_, index) =>
        evidence(900 + index, [index === 0 ? "iso27001:7.1" : "iso27001:7.2"], { kind: of }),
      );
    const bare = withoutEvidence(complete(), "iso27001:7.1", "iso27001:7.2");
    expect(views(bare)[1]).toEqual({
      got: 121,
      of: 123,
      share: 9_837,
      missing: ["iso27001:7.1", "iso27001:7.2"],
    });
    const seen = { ...bare, evidence: [...bare.evidence, ...kind("observation")] };
    expect(views(seen)[1]).toEqual({ got: 123, of: 123, share: 10_000, missing: [] });
    const written = { ...bare, evidence: [...bare.evidence, ...kind("document")] };
    expect(views(written)[1]).toEqual({
      got: 121,
      of: 123,
      share: 9_837,
      missing: ["iso27001:7.1", "iso27001:7.2"],
    });
  });
});

describe("together", () => {
  it("is the lower verdict and the floor of the mean of the scores shown", () => {
    const input = assess(complete(), ["iso20000:8.6.1"], { claim: claim("L") });
    const { standards, together } = evaluate(input, asOf);
    expect(standards.map(({ claimed }) => claimed)).toEqual([10_000, 9_946]);
    expect(together).toMatchObject({ verdict: "readyForStage2", claimed: 9_973 });
    const odd = assess(complete(), ["iso20000:8.6.1"], { claim: claim("P") });
    expect(evaluate(odd, asOf).standards.map(({ claimed }) => claimed)).toEqual([10_000, 9_891]);
    expect(evaluate(odd, asOf).together.claimed).toBe(9_945);
  });

  it("names the standards in one order, whatever the order of the profile", () => {
    const input = complete();
    const turned = { ...input, profile: { ...input.profile, standards: standardIds.toReversed() } };
    expect(evaluate(turned, asOf).standards.map(({ standard }) => standard)).toEqual(standardIds);
  });
});

describe("a certified client", () => {
  const certified: Input = {
    ...complete(),
    profile: {
      ...complete().profile,
      certification: { iso27001: "certified", iso20000: "seeking" },
    },
  };

  it("is ready for recertification when nothing is left, and its other standard for Stage 2", () => {
    const report = evaluate(certified, asOf);
    expect(report.standards.map(({ verdict }) => verdict)).toEqual([
      "readyForRecertification",
      "readyForStage2",
    ]);
    expect(report.together.verdict).toBe("readyForStage2");
  });

  it("is not ready while a finding of an earlier audit is not closed", () => {
    const input = found(certified, finding({ grade: "minor", state: "corrected" }));
    expect(part(evaluate(input, asOf), "iso27001")).toMatchObject({
      verdict: "notReady",
      blockers: [{ id: "previousFindingsClosed" }],
    });
  });
});

describe("evaluate", () => {
  it.each([fresh(), complete()])("gives what its schema says", (input) => {
    const report = evaluate(input, asOf);
    expect(Report.parse(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("keeps the model's version, the date and the settings in the report", () => {
    const settings = { verifiedAtLeast: 9_000, operatingMonths: 6 };
    expect(evaluate(setting(fresh(), settings), asOf)).toMatchObject({
      modelVersion: "1.3",
      asOf,
      settings,
    });
  });

  it.each(["assessments", "evidence", "documents"] as const)(
    "refuses one of the %s twice",
    (list) => {
      const input = complete();
      expect(() => evaluate({ ...input, [list]: [...input[list], ...input[list]] }, asOf)).toThrow(
        "two entries under one key",
      );
    },
  );

  it("refuses a finding twice", () => {
    expect(() => evaluate(found(complete(), finding(), finding()), asOf)).toThrow(
      "two entries under one key",
    );
  });
});
