import { expect, test } from "vitest";
import { hindrances } from "./hindrance.ts";
import type { Row } from "./row.ts";
import { decided, row } from "./testing/fixtures.ts";

test("nothing hinders a statement that decides, justifies and rates", () => {
  expect(hindrances(decided())).toEqual([]);
});

test.each<[string, Partial<Row>, string]>([
  ["an undecided control", { decision: "undecided" }, "/A.5.1/decision"],
  [
    "an exclusion without a word",
    { decision: "excluded", justification: " - " },
    "/A.5.1/justification",
  ],
  [
    "the exclusion of a control that a treatment needs",
    { decision: "excluded", justification: "None here", risks: ["R-12"] },
    "/A.5.1/decision",
  ],
  [
    "an inclusion without reason or word",
    { reasons: [], justification: "." },
    "/A.5.1/justification",
  ],
  ["an applicable control without a status", { status: null }, "/A.5.1/status"],
])("%s is named", (_, change, pointer) => {
  const [found, ...more] = hindrances([{ ...row, ...change }]);
  expect(found).toMatchObject({ pointer, detail: expect.stringMatching(/^A\.5\.1: /) });
  expect(more).toEqual([]);
});

test("a word justifies an inclusion as well as a reason does", () => {
  expect(hindrances([{ ...row, reasons: [], justification: "Needed" }])).toEqual([]);
});
