import { describe, expect, test } from "vitest";
import type * as Document from "../document/document.ts";
import { ann, approved, bob, cat, draft, submitted, vic } from "../document/testing/fixtures.ts";
import * as Work from "./work.ts";

const at = "2026-11-24T09:30:00.000Z";
const today = "2026-11-26";
const nothing: Work.Papers = {
  documents: [],
  scopes: [],
  statement: null,
  smallOrganisation: false,
};

const workOf = (papers: Partial<Work.Papers>, person: Work.Signer, on = today) =>
  Work.ofPerson({ assessments: [], papers: { ...nothing, ...papers } }, person, on).map(
    ({ kind, subject, overdue }) => [kind, subject, overdue],
  );

const documents = (info: Document.Info, on = today) => ({
  documents: [Work.paperOf(info, on, [])],
});

describe("a version in review", () => {
  const open = documents(submitted(draft));
  const named = documents(submitted(draft, cat.userId));
  const waiting = [["approve", draft.id, false]];

  test("waits for anyone who may approve it and did not write in it", () => {
    expect(workOf(open, bob)).toEqual(waiting);
    for (const other of [ann, cat, vic]) expect(workOf(open, other)).toEqual([]);
    expect(workOf({ ...open, smallOrganisation: true }, ann)).toEqual(waiting);
  });

  test("waits for the person who was named alone", () => {
    expect(workOf(named, cat)).toEqual(waiting);
    expect(workOf(named, bob)).toEqual([]);
  });

  test("is no work before it was submitted and after it was approved", () => {
    for (const info of [draft, approved]) expect(workOf(documents(info), bob)).toEqual([]);
  });
});

describe("a review", () => {
  test.each([
    ["2027-10-01", []],
    ["2027-11-01", [["review", draft.id, false]]],
    ["2027-12-01", [["review", draft.id, true]]],
  ])("that falls due is the owner's work on %s", (on, expected) => {
    expect(workOf(documents(approved, on), ann, on)).toEqual(expected);
    expect(workOf(documents(approved, on), bob, on)).toEqual([]);
  });
});

test("what is to be read is work of whoever was asked and has not confirmed", () => {
  const asked = { documents: [Work.paperOf(approved, today, [vic.userId, ann.userId])] };
  for (const person of [vic, ann]) {
    expect(workOf(asked, person)).toEqual([["read", approved.id, false]]);
  }
  expect(workOf(asked, bob)).toEqual([]);
});

describe("a scope", () => {
  const content = { organisation: "Alder" } as never;
  const scopes = [
    { standard: "iso20000" as const, draft: { content, authors: [ann.userId], writtenAt: at } },
    { standard: "iso27001" as const, draft: null },
  ] satisfies Work.Papers["scopes"];

  test("waits for top management that did not write it", () => {
    const signed = [["sign", "iso20000", false]];
    expect(workOf({ scopes }, { ...vic, topManagement: true })).toEqual(signed);
    expect(workOf({ scopes }, { ...ann, topManagement: true })).toEqual([]);
    expect(workOf({ scopes, smallOrganisation: true }, { ...ann, topManagement: true })).toEqual(
      signed,
    );
    expect(workOf({ scopes }, bob)).toEqual([]);
    const auditor = { ...vic, role: "auditor", topManagement: true } as const;
    expect(workOf({ scopes }, auditor)).toEqual([]);
  });
});

describe("a Statement of Applicability that was put forward", () => {
  const by = { id: ann.userId, name: "Ann" };
  const put = (authors: Document.Info["owner"][]) => ({ statement: { by, at, authors } });
  const waiting = [["statement", "iso27001", false]];

  test("waits for whoever may approve it, four eyes seeing it", () => {
    expect(workOf(put([ann.userId, bob.userId]), bob)).toEqual(waiting);
    expect(workOf(put([]), bob)).toEqual(waiting);
    expect(workOf(put([bob.userId]), bob)).toEqual([]);
    expect(workOf(put([bob.userId]), ann)).toEqual([]);
    expect(workOf({ ...put([]), smallOrganisation: true }, ann)).toEqual(waiting);
    expect(workOf(put([]), vic)).toEqual([]);
  });
});
