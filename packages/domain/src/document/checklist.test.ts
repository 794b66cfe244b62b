import { mandatoryDocuments } from "@tandem/standards/documents";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as ScopeStatement from "../scope-statement/scope-statement.ts";
import { checklist } from "./checklist.ts";
import * as Document from "./document.ts";
import * as Item from "./item.ts";
import { ann, approved, bob, draft, later, now, submitted, terms } from "./testing/fixtures.ts";

const on = "2026-11-24";

const stateOf = (
  documents: readonly Document.Info[],
  item: string,
  standard: "iso27001" | "iso20000",
  scopes: readonly ScopeStatement.Info[] = [],
) =>
  checklist(documents, scopes, on).find(
    (each) => each.document === item && each.standard === standard,
  )?.current;

describe("the checklist", () => {
  test("names every item once for each standard that asks for it, and all are missing at first", () => {
    const items = checklist([], [], on);
    const duties = mandatoryDocuments.flatMap(({ duty }) => Object.keys(duty));
    expect(items).toHaveLength(duties.length);
    expect(items.every(({ current }) => current.state === "missing")).toBe(true);
  });

  test("lets one document serve several items, each in the standards it is meant for", () => {
    const documents = [approved];
    expect(stateOf(documents, "policy-infosec", "iso27001")).toMatchObject({
      state: "approved",
      reference: "https://wiki.example/policy",
      written: { by: ann.userId, at: now },
      approved: { by: bob.userId, at: now },
      approvedByAuthor: false,
      reviewBy: "2027-11-24",
    });
    expect(stateOf(documents, "policy-infosec", "iso20000")).toMatchObject({ state: "approved" });
    expect(stateOf(documents, "policy-main", "iso27001")).toMatchObject({ state: "approved" });
    expect(stateOf(documents, "policy-main", "iso20000")).toEqual({ state: "missing" });
  });

  test("counts the approved version while the next one is written", () => {
    const next = Document.write(
      approved,
      { label: "2", where: { kind: "place", text: "Binder" }, note: "" },
      ann,
      later,
    );
    expect(stateOf([next], "policy-main", "iso27001")).toMatchObject({ state: "approved" });
  });

  test("does not count what is written, to come, or retired", () => {
    const coming = Document.approve(
      submitted(draft),
      { ...terms, effectiveFrom: "2026-12-24" },
      bob,
      now,
    );
    expect(stateOf([draft], "policy-main", "iso27001")).toMatchObject({ state: "draft" });
    const binder = { label: "2", where: { kind: "place", text: "Binder" }, note: "" } as const;
    const kept = Document.write(draft, binder, ann, later);
    expect(stateOf([kept], "policy-main", "iso27001")).toMatchObject({ reference: "Binder" });
    expect(stateOf([coming], "policy-main", "iso27001")).toMatchObject({ state: "draft" });
    const retired = Document.retire(approved, "Merged", bob, now);
    expect(stateOf([retired], "policy-main", "iso27001")).toEqual({ state: "missing" });
  });

  test("takes the best of several, and the one reviewed last of equals", () => {
    const long = Document.renew(approved, { ...terms, reviewBy: "2028-11-24" }, bob, now);
    const small = { ...terms, smallOrganisation: true };
    const own = Document.approve(submitted(draft), small, ann, now);
    const old = { ...terms, effectiveFrom: "2024-01-01", reviewBy: "2025-01-01" };
    const overdue = Document.approve(submitted(draft), old, bob, "2024-01-01T08:00:00.000Z");
    const states = (documents: Document.Info[]) => stateOf(documents, "policy-main", "iso27001");
    expect(states([approved, draft])).toEqual(states([draft, approved]));
    expect(states([approved, long])).toMatchObject({ reviewBy: "2028-11-24" });
    expect(states([long, approved])).toMatchObject({ reviewBy: "2028-11-24" });
    expect(states([own, long])).toMatchObject({ approvedByAuthor: false });
    expect(states([overdue, own])).toMatchObject({ approvedByAuthor: true });
    expect(states([overdue, draft])).toMatchObject({ state: "approved", reviewBy: "2025-01-01" });
  });

  test("never stands worse for one more document", () => {
    const rank = { missing: 0, draft: 1, overdue: 2, approved: 3 };
    const retired = Document.retire(approved, "Merged", bob, now);
    const some = fc.array(fc.constantFrom(draft, approved, retired), { maxLength: 4 });
    fc.assert(
      fc.property(some, fc.constantFrom(draft, approved, retired), (documents, more) => {
        const before = checklist(documents, [], on);
        const after = checklist([...documents, more], [], on);
        for (const [place, item] of before.entries()) {
          const grown = after[place] as Item.Info;
          expect(rank[Item.standing(grown, on)]).toBeGreaterThanOrEqual(
            rank[Item.standing(item, on)],
          );
        }
      }),
    );
  });
});

describe("the scope statement", () => {
  const content = {
    ...ScopeStatement.empty,
    organisation: "Harbour Books",
    services: ["Shop"],
    sites: ["Oslo"],
  };
  const written = ScopeStatement.write(ScopeStatement.initial("iso20000"), content, ann, now);
  const signing = { topManagement: true, smallOrganisation: false, reviewBy: "2027-11-24" };
  const signed = ScopeStatement.approve(written, signing, bob, now);

  test("serves the item of the list in its own standard", () => {
    expect(stateOf([], "scope", "iso20000", [written])).toMatchObject({ state: "draft" });
    expect(stateOf([], "scope", "iso20000", [signed])).toMatchObject({
      state: "approved",
      approved: { by: bob.userId, at: now },
      reviewBy: "2027-11-24",
    });
    expect(stateOf([], "scope", "iso27001", [signed])).toEqual({ state: "missing" });
    const none = ScopeStatement.initial("iso27001");
    expect(stateOf([], "scope", "iso27001", [none])).toEqual({ state: "missing" });
  });
});
