import { describe, expect, it } from "vitest";
import { explain, verdictNames } from "./explain.ts";
import { counted, items } from "./items.ts";
import { percent } from "./percent.ts";
import { because, limits, type Reason, reasonCodes, StaleCause } from "./reason.ts";
import { Verdict } from "./report.ts";

const findings = (count: number) => ({ count, first: ["fnd_1"] });
const document = "scope";

const sentences: readonly (readonly [Reason, string])[] = [
  [because("excluded"), "Excluded with a justification: not part of the score."],
  [because("exclusionNotAllowed"), "A clause cannot be excluded: counts nothing."],
  [because("exclusionUnjustified"), "Excluded without a justification: counts nothing."],
  [
    because("exclusionUnchecked"),
    "The exclusion is not confirmed by a second person: counts nothing.",
  ],
  [because("unanswered"), "Not answered: counts nothing."],
  [because("notVerified"), "Not verified: counts nothing."],
  [because("verificationChallenged"), "The verifier has challenged it: counts nothing."],
  [
    { code: "verificationStale", atMost: 0, cause: "evidence_expired" },
    "Verified earlier, but evidence it relied on has expired: counts nothing.",
  ],
  [
    { code: "majorOpen", atMost: 0, findings: findings(1) },
    "1 major nonconformity open: counts nothing.",
  ],
  [
    { code: "majorCorrected", atMost: 3_300, findings: findings(2) },
    "2 major nonconformities corrected but not closed: counts as Partially at most.",
  ],
  [
    { code: "minorOpen", atMost: 6_700, findings: findings(1) },
    "1 minor nonconformity not corrected: counts as Largely at most.",
  ],
  [
    { code: "documentMissing", atMost: 3_300, document },
    "“Scope statement” is missing: counts as Partially at most.",
  ],
  [
    { code: "documentNotApproved", atMost: 3_300, document },
    "“Scope statement” is not approved: counts as Partially at most.",
  ],
  [
    { code: "documentOwnApproval", atMost: 3_300, document },
    "“Scope statement” is approved by its author only: counts as Partially at most.",
  ],
  [
    { code: "documentOverdue", atMost: 3_300, document, reviewBy: "2026-10-31" },
    "The review of “Scope statement” was due on 2026-10-31: counts as Partially at most.",
  ],
  [because("noEvidence"), "There is no current evidence: counts as Partially at most."],
  [
    { code: "evidenceExpired", atMost: 3_300, count: 2, lastValid: "2026-10-31" },
    "All evidence has expired, the last of it on 2026-10-31: counts as Partially at most.",
  ],
];

describe("explain", () => {
  it.each(sentences)("says %j in one sentence", (reason, sentence) => {
    expect(explain(reason)).toBe(sentence);
    expect(reason.atMost).toBe(limits[reason.code]);
  });

  it("has a sentence for every code", () => {
    expect(sentences.map(([{ code }]) => code)).toEqual(reasonCodes);
  });

  it("says why a verification is stale, differently for each cause", () => {
    const told = StaleCause.options.map((cause) =>
      explain({ code: "verificationStale", atMost: 0, cause }),
    );
    expect(new Set(told).size).toBe(StaleCause.options.length);
  });

  it("names a document by its id where the list no longer holds it", () => {
    expect(explain({ code: "documentMissing", atMost: 3_300, document: "gone" })).toContain(
      "“gone”",
    );
  });
});

it("has a name for every verdict", () => {
  expect(Object.keys(verdictNames)).toEqual(Verdict.options);
});

it.each([
  [0, "0 %"],
  [5, "0.05 %"],
  [50, "0.5 %"],
  [7_240, "72.4 %"],
  [8_000, "80 %"],
  [8_544, "85.44 %"],
  [10_000, "100 %"],
])("shows %i basis points as %s", (basisPoints, text) => {
  expect(percent(basisPoints)).toBe(text);
});

it("names the first ten of many and counts all", () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
  expect(items(names)).toEqual({ count: 12, first: names.slice(0, 10) });
});

it("uses the right word for one and for many", () => {
  expect([counted(1, "gate"), counted(0, "gate"), counted(2, "body", "bodies")]).toEqual([
    "1 gate",
    "0 gates",
    "2 bodies",
  ]);
});
