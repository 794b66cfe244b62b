import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserId } from "../kernel/id.ts";
import * as ScopeStatement from "./scope-statement.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-12-01T08:00:00.000Z";
const ann = { userId: UserId.parse("usr_0000000000000001"), role: "clientAdmin" } as const;
const bob = { userId: UserId.parse("usr_0000000000000002"), role: "viewer" } as const;

const content: ScopeStatement.Content = {
  ...ScopeStatement.empty,
  organisation: "Harbour Books Ltd",
  services: ["Web shop", "Payment"],
  sites: ["Oslo"],
};
const terms = { topManagement: true, smallOrganisation: false, reviewBy: "2027-11-24" };

const initial = ScopeStatement.initial("iso27001");
const written = ScopeStatement.write(initial, content, ann, now);
const signed = ScopeStatement.approve(written, terms, bob, now);
const wider = { ...content, sites: ["Oslo", "Bergen"] };

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("a scope", () => {
  test("is written, then signed, and the version never changes", () => {
    expect(written.draft).toEqual({ content, authors: [ann.userId], writtenAt: now });
    expect(signed).toEqual({
      standard: "iso27001",
      draft: null,
      approved: {
        number: 1,
        content,
        authors: [ann.userId],
        writtenAt: now,
        approved: { by: bob.userId, at: now, byAuthor: false },
        reviewBy: "2027-11-24",
      },
    });
    expect(ScopeStatement.Info.parse(signed)).toEqual(signed);
  });

  test("goes on as it was signed while the next version is written", () => {
    const next = ScopeStatement.write(signed, wider, bob, later);
    expect(next.approved).toEqual(signed.approved);
    expect(next.draft).toMatchObject({ content: wider, authors: [bob.userId] });
    expect(ScopeStatement.write(next, content, ann, later)).toEqual(signed);
    const joint = ScopeStatement.write(next, { ...wider, units: ["IT"] }, ann, later);
    expect(joint.draft?.authors).toEqual([bob.userId, ann.userId]);
  });

  test("stays the same object where nothing changes", () => {
    expect(ScopeStatement.write(signed, { ...content }, ann, later)).toBe(signed);
    expect(ScopeStatement.write(written, { ...content }, bob, later)).toBe(written);
  });

  test("is signed anew without a change, as its next version", () => {
    const renewed = ScopeStatement.approve(
      signed,
      { ...terms, reviewBy: "2028-11-24" },
      bob,
      later,
    );
    expect(renewed.approved).toMatchObject({ number: 2, content, reviewBy: "2028-11-24" });
  });
});

describe("signing", () => {
  test("needs something written", () => {
    expect(() => ScopeStatement.approve(initial, terms, bob, now)).toThrow(
      refusal("scope.nothing_written"),
    );
  });

  test("is top management's alone", () => {
    expect(() =>
      ScopeStatement.approve(written, { ...terms, topManagement: false }, bob, now),
    ).toThrow(refusal("scope.not_top_management"));
  });

  test("is not an author's, unless the organisation is small, and then it shows", () => {
    expect(() => ScopeStatement.approve(written, terms, ann, now)).toThrow(
      refusal("scope.own_work"),
    );
    const own = ScopeStatement.approve(written, { ...terms, smallOrganisation: true }, ann, now);
    expect(own.approved?.approved.byAuthor).toBe(true);
  });

  test("names what is missing", () => {
    const bare = ScopeStatement.write(initial, ScopeStatement.empty, ann, now);
    expect(() => ScopeStatement.approve(bare, terms, bob, now)).toThrow(
      expect.objectContaining({
        code: "scope.incomplete",
        errors: [
          expect.objectContaining({ pointer: "/organisation" }),
          expect.objectContaining({ pointer: "/services" }),
          expect.objectContaining({ pointer: "/sites" }),
        ],
      }),
    );
  });

  test.each(["2026-11-24", "2029-11-25"])("does not last until %s", (reviewBy) => {
    expect(() => ScopeStatement.approve(written, { ...terms, reviewBy }, bob, now)).toThrow(
      expect.objectContaining({
        code: "document.date_invalid",
        errors: [expect.objectContaining({ pointer: "/reviewBy" })],
      }),
    );
  });
});

test.each([
  [initial, "missing"],
  [written, "draft"],
  [signed, "approved"],
])("%#: stands as it is", (info, standing) => {
  expect(ScopeStatement.standing(info, "2027-11-24")).toBe(standing);
});

test("is overdue after its review", () => {
  expect(ScopeStatement.standing(signed, "2027-11-25")).toBe("overdue");
});

test("names each service once, whatever its capitals", () => {
  const twice = { ...content, services: ["Web shop", "web  Shop"] };
  expect(ScopeStatement.Content.safeParse(twice).success).toBe(false);
});

describe("comparing two scopes", () => {
  test("names what only one of them has", () => {
    const other = { ...wider, organisation: "HARBOUR books ltd", services: ["web shop", "Print"] };
    const found = ScopeStatement.compare(content, other);
    expect(found.organisation).toBe("same");
    expect(found.parts.services).toEqual({
      onlyFirst: ["Payment"],
      onlySecond: ["Print"],
      both: ["Web shop"],
    });
    expect(found.parts.sites).toEqual({ onlyFirst: [], onlySecond: ["Bergen"], both: ["Oslo"] });
    expect(found.alike).toBe(false);
  });

  test("finds them alike where services, sites and units are", () => {
    const other = { ...content, organisation: "Another", customers: ["Readers"] };
    const found = ScopeStatement.compare(content, other);
    expect(found).toMatchObject({ organisation: "different", alike: true });
    expect(found.parts.customers.onlySecond).toEqual(["Readers"]);
  });

  test("says the same from either side, and that a scope is like itself", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
    const scope = fc
      .record({ services: names, sites: names, units: names })
      .map((lists) => ({ ...content, ...lists }));
    fc.assert(
      fc.property(scope, scope, (first, second) => {
        const there = ScopeStatement.compare(first, second);
        const back = ScopeStatement.compare(second, first);
        for (const part of ScopeStatement.bounding) {
          expect(there.parts[part].onlyFirst).toEqual(back.parts[part].onlySecond);
          expect([...there.parts[part].both].toSorted()).toEqual(
            [...back.parts[part].both].toSorted(),
          );
        }
        expect(there.alike).toBe(back.alike);
        expect(ScopeStatement.compare(first, first).alike).toBe(true);
      }),
    );
  });
});
