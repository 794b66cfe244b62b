import { expect, test } from "vitest";

import { happened } from "./happened.ts";

const nameOf = (id: string) => ({ usr_mara000000000000: "Mara" })[id] ?? "No longer a member";
const mara = "usr_mara000000000000";

const claim = (rating: string, note = "") => ({ rating, note, by: mara });
const to = (value: unknown, from: unknown = null) => ({ from, to: value });

test.each([
  [
    "assessment.claimed",
    { claim: to(claim("L", "Since May")) },
    ["Claimed largely achieved: Since May"],
  ],
  [
    "assessment.claimed",
    {
      claim: to(claim("F"), claim("L")),
      verification: to({ state: "stale", reason: "claim_changed", was: { rating: "L" } }),
    },
    [
      "Claimed fully achieved (was largely achieved)",
      "The verification turned stale: the answer changed after it was verified",
    ],
  ],
  [
    "assessment.claimed",
    { claim: to(claim("F", "b"), claim("F", "a")) },
    ["Changed the note of the answer: b"],
  ],
  [
    "assessment.decided",
    {
      applicability: to(
        { decision: "excluded", justification: "No rooms" },
        { decision: "applicable", inherited: true },
      ),
    },
    ["Decided excluded (was applicable, inherited): No rooms"],
  ],
  [
    "assessment.imported",
    { applicability: to({ decision: "applicable" }, { decision: "undecided" }) },
    ["Imported as applicable (was not decided)"],
  ],
  [
    "assessment.assigned",
    { assignee: to(mara), due: to(null), assigned: to({ by: mara }) },
    ["Assigned to Mara"],
  ],
  [
    "assessment.assigned",
    { assignee: to(null, "usr_gone000000000000") },
    ["Assigned to nobody (was No longer a member)"],
  ],
  [
    "assessment.assigned",
    { due: to(null, "2026-12-01") },
    [expect.stringMatching(/^Due no date \(was .*2026/)],
  ],
  [
    "assessment.unassigned",
    {},
    ["Opened to everyone: whoever it was assigned to is no longer a member"],
  ],
  [
    "assessment.verified",
    { verification: to({ state: "verified", rating: "P", note: "Seen" }, { state: "challenged" }) },
    ["Verified partially achieved (was challenged): Seen"],
  ],
  [
    "assessment.verified",
    {
      verification: to(
        { state: "verified", rating: "F" },
        { state: "stale", was: { rating: "P" } },
      ),
    },
    ["Verified fully achieved (was stale, partially achieved before)"],
  ],
  ["assessment.verified", { applicability: to({}) }, ["Confirmed the exclusion"]],
  ["assessment.challenged", { verification: to({ note: "Show me" }) }, ["Challenged: Show me"]],
  [
    "assessment.unsettled",
    { verification: to({ state: "stale", reason: "evidence_expired" }) },
    ["The verification turned stale: evidence it relied on expired"],
  ],
  ["comment.written", { text: to(`Look, @${mara}`) }, ["Said: Look, @Mara"]],
  ["comment.edited", { text: to("b", "a") }, ["Changed “a” to “b”"]],
  ["comment.edited", { mentions: to([]) }, ["Changed whom a comment calls"]],
  ["comment.withdrawn", {}, ["Withdrew a comment"]],
  ["crosswalk.confirmed", { claim: to(claim("P")) }, ["Claimed partially achieved"]],
  ["assessment.other_thing", {}, ["assessment other thing"]],
])("%s is told in words: %j", (action, change, sentences) => {
  expect(happened({ action, change }, nameOf)).toEqual(sentences);
});
