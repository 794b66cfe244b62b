import { find, type Requirement } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import { caps } from "./caps.ts";
import { look } from "./facts.ts";
import {
  approved,
  asOf,
  byClient,
  byVerifier,
  complete,
  document,
  draft,
  evidence,
  finding,
  found,
  withoutEvidence,
} from "./testing/fixtures.ts";
import type { Finding } from "./finding.ts";
import type { Input } from "./input.ts";

const requirement = (key: string): Requirement => {
  const known = find(key);
  if (known === undefined) throw new Error(`No requirement ${key}`);
  return known;
};
const capsOf = (input: Input, key: string) => caps(look(input, asOf), requirement(key));
const small = (input: Input): Input => ({
  ...input,
  profile: { ...input.profile, smallOrganisation: { ...byClient, reason: "Three of us" } },
});

describe("documents", () => {
  it.each([
    ["missing", { state: "missing" } as const, { code: "documentMissing" }],
    ["only written", draft, { code: "documentNotApproved" }],
    ["approved", approved(), null],
    ["approved and due for review on the date", approved(asOf), null],
    [
      "approved and overdue by a day",
      approved("2026-11-23"),
      { code: "documentOverdue", reviewBy: "2026-11-23" },
    ],
    ["approved by its author", approved("2027-06-01", true), { code: "documentOwnApproval" }],
  ])("hold at Partially while %s", (_, state, reason) => {
    const reasons = capsOf(document(complete(), "scope", state), "iso27001:4.3");
    expect(reasons).toEqual(
      reason === null ? [] : [{ ...reason, document: "scope", atMost: 3_300 }],
    );
  });

  it("count when approved by the author of a small organisation, and say so", () => {
    const input = small(document(complete(), "scope", approved("2027-06-01", true)));
    expect(capsOf(input, "iso27001:4.3")).toEqual([]);
  });

  it("are all needed where a requirement demands several, each with its own reason", () => {
    const input = document(
      document(complete(), "soa", draft),
      "risk-treatment-process",
      approved("2026-01-01"),
    );
    expect(capsOf(input, "iso27001:6.1.3")).toEqual([
      {
        code: "documentOverdue",
        document: "risk-treatment-process",
        reviewBy: "2026-01-01",
        atMost: 3_300,
      },
      { code: "documentNotApproved", document: "soa", atMost: 3_300 },
    ]);
  });

  it("shared by both standards hold each back only where its own duty demands them", () => {
    const plan = document(complete(), "rtp", draft);
    expect(capsOf(plan, "iso27001:8.3")).toHaveLength(1);
    expect(capsOf(plan, "iso20000:6.1.3")).toEqual([]);
    const ideas = document(complete(), "improvements", draft);
    expect(capsOf(ideas, "iso27001:10.1")).toEqual([]);
    expect(capsOf(ideas, "iso20000:10.2")).toHaveLength(1);
    const scope = document(complete(), "scope", draft);
    expect(capsOf(scope, "iso27001:4.3")).toHaveLength(1);
    expect(capsOf(scope, "iso20000:4.3")).toHaveLength(1);
  });

  it("that stand in one standard alone hold the other back", () => {
    const { documents, ...input } = complete();
    const others = documents.filter((each) => each.document !== "scope");
    const own = { document: "scope", standards: ["iso27001" as const], current: approved() };
    const capped = { ...input, documents: [...others, own] };
    expect(capsOf(capped, "iso27001:4.3")).toEqual([]);
    expect(capsOf(capped, "iso20000:4.3")).toEqual([
      { code: "documentMissing", document: "scope", atMost: 3_300 },
    ]);
  });

  it("that a control brings up hold that control back", () => {
    expect(capsOf(document(complete(), "acceptable-use", draft), "iso27001:A.5.10")).toHaveLength(
      1,
    );
  });

  it("that are only usual hold nothing back", () => {
    const input = document(complete(), "doc-control", { state: "missing" });
    expect(capsOf(input, "iso27001:7.5.2")).toEqual([]);
    expect(capsOf(input, "iso20000:7.5.2")).toEqual([]);
  });
});

describe("evidence", () => {
  const key = "iso27001:7.1";
  const bare = withoutEvidence(complete(), key);
  const none = [{ code: "noEvidence", atMost: 3_300 }];
  const withdrawn = { withdrawn: { ...byVerifier, reason: "Wrong file" } };
  it.each([
    ["it is withdrawn", withdrawn, none],
    ["it starts later", { validFrom: "2026-11-25" }, none],
    ["it ends today", { validUntil: asOf }, []],
    ["it starts today", { validFrom: asOf }, []],
    ["it is a document", { kind: "document" as const }, []],
    ["it is an observation by the verifier", { kind: "observation" as const }, []],
    [
      "it expired yesterday",
      { validUntil: "2026-11-23" },
      [{ code: "evidenceExpired", count: 1, lastValid: "2026-11-23", atMost: 3_300 }],
    ],
  ])("holds at Partially or not when %s", (_, change, reasons) => {
    const list = [...bare.evidence, evidence(900, [key], change)];
    expect(capsOf({ ...bare, evidence: list }, key)).toEqual(reasons);
  });

  it("holds at Partially when there is none", () => {
    expect(capsOf(bare, key)).toEqual(none);
  });

  it("names the last day of several that expired", () => {
    const ends = ["2026-08-31", "2026-10-31", "2026-09-30"];
    const old = ends.map((validUntil, index) => evidence(900 + index, [key], { validUntil }));
    expect(capsOf({ ...bare, evidence: [...bare.evidence, ...old] }, key)).toEqual([
      { code: "evidenceExpired", count: 3, lastValid: "2026-10-31", atMost: 3_300 },
    ]);
  });

  it("counts for every requirement it names, once", () => {
    const list = [evidence(900, [key, "iso20000:7.1", key])];
    const facts = look({ ...bare, evidence: list }, asOf);
    expect(facts.evidence(key).current).toBe(1);
    expect(facts.evidence("iso20000:7.1").current).toBe(1);
  });
});

describe("findings", () => {
  it.each([
    ["major", "open", "majorOpen", 0],
    ["major", "planned", "majorOpen", 0],
    ["major", "corrected", "majorCorrected", 3_300],
    ["major", "closed", null, null],
    ["minor", "open", "minorOpen", 6_700],
    ["minor", "planned", "minorOpen", 6_700],
    ["minor", "corrected", null, null],
    ["minor", "closed", null, null],
    ["opportunity", "open", null, null],
    ["opportunity", "closed", null, null],
  ] as const)("%s and %s give %s", (grade, state, code, atMost) => {
    const input = found(complete(), finding({ grade, state }));
    const findings = { count: 1, first: ["fnd_1"] };
    expect(capsOf(input, "iso27001:9.1")).toEqual(
      code === null ? [] : [{ code, atMost, findings }],
    );
  });

  it("on a heading reach the requirements below it, in their own standard only", () => {
    const input = found(complete(), finding({ clause: "9.2" }));
    expect(capsOf(input, "iso27001:9.2.1")).toHaveLength(1);
    expect(capsOf(input, "iso27001:9.2.2")).toHaveLength(1);
    expect(capsOf(input, "iso27001:9.1")).toEqual([]);
    expect(capsOf(input, "iso20000:9.2.1")).toEqual([]);
  });

  it("on a theme reach its controls", () => {
    expect(capsOf(found(complete(), finding({ clause: "A.7" })), "iso27001:A.7.14")).toHaveLength(
      1,
    );
  });

  it("of one effect are counted together and named in the order of their ids", () => {
    const given: Finding[] = [
      finding({ id: "fnd_3" }),
      finding({ id: "fnd_1", state: "planned" }),
      finding({ id: "fnd_2", grade: "minor" }),
    ];
    expect(capsOf(found(complete(), ...given), "iso27001:9.1")).toEqual([
      { code: "majorOpen", atMost: 0, findings: { count: 2, first: ["fnd_1", "fnd_3"] } },
      { code: "minorOpen", atMost: 6_700, findings: { count: 1, first: ["fnd_2"] } },
    ]);
  });
});
