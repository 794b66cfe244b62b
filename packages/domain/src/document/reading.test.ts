import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Document from "./document.ts";
import {
  ann,
  approved,
  bob,
  cat,
  draft,
  id,
  later,
  redrafted,
  submitted,
  terms,
  vic,
} from "./testing/fixtures.ts";

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const people = [ann, bob, cat, vic];
const asked = Document.ask(approved, {
  people: [vic.userId, ann.userId, vic.userId],
  roles: ["contributor", "contributor"],
});

describe("read and understood", () => {
  test("is asked of people and of roles, each named once", () => {
    expect(asked.readers).toEqual({ people: [ann.userId, vic.userId], roles: ["contributor"] });
    expect(Document.unread(asked, people, [], 1)).toEqual([ann, cat, vic]);
  });

  test("is confirmed by each for one version, and a new version asks again", () => {
    const confirmation = Document.confirm(asked, 1, vic, later);
    expect(confirmation).toEqual({ document: id, number: 1, by: vic.userId, at: later });
    expect(Document.unread(asked, people, [confirmation], 1)).toEqual([ann, cat]);
    expect(Document.unread(asked, people, [confirmation], 2)).toEqual([ann, cat, vic]);
  });

  test("speaks of the version in force only", () => {
    expect(() => Document.confirm(asked, 2, vic, later)).toThrow(refusal("document.not_in_force"));
    expect(() => Document.confirm({ ...draft, readers: asked.readers }, 1, vic, later)).toThrow(
      refusal("document.not_in_force"),
    );
    const second = Document.approve(
      submitted({ ...redrafted, readers: asked.readers }),
      { ...terms, effectiveFrom: "2026-12-01" },
      bob,
      later,
    );
    expect(() => Document.confirm(second, 1, vic, later)).toThrow(refusal("document.not_in_force"));
    expect(Document.confirm(second, 2, vic, later)).toMatchObject({ number: 2 });
  });

  test("is asked of administrators whether or not a firm keeps the client", () => {
    const readers = { people: [], roles: ["clientAdmin" as const] };
    expect(Document.isReader({ readers }, { ...bob, role: "selfAdmin" })).toBe(true);
    expect(Document.isReader({ readers }, { ...bob, role: "contributor" })).toBe(false);
  });

  test("is not for whoever was not asked", () => {
    expect(() => Document.confirm(asked, 1, bob, later)).toThrow(refusal("document.not_a_reader"));
  });

  test("never names somebody who was not asked, nor somebody who has confirmed", () => {
    const some = fc.subarray(people);
    fc.assert(
      fc.property(some, some, fc.constantFrom("viewer", "contributor"), (named, done, role) => {
        const readers = { people: named.map(({ userId }) => userId), roles: [role] };
        const confirmations = done.map(({ userId }) => ({ number: 1, by: userId }));
        const left = Document.unread({ readers }, people, confirmations, 1);
        expect(left.every((each) => Document.isReader({ readers }, each))).toBe(true);
        expect(left.some((each) => done.includes(each))).toBe(false);
        const both = people.filter((each) => Document.isReader({ readers }, each));
        expect(left.length).toBe(both.filter((each) => !done.includes(each)).length);
      }),
    );
  });
});
