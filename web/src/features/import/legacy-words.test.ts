import { describe, expect, test } from "vitest";

import {
  answersOf,
  complaintsAbout,
  draftOf,
  editionSentence,
  reasonsFor,
} from "./legacy-words.ts";
import type { Question } from "./queries.ts";

const source = (id: string, decision: "applicable" | "excluded", justification = "Law") => ({
  line: 2,
  id,
  decision,
  justification,
  status: "",
});

const question: Question = {
  requirement: "iso27001:A.5.1",
  reasons: ["differ"],
  sources: [source("A.5.1.1", "applicable"), source("A.5.1.2", "excluded")],
  undecided: [],
  proposal: { decision: null, justification: "A.5.1.1: Law", status: "" },
  answer: null,
};

describe("why a person is asked", () => {
  test.each<[string, Partial<Question>, string]>([
    ["the rows disagree", {}, "A.5.1.1 and A.5.1.2 became this one control, and the file decides"],
    [
      "the reasons differ",
      { sources: [source("A.5.1.1", "applicable"), source("A.5.1.2", "applicable", "Contract")] },
      "each with a justification of its own",
    ],
    ["a control was split", { reasons: ["split"] }, "was split"],
    ["one is missing", { reasons: ["partial"], undecided: ["A.5.1.2"] }, "does not decide it."],
    [
      "several are missing",
      { reasons: ["partial"], undecided: ["A.1", "A.2", "A.3"] },
      "A.1, A.2 and A.3 became this control too, and the file does not decide them.",
    ],
  ])("%s", (_, changes, text) => {
    expect(reasonsFor({ ...question, ...changes })).toEqual([expect.stringContaining(text)]);
  });
});

describe("an answer", () => {
  test("begins as what we propose, and nothing where the rows disagree", () => {
    expect(draftOf(question)).toMatchObject({ decision: "", justification: "A.5.1.1: Law" });
    const agreed = {
      ...question,
      proposal: { ...question.proposal, decision: "inherited" as const },
    };
    expect(draftOf(agreed).decision).toBe("inherited");
    const answer = {
      requirement: question.requirement,
      decision: "leave",
      justification: "",
    } as const;
    expect(draftOf({ ...question, answer })).toBe(answer);
  });

  const draft = { ...draftOf(question), decision: "excluded" as const };

  test.each([
    [{ decision: "" as const }, ["decision"]],
    [{ justification: " – " }, ["justification"]],
    [{ justification: "x".repeat(1_001) }, ["justification"]],
    [{ decision: "leave" as const, justification: "" }, []],
    [{}, []],
  ])("of %j is complained about in %j", (changes, fields) => {
    const changed = { ...draft, ...changes };
    expect(Object.keys(complaintsAbout(changed))).toEqual(fields);
    expect(answersOf([changed])).toEqual(fields.length === 0 ? [changed] : null);
  });
});

test("says what is carried over and what is asked", () => {
  const rows = (["taken", "joined", "asked"] as const).map((fate) => ({
    line: 2,
    control: "",
    id: null,
    targets: [],
    fate,
  }));
  const legacy = { sources: rows, questions: [question], added: [], absent: [] };
  expect(editionSentence(legacy)).toBe(
    "2 of 3 rows are carried over as they are. 1 control of 2022 needs a decision of yours.",
  );
  expect(editionSentence({ ...legacy, questions: [] })).toContain("Nothing is left to ask.");
});
