import type { RequirementKey } from "@tandem/standards/catalogue";
import { describe, expect, test } from "vitest";
import * as Assessment from "../assessment/assessment.ts";
import * as OwnControl from "./own-control.ts";
import { count } from "./row.ts";
import { derive } from "./statement.ts";
import { actor, nameOf, now, own, user } from "./testing/fixtures.ts";

const assess = (
  requirement: RequirementKey,
  decision: Assessment.Decision,
  rating?: Assessment.Rating,
): Assessment.Info => {
  const decided = Assessment.decide(Assessment.initial(requirement), decision, actor(1), now);
  if (rating === undefined) return decided;
  return Assessment.claim(decided, { rating, note: "" }, actor(2), now);
};

const included = { decision: "applicable", inherited: false, justification: "Needed" } as const;
const excluded = { decision: "excluded", justification: "None here" } as const;

const rowOf = (id: string, input: Partial<Parameters<typeof derive>[0]>) =>
  derive({ assessments: [], own: [], nameOf, ...input }).find((row) => row.id === id);

describe("the statement as it stands", () => {
  test("begins with the 93 controls of Annex A, undecided, by theme", () => {
    const rows = derive({ assessments: [], own: [], nameOf });
    expect(count(rows)).toEqual({
      controls: 93,
      own: 0,
      applicable: 0,
      excluded: 0,
      undecided: 93,
    });
    expect(rows[0]).toMatchObject({ id: "A.5.1", theme: "organizational", authors: [] });
    expect(rows.at(-1)).toMatchObject({ id: "A.8.34", theme: "technological", status: null });
  });

  test.each([
    ["F", "implemented"],
    ["L", "partial"],
    ["P", "planned"],
    ["N", "notImplemented"],
  ] as const)("takes the status from the answer: %s is %s", (rating, status) => {
    const assessments = [assess("iso27001:A.5.1", included, rating)];
    expect(rowOf("A.5.1", { assessments })).toMatchObject({
      decision: "applicable",
      justification: "Needed",
      status,
      authors: [user(1), user(2)],
    });
  });

  test("says because of which risks a control applies, beside what else it applies for", () => {
    const stated = { ...included, reasons: ["legal" as const] };
    const risks = new Map([["iso27001:A.5.1", ["R-2", "R-12"]]]);
    const assessments = [assess("iso27001:A.5.1", stated, "F")];
    expect(rowOf("A.5.1", { assessments, risks })).toMatchObject({
      risks: ["R-2", "R-12"],
      reasons: ["riskTreatment", "legal"],
    });
    expect(rowOf("A.5.1", { assessments })).toMatchObject({ risks: [], reasons: ["legal"] });
  });

  test("says of an excluded control why, and no status", () => {
    const answered = assess("iso27001:A.5.1", included, "F");
    const assessments = [Assessment.decide(answered, excluded, actor(3), now)];
    expect(rowOf("A.5.1", { assessments })).toMatchObject({
      decision: "excluded",
      justification: "None here",
      reasons: [],
      status: null,
      inherited: false,
    });
  });

  test("names reasons, provider, owner and where to look", () => {
    const wish = { ...included, inherited: true, reasons: ["legal" as const] };
    const assigned = Assessment.assign(
      assess("iso27001:A.5.1", wish),
      { assignee: user(4) },
      actor(1),
      now,
    );
    const references = new Map([["iso27001:A.5.1", ["Here"]] as const]);
    expect(
      rowOf("A.5.1", {
        assessments: [assigned],
        documents: references,
        evidence: new Map([["iso27001:A.5.1", ["Log"]]]),
      }),
    ).toMatchObject({
      inherited: true,
      reasons: ["legal"],
      owner: { id: user(4), name: "Person 4" },
      documents: ["Here"],
      evidence: ["Log"],
    });
  });

  test("ends with own controls by number, without those that were taken out", () => {
    const proposed = OwnControl.proposeVoid(own("OWN-3"), "Gone", actor(1), now);
    const voided = OwnControl.answerVoid(proposed, "agreed", actor(2), now);
    const rows = derive({
      assessments: [],
      own: [own("OWN-10"), own("OWN-2"), voided],
      nameOf,
    });
    expect(rows.slice(93).map(({ id, origin }) => [id, origin])).toEqual([
      ["OWN-2", "own"],
      ["OWN-10", "own"],
    ]);
    expect(count(rows)).toMatchObject({ controls: 95, own: 2, applicable: 2 });
  });

  test("says of an own control what was stated of it", () => {
    const stated = own("OWN-1", { owner: user(5) });
    expect(rowOf("OWN-1", { own: [stated] })).toMatchObject({
      title: "Sealed rooms",
      theme: "physical",
      decision: "applicable",
      reasons: ["contractual"],
      status: "partial",
      owner: { id: user(5), name: "Person 5" },
      authors: [user(1)],
    });
    const open = own("OWN-1", { applicability: { decision: "undecided" }, rating: null });
    expect(rowOf("OWN-1", { own: [open] })).toMatchObject({ justification: "", status: null });
    const out = own("OWN-1", { applicability: excluded });
    expect(rowOf("OWN-1", { own: [out] })).toMatchObject({
      decision: "excluded",
      justification: "None here",
      reasons: [],
      status: null,
    });
  });
});
