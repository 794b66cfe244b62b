import { describe, expect, test } from "vitest";

import { authorOf, changeText, standingText } from "./change-words.ts";
import { collides, isDone, predict, predictAll, type Change } from "./change.ts";
import { assessment, person } from "./testing/assessment.ts";

const at = "2026-11-24T10:42:00.000Z";
const mara = person("mara");
const tomas = person("tomas");
const client = { userId: mara, role: "clientAdmin" as const };
const verifier = { userId: tomas, role: "consultant" as const };
const signed = { by: mara, at };
const claimed = assessment("iso27001:A.5.1", { claim: { rating: "L", note: "", ...signed } });
const excluded = assessment("iso27001:A.5.1", {
  applicability: { decision: "excluded", justification: "None", checked: null, ...signed },
});
const verify: Change = { kind: "verify", rating: "P", note: "Seen", except: [] };
const challenge: Change = { kind: "challenge", note: "Where?" };
const nameOf = (userId: string) => (userId === mara ? "Mara" : "Tomas");

describe("a change", () => {
  test("shows what the rules will make of it", () => {
    const before = predict(claimed, { change: verify, at }, verifier);
    expect(before.verification).toMatchObject({ state: "verified", rating: "P", by: tomas });
    const change: Change = { kind: "claim", rating: "F", note: "" };
    const after = predict(before, { change, at }, client);
    expect(after.verification).toMatchObject({ state: "stale", reason: "claim_changed" });
    expect(predict(claimed, { change: challenge, at }, verifier).verification).toMatchObject({
      state: "challenged",
    });
  });

  test("is the same row where nothing changes", () => {
    const assign: Change = { kind: "assign", assignee: null, due: null };
    expect(predict(claimed, { change: assign, at }, client)).toBe(claimed);
  });

  test("is left out of a series once the rules refuse it", () => {
    const exclude: Change = {
      kind: "decide",
      decision: { decision: "excluded", justification: "No such thing" },
    };
    const rate: Change = { kind: "claim", rating: "F", note: "" };
    const row = predictAll(
      claimed,
      [exclude, rate].map((change) => ({ change, at })),
      client,
    );
    expect(row.applicability.decision).toBe("excluded");
    expect(row.claim?.rating).toBe("L");
  });

  test("is done where the row says it already", () => {
    const done = (change: Change, row = claimed, actor = client) =>
      isDone(row, { change, at }, actor);
    expect(done({ kind: "claim", rating: "L", note: "" })).toBe(true);
    expect(done({ kind: "claim", rating: "L", note: "More" })).toBe(false);
    expect(done({ kind: "assign", assignee: null, due: null })).toBe(true);
    const applicable = { decision: "applicable", inherited: true, justification: "" } as const;
    expect(done({ kind: "decide", decision: applicable })).toBe(false);
    const decided = assessment("iso27001:A.5.1", { applicability: { ...applicable, ...signed } });
    expect(done({ kind: "decide", decision: applicable }, decided)).toBe(true);
    expect(done({ kind: "decide", decision: { ...applicable, inherited: false } }, decided)).toBe(
      false,
    );
    const verified = predict(claimed, { change: verify, at }, verifier);
    expect(done(verify, verified)).toBe(false);
    expect(isDone(verified, { change: verify, at }, verifier)).toBe(true);
    const agreed = predict(excluded, { change: verify, at }, verifier);
    expect(isDone(agreed, { change: verify, at }, verifier)).toBe(true);
    const doubted = predict(claimed, { change: challenge, at }, verifier);
    expect(isDone(doubted, { change: challenge, at }, verifier)).toBe(true);
  });

  test("collides only with what it was made in view of", () => {
    const assigned = { ...claimed, assignee: mara, version: 2 };
    const made = (change: Change) => ({ change, at });
    expect(collides(claimed, assigned, made({ kind: "claim", rating: "F", note: "" }))).toBe(false);
    expect(collides(claimed, assigned, made({ kind: "assign", assignee: null, due: null }))).toBe(
      true,
    );
    expect(collides(claimed, excluded, made(verify))).toBe(true);
    const decision = { decision: "excluded", justification: "x" } as const;
    expect(collides(claimed, assigned, made({ kind: "decide", decision }))).toBe(false);
  });
});

describe("the words of a conflict", () => {
  test.each<[Change, string]>([
    [{ kind: "claim", rating: "F", note: "All of it" }, "Fully achieved: All of it"],
    [{ kind: "assign", assignee: mara, due: null }, "Mara"],
    [{ kind: "assign", assignee: null, due: null }, "Open to everyone"],
    [verify, "Verified as partially achieved: Seen"],
    [challenge, "Challenged: Where?"],
    [
      { kind: "decide", decision: { decision: "applicable", inherited: true, justification: "" } },
      "Applicable, inherited",
    ],
    [
      { kind: "decide", decision: { decision: "excluded", justification: "None" } },
      "Excluded: None",
    ],
  ])("say what %j is", (change, text) => {
    expect(changeText(change, nameOf)).toBe(text);
  });

  test("say what stands in its place, and whose it is", () => {
    const claim: Change = { kind: "claim", rating: "F", note: "" };
    expect(standingText(claimed, claim, nameOf)).toBe("Largely achieved");
    expect(standingText(excluded, claim, nameOf)).toBe("Excluded: None");
    expect(standingText(claimed, verify, nameOf)).toBe("Claimed as largely achieved");
    const verified = predict(claimed, { change: verify, at }, verifier);
    expect(standingText(verified, challenge, nameOf)).toBe("Verified as partially achieved: Seen");
    expect(standingText(claimed, { kind: "assign", assignee: mara, due: null }, nameOf)).toBe(
      "Open to everyone",
    );
    expect(authorOf(claimed, claim)).toBe(mara);
    expect(authorOf(excluded, claim)).toBe(mara);
    expect(authorOf(verified, challenge)).toBe(tomas);
    expect(authorOf(claimed, { kind: "assign", assignee: null, due: null })).toBeNull();
  });
});
