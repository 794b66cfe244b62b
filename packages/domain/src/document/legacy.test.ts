import { mandatoryDocuments } from "@tandem/standards/documents";
import { describe, expect, test } from "vitest";
import { DocumentId } from "../kernel/id.ts";
import * as Document from "./document.ts";
import { idOf, itemOf, Stored } from "./legacy.ts";
import { ann, approved, bob, now } from "./testing/fixtures.ts";

const written = { by: ann.userId, at: now };
const draft = { state: "draft", reference: "Binder 3", written };
const record = {
  ...draft,
  state: "approved",
  reference: "https://wiki.example/scope",
  approved: { by: bob.userId, at: now },
  approvedByAuthor: false,
  reviewBy: "2027-01-31",
};

describe("a record from before the register", () => {
  test("has an id of its own that leads back to its item", () => {
    const ids = mandatoryDocuments.map(({ id }) => idOf(id));
    expect(new Set(ids).size).toBe(mandatoryDocuments.length);
    expect(ids.map(itemOf)).toEqual(mandatoryDocuments.map(({ id }) => id));
    expect(itemOf(DocumentId.parse("doc_zzzzzzzzzzzzzzzz"))).toBeUndefined();
  });

  test("is a document with one version in force, serving its item in both standards", () => {
    const info = Stored.parse({ document: "scope", current: record });
    expect(Document.Info.parse(info)).toEqual(info);
    expect(info).toMatchObject({
      title: "Scope statement",
      owner: ann.userId,
      serves: [{ item: "scope", standards: ["iso27001", "iso20000"] }],
    });
    expect(Document.inForce(info, "2026-11-24")).toMatchObject({
      label: "1",
      where: { kind: "link", url: "https://wiki.example/scope" },
      approved: { by: bob.userId, byAuthor: false },
      reviewBy: "2027-01-31",
    });
  });

  test("waits for approval where it was not approved", () => {
    const info = Stored.parse({ document: "soa", current: draft });
    expect(info.serves).toEqual([{ item: "soa", standards: ["iso27001"] }]);
    expect(Document.nextOf(info.lifecycle)).toMatchObject({
      state: "inReview",
      where: { kind: "place", text: "Binder 3" },
      authors: [ann.userId],
    });
  });

  test("stands beside documents of the register", () => {
    expect(Stored.parse(approved)).toEqual(approved);
    expect(Stored.safeParse({ document: "soa", current: { state: "missing" } }).success).toBe(
      false,
    );
    expect(Stored.safeParse({ document: "shopping-list", current: draft }).success).toBe(false);
  });
});
