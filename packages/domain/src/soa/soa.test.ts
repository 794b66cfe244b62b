import { describe, expect, test } from "vitest";
import { addMonths } from "../kernel/months.ts";
import { dateOf } from "../kernel/time.ts";
import * as Soa from "./soa.ts";
import { decided, now, signer, user } from "./testing/fixtures.ts";

const statement = (rows = decided(1), approved: ReturnType<typeof decided> = []) => ({
  rows,
  approved,
  digest: "d1",
  note: "First",
});

const submitted = (by = 2, of = statement()) => Soa.submit(Soa.initial, of, signer(by), now);

const terms = (more: Partial<Parameters<typeof Soa.approve>[1]> = {}) => ({
  reviewBy: addMonths(dateOf(now), 12),
  smallOrganisation: false,
  rows: decided(1),
  ...more,
});

const refused = (code: string): unknown => expect.objectContaining({ code });

describe("putting a statement forward", () => {
  test("fixes what it says, who put it forward and whoever wrote what is new", () => {
    expect(submitted().submission).toEqual({
      by: { id: user(2), name: "Person 2" },
      at: now,
      note: "First",
      digest: "d1",
      authors: [user(1)],
    });
  });

  test("counts as authors only those of what differs from the approved version", () => {
    const before = decided(1);
    const rows = before.map((row, place) =>
      place === 0 ? { ...row, justification: "New", authors: [user(3)] } : row,
    );
    expect(submitted(2, statement(rows, before)).submission?.authors).toEqual([user(3)]);
    expect(submitted(2, statement(before, before)).submission?.authors).toEqual([]);
  });

  test("is refused while one waits", () => {
    expect(() => Soa.submit(submitted(), statement(), signer(3), now)).toThrow(
      refused("soa.already_submitted"),
    );
  });

  test.each([
    [1, /^One control is/],
    [2, /^2 controls are/],
  ])("is refused with all that hinders it: %i", (open, words) => {
    const rows = decided().map((row, place) =>
      place < open ? { ...row, decision: "undecided" as const } : row,
    );
    expect(() => submitted(2, statement(rows))).toThrow(
      expect.objectContaining({
        code: "soa.incomplete",
        message: expect.stringMatching(words),
        errors: expect.arrayContaining([
          { pointer: "/A.5.1/decision", detail: "A.5.1: decide whether it applies." },
        ]),
      }),
    );
  });
});

describe("giving it back", () => {
  test("says why, until the next one is put forward", () => {
    const back = Soa.giveBack(submitted(), "A.5.1 is wrong", signer(3), now);
    expect(back).toEqual({
      submission: null,
      returned: { by: { id: user(3), name: "Person 3" }, at: now, reason: "A.5.1 is wrong" },
      approved: null,
    });
    expect(Soa.submit(back, statement(), signer(2), now).returned).toBeNull();
  });

  test("needs something that waits", () => {
    expect(() => Soa.giveBack(Soa.initial, "No", signer(3), now)).toThrow(
      refused("soa.nothing_submitted"),
    );
  });
});

describe("approving", () => {
  test("makes the next version of what was put forward", () => {
    const first = Soa.approve(submitted(), terms(), signer(3), now);
    expect(first).toEqual({
      submission: null,
      returned: null,
      approved: {
        number: 1,
        note: "First",
        submitted: { by: { id: user(2), name: "Person 2" }, at: now },
        approved: { by: { id: user(3), name: "Person 3" }, at: now },
        approvedByAuthor: false,
        reviewBy: "2027-11-24",
        counts: { controls: 93, own: 0, applicable: 83, excluded: 10, undecided: 0 },
        digest: "d1",
      },
    });
    const again = Soa.submit(first, statement(decided(1), decided(1)), signer(2), now);
    expect(Soa.approve(again, terms(), signer(3), now).approved.number).toBe(2);
  });

  test("needs something that waits", () => {
    expect(() => Soa.approve(Soa.initial, terms(), signer(3), now)).toThrow(
      refused("soa.nothing_submitted"),
    );
  });

  test.each([
    ["whoever put it forward", 2],
    ["whoever alone wrote all that is new", 1],
  ])("is refused to %s, unless the organisation is small, and then it shows", (_, place) => {
    expect(() => Soa.approve(submitted(), terms(), signer(place), now)).toThrow(
      refused("soa.own_work"),
    );
    const small = Soa.approve(submitted(), terms({ smallOrganisation: true }), signer(place), now);
    expect(small.approved.approvedByAuthor).toBe(true);
  });

  test("is open to one of several authors", () => {
    const rows = decided(1).map((row, place) =>
      place === 0 ? { ...row, authors: [user(3)] } : row,
    );
    const of = submitted(2, statement(rows));
    expect(Soa.approve(of, terms({ rows }), signer(1), now).approved.approvedByAuthor).toBe(false);
  });

  test("is open to anybody else where nothing is new", () => {
    const of = submitted(2, statement(decided(1), decided(1)));
    expect(Soa.approve(of, terms(), signer(1), now).approved.approvedByAuthor).toBe(false);
  });

  test.each([
    ["2026-11-24", false],
    ["2026-11-25", true],
    ["2029-11-24", true],
    ["2029-11-25", false],
  ])("until a review date after today and within 36 months: %s, %s", (reviewBy, taken) => {
    const act = () => Soa.approve(submitted(), terms({ reviewBy }), signer(3), now);
    if (taken) expect(act().approved.reviewBy).toBe(reviewBy);
    else expect(act).toThrow(refused("soa.review_date_invalid"));
  });
});
