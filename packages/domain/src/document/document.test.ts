import { describe, expect, test } from "vitest";
import * as Document from "./document.ts";
import {
  ann,
  approved,
  bob,
  description,
  draft,
  id,
  later,
  now,
  redrafted,
  second,
  submitted,
  terms,
  text,
} from "./testing/fixtures.ts";

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const next = (info: Document.Info) => Document.nextOf(info.lifecycle);

describe("a document", () => {
  test("begins with a draft of its author and serves its items in their order", () => {
    expect(draft).toMatchObject({ id, title: description.title, readers: { people: [] } });
    expect(draft.serves.map(({ item }) => item)).toEqual(["policy-infosec", "policy-main"]);
    expect(next(draft)).toEqual({
      ...text,
      state: "draft",
      number: 1,
      authors: [ann.userId],
      writtenAt: now,
      returned: null,
    });
    expect(Document.Info.parse(draft)).toEqual(draft);
  });

  test("is described anew without touching its versions", () => {
    const changed = Document.describe(approved, { ...description, title: "Policy" });
    expect(changed).toEqual({ ...approved, title: "Policy", serves: draft.serves });
    const sorted = { ...description, serves: draft.serves };
    expect(Document.describe(approved, sorted).serves).toEqual(draft.serves);
  });

  test.each([
    ["an item twice", [0, 0]],
    ["a standard that does not ask", [2]],
    ["an item that is not in the list", [3]],
  ])("does not serve %s", (_, places) => {
    const services = [
      { item: "policy-main", standards: ["iso27001"] },
      {},
      { item: "soa", standards: ["iso20000"] },
      { item: "shopping-list", standards: ["iso20000"] },
    ];
    const serves = places.map((place) => services[place]);
    expect(Document.Description.safeParse({ ...description, serves }).success).toBe(false);
  });
});

describe("writing", () => {
  test("changes the draft and names everyone who wrote in it once", () => {
    const changed = Document.write(draft, second, bob, later);
    const again = Document.write(changed, text, ann, later);
    expect(next(again)).toMatchObject({
      ...text,
      number: 1,
      authors: [ann.userId, bob.userId],
      writtenAt: later,
    });
  });

  test("changes nothing where nothing is different", () => {
    expect(Document.write(draft, { ...text }, bob, later)).toBe(draft);
  });

  test("begins the next version beside the approved one, which stays in force", () => {
    expect(next(redrafted)).toMatchObject({ number: 2, label: "2.0", authors: [ann.userId] });
    expect(Document.inForce(redrafted, "2026-12-01")).toMatchObject({ number: 1, label: "1.0" });
    expect(Document.standing(redrafted, "2026-12-01")).toBe("current");
  });

  test("is refused while a version is in review", () => {
    expect(() => Document.write(submitted(draft), second, ann, later)).toThrow(
      refusal("document.in_review"),
    );
  });

  test("is refused beyond a hundred versions", () => {
    const { lifecycle } = approved;
    if (lifecycle.state !== "approved") throw new Error("It is approved");
    const [version] = lifecycle.versions;
    const versions = Array.from({ length: 100 }, () => version as Document.Approved);
    const full = { ...approved, lifecycle: { ...lifecycle, versions } };
    expect(() => Document.write(full, second, ann, later)).toThrow(refusal("limit.items"));
  });
});

describe("dropping a draft", () => {
  test("leaves the approved version alone", () => {
    expect(Document.discard(redrafted)).toEqual(approved);
  });

  test("is refused where there is nothing to drop, or nothing else", () => {
    expect(() => Document.discard(approved)).toThrow(refusal("document.no_draft"));
    expect(() => Document.discard(draft)).toThrow(refusal("document.only_version"));
  });
});

describe("a retired document", () => {
  const retired = Document.retire(redrafted, "Merged", bob, later);

  test("keeps what was approved, with the reason", () => {
    expect(retired.lifecycle).toEqual({
      state: "retired",
      versions: Document.approvedOf(approved.lifecycle),
      retired: { by: bob.userId, at: later, reason: "Merged" },
    });
    expect(Document.inForce(retired, "2026-12-01")).toBeNull();
    expect(next(retired)).toBeNull();
    expect(Document.standing(retired, "2026-12-01")).toBe("retired");
    expect(Document.retire(draft, "No", bob, now).lifecycle).toMatchObject({ versions: [] });
  });

  test.each<[string, () => unknown]>([
    ["written", () => Document.write(retired, text, ann, later)],
    ["described", () => Document.describe(retired, description)],
    ["submitted", () => submitted(retired)],
    ["approved", () => Document.approve(retired, terms, bob, later)],
    ["renewed", () => Document.renew(retired, terms, bob, later)],
    ["sent back", () => Document.sendBack(retired, "No", bob, later)],
    ["dropped", () => Document.discard(retired)],
    ["retired", () => Document.retire(retired, "Again", bob, later)],
    ["given readers", () => Document.ask(retired, { people: [], roles: [] })],
    ["confirmed", () => Document.confirm(retired, 1, bob, later)],
  ])("is not %s any more", (_, act) => {
    expect(act).toThrow(refusal("document.retired"));
  });
});
