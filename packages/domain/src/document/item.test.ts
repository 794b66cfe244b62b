import { mandatoryDocuments } from "@tandem/standards/documents";
import { describe, expect, test } from "vitest";
import { UserId } from "../kernel/id.ts";
import * as Document from "./item.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const ann = { userId: UserId.parse("usr_0000000000000001"), role: "clientAdmin" } as const;
const bob = { userId: UserId.parse("usr_0000000000000002"), role: "clientAdmin" } as const;

const id = mandatoryDocuments[0]?.id ?? "";
const missing = Document.initial(id);
const draft = Document.record(missing, "https://wiki.example/policy", ann, now);
const terms = { reviewBy: "2027-11-24", smallOrganisation: false };
const approved = Document.approve(draft, terms, bob, now);

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("a document", () => {
  test("is missing, then written, then approved by someone else", () => {
    expect(missing.current).toEqual({ state: "missing" });
    expect(draft.current).toEqual({
      state: "draft",
      reference: "https://wiki.example/policy",
      written: { by: ann.userId, at: now },
    });
    expect(approved.current).toEqual({
      state: "approved",
      reference: "https://wiki.example/policy",
      written: { by: ann.userId, at: now },
      approved: { by: bob.userId, at: now },
      approvedByAuthor: false,
      reviewBy: "2027-11-24",
    });
    expect(Document.Info.parse(approved)).toEqual(approved);
  });

  test("is one of the list", () => {
    expect(Document.DocumentId.safeParse(id).success).toBe(true);
    expect(Document.DocumentId.safeParse("shopping-list").success).toBe(false);
  });

  test("loses its approval when it is kept elsewhere, and nothing when it is not", () => {
    expect(Document.record(approved, "https://wiki.example/policy", bob, later)).toBe(approved);
    expect(Document.record(approved, "https://wiki.example/new", bob, later).current).toEqual({
      state: "draft",
      reference: "https://wiki.example/new",
      written: { by: bob.userId, at: later },
    });
  });
});

describe("approving", () => {
  test("is refused to the author, unless the client is a small organisation", () => {
    expect(() => Document.approve(draft, terms, ann, now)).toThrow(refusal("document.own_work"));
    const small = { ...terms, smallOrganisation: true };
    expect(Document.approve(draft, small, ann, now).current).toMatchObject({
      state: "approved",
      approvedByAuthor: true,
    });
    expect(Document.approve(draft, small, bob, now).current).toMatchObject({
      approvedByAuthor: false,
    });
  });

  test("is refused where there is no document", () => {
    expect(() => Document.approve(missing, terms, bob, now)).toThrow(refusal("document.missing"));
  });

  test("is refused twice for the same date, and extends to another", () => {
    expect(() => Document.approve(approved, terms, bob, later)).toThrow(
      refusal("document.already_approved"),
    );
    const longer = { ...terms, reviewBy: "2028-11-24" };
    expect(Document.approve(approved, longer, bob, later).current).toMatchObject({
      reviewBy: "2028-11-24",
      approved: { by: bob.userId, at: later },
    });
  });

  test.each([
    ["2026-11-23", false],
    ["2026-11-24", false],
    ["2026-11-25", true],
    ["2029-11-24", true],
    ["2029-11-25", false],
  ])("until %s, on 2026-11-24: %s", (reviewBy, taken) => {
    const approve = () => Document.approve(draft, { ...terms, reviewBy }, bob, now);
    if (taken) expect(approve).not.toThrow();
    else {
      expect(approve).toThrow(
        expect.objectContaining({
          code: "document.review_date_invalid",
          errors: [expect.objectContaining({ pointer: "/reviewBy" })],
        }),
      );
    }
  });

  test("is asked for again once the review date has passed", () => {
    const passed = "2028-01-01T00:00:00.000Z";
    expect(() => Document.approve(approved, terms, bob, passed)).toThrow(
      refusal("document.review_date_invalid"),
    );
    const renewed = Document.approve(approved, { ...terms, reviewBy: "2028-12-01" }, bob, passed);
    expect(Document.standing(renewed, "2028-12-01")).toBe("approved");
  });
});

describe("standing", () => {
  test.each([
    [missing, "2026-11-24", "missing"],
    [draft, "2026-11-24", "draft"],
    [approved, "2027-11-24", "approved"],
    [approved, "2027-11-25", "overdue"],
  ])("%#: on %s", (document, on, standing) => {
    expect(Document.standing(document, on)).toBe(standing);
  });
});
