import { describe, expect, test } from "vitest";
import * as Document from "./document.ts";
import {
  ann,
  approved,
  bob,
  cat,
  draft,
  later,
  now,
  redrafted,
  second,
  submitted,
  terms,
} from "./testing/fixtures.ts";

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const located = (code: string, pointer: string): unknown =>
  expect.objectContaining({ code, errors: [expect.objectContaining({ pointer })] });
const next = (info: Document.Info) => Document.nextOf(info.lifecycle);
const open = { approver: null, smallOrganisation: false };

describe("review", () => {
  test("waits for whoever may, or for one person", () => {
    expect(next(submitted(draft))).toMatchObject({
      state: "inReview",
      approver: null,
      submitted: { by: ann.userId, at: now },
    });
    expect(next(submitted(draft, bob.userId))).toMatchObject({ approver: bob.userId });
    expect(Document.standing(submitted(draft), "2026-11-24")).toBe("inReview");
    expect(Document.Info.parse(submitted(draft))).toEqual(submitted(draft));
  });

  test("is not asked of an author, unless the organisation is small", () => {
    const own = { approver: ann.userId, smallOrganisation: false };
    expect(() => Document.submit(draft, own, ann, now)).toThrow(
      located("document.own_work", "/approver"),
    );
    expect(
      next(Document.submit(draft, { ...own, smallOrganisation: true }, ann, now)),
    ).toMatchObject({ approver: ann.userId });
  });

  test("needs a draft, once", () => {
    for (const info of [approved, submitted(draft)]) {
      expect(() => Document.submit(info, open, ann, now)).toThrow(refusal("document.no_draft"));
    }
  });

  test("ends with the version back at its author, and the reason stays while it is changed", () => {
    const back = Document.sendBack(submitted(draft), "Names the old tool", bob, later);
    const returned = { by: bob.userId, at: later, reason: "Names the old tool" };
    expect(next(back)).toMatchObject({ state: "draft", returned });
    expect(next(Document.write(back, second, ann, later))).toMatchObject({ returned });
    expect(() => Document.sendBack(draft, "No", bob, later)).toThrow(
      refusal("document.not_in_review"),
    );
  });
});

describe("approval", () => {
  test("freezes the version, with its day and its review", () => {
    expect(Document.Info.parse(approved)).toEqual(approved);
    expect(Document.inForce(approved, "2026-11-24")).toEqual({
      number: 1,
      label: "1.0",
      where: { kind: "link", url: "https://wiki.example/policy" },
      note: "",
      authors: [ann.userId],
      writtenAt: now,
      approved: { by: bob.userId, at: now, byAuthor: false },
      effectiveFrom: "2026-11-24",
      reviewBy: "2027-11-24",
      reviewed: [],
    });
  });

  test("needs a version in review", () => {
    for (const info of [draft, approved]) {
      expect(() => Document.approve(info, terms, bob, now)).toThrow(
        refusal("document.not_in_review"),
      );
    }
  });

  test("is refused to everyone who wrote in it, unless the organisation is small", () => {
    const both = submitted(Document.write(draft, second, bob, later));
    for (const author of [ann, bob]) {
      expect(() => Document.approve(both, terms, author, later)).toThrow(
        refusal("document.own_work"),
      );
    }
    const small = Document.approve(
      submitted(draft),
      { ...terms, smallOrganisation: true },
      ann,
      now,
    );
    expect(Document.inForce(small, "2026-11-24")?.approved.byAuthor).toBe(true);
    expect(Document.approvedOf(small.lifecycle).map(Document.byAuthor)).toEqual([true]);
  });

  test("belongs to the person named, and to a contributor only then", () => {
    expect(() => Document.approve(submitted(draft, cat.userId), terms, bob, now)).toThrow(
      refusal("access.not_assigned"),
    );
    expect(() => Document.approve(submitted(draft), terms, cat, now)).toThrow(
      refusal("access.not_assigned"),
    );
    expect(() => Document.approve(submitted(draft, cat.userId), terms, cat, now)).not.toThrow();
  });

  test("of the next version leaves the one before in force until its day", () => {
    const coming = Document.approve(
      submitted(redrafted),
      { ...terms, effectiveFrom: "2027-01-01", reviewBy: "2027-12-01" },
      bob,
      later,
    );
    expect(Document.inForce(coming, "2026-12-31")?.number).toBe(1);
    expect(Document.inForce(coming, "2027-01-01")?.number).toBe(2);
    const third = submitted(Document.write(coming, { ...second, label: "3" }, ann, later));
    expect(() =>
      Document.approve(third, { ...terms, effectiveFrom: "2026-12-31" }, bob, later),
    ).toThrow(located("document.date_invalid", "/effectiveFrom"));
  });

  test("ahead of its day has nothing in force", () => {
    const first = { ...terms, effectiveFrom: "2026-12-24" };
    const coming = Document.approve(submitted(draft), first, bob, now);
    expect(Document.standing(coming, "2026-11-24")).toBe("upcoming");
    expect(Document.standing(coming, "2026-12-24")).toBe("current");
    expect(() => Document.renew(coming, terms, bob, now)).toThrow(refusal("document.not_in_force"));
  });

  test.each([
    ["2026-11-23", "2027-11-24", "/effectiveFrom"],
    ["2027-11-25", "2028-11-24", "/effectiveFrom"],
    ["2026-11-24", "2026-11-24", "/reviewBy"],
    ["2026-12-24", "2026-12-24", "/reviewBy"],
    ["2026-11-24", "2029-11-25", "/reviewBy"],
  ])("from %s until %s is refused at %s", (effectiveFrom, reviewBy, pointer) => {
    const act = () =>
      Document.approve(submitted(draft), { ...terms, effectiveFrom, reviewBy }, bob, now);
    expect(act).toThrow(located("document.date_invalid", pointer));
  });
});

describe("standing", () => {
  test.each([
    ["2027-10-24", "current"],
    ["2027-10-25", "reviewDue"],
    ["2027-11-24", "reviewDue"],
    ["2027-11-25", "overdue"],
  ])("on %s is %s", (on, standing) => {
    expect(Document.standing(approved, on)).toBe(standing);
  });

  test("of what was never approved is that of its draft", () => {
    expect(Document.standing(draft, "2026-11-24")).toBe("draft");
  });
});

describe("a review that changes nothing", () => {
  const on = "2027-11-30T08:00:00.000Z";
  const until = { reviewBy: "2028-11-30", smallOrganisation: false };

  test("gives the version in force more time, and leaves drafts and older versions alone", () => {
    const two = Document.approve(
      submitted(redrafted),
      { ...terms, effectiveFrom: "2026-12-01" },
      bob,
      later,
    );
    const renewed = Document.renew(Document.write(two, second, ann, on), until, bob, on);
    expect(Document.standing(renewed, "2028-10-01")).toBe("current");
    expect(next(renewed)).toMatchObject({ number: 3 });
    const [first, last] = Document.approvedOf(renewed.lifecycle);
    expect(first?.reviewed).toEqual([]);
    expect(last?.reviewed).toEqual([
      { by: bob.userId, at: on, byAuthor: false, reviewBy: "2028-11-30" },
    ]);
    expect(Document.Info.parse(renewed)).toEqual(renewed);
  });

  test("is not an author's, unless the organisation is small, and then it shows", () => {
    expect(() => Document.renew(approved, until, ann, on)).toThrow(refusal("document.own_work"));
    const own = Document.renew(approved, { ...until, smallOrganisation: true }, ann, on);
    expect(Document.approvedOf(own.lifecycle).map(Document.byAuthor)).toEqual([true]);
  });

  test("is a contributor's only where they approved it", () => {
    expect(() => Document.renew(approved, until, cat, on)).toThrow(refusal("access.not_assigned"));
    const theirs = Document.approve(submitted(draft, cat.userId), terms, cat, now);
    expect(() => Document.renew(theirs, until, cat, on)).not.toThrow();
  });

  test("ends within three years", () => {
    expect(() => Document.renew(approved, { ...until, reviewBy: "2031-01-01" }, bob, on)).toThrow(
      located("document.date_invalid", "/reviewBy"),
    );
  });
});
