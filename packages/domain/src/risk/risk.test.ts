import { describe, expect, test } from "vitest";
import * as Risk from "./risk.ts";
import {
  created,
  description,
  later,
  method,
  now,
  other,
  owner,
  rating,
  treated,
} from "./testing/example.ts";
import { askToVoid, close, consentToVoid, refuseToVoid, reopen } from "./lifecycle.ts";

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("a risk", () => {
  test("starts described and owned, and not rated", () => {
    expect(Risk.Info.parse(created)).toEqual(created);
    expect(created).toMatchObject({ inherent: null, current: null, target: null, residual: null });
  });

  test("with all there is to it is what the schema says", () => {
    expect(Risk.Info.parse(treated)).toEqual(treated);
  });

  test("takes a new description", () => {
    const changed = { ...description, title: "Operator account taken over" };
    expect(Risk.describe(created, changed).description).toEqual(changed);
  });
});

describe("rating", () => {
  test("signs, and sets the next review by the cadence of the band", () => {
    const rated = Risk.rate(
      created,
      { level: "current", rating: rating(5, 5) },
      method,
      owner,
      now,
    );
    expect(rated.current).toEqual({
      rating: rating(5, 5),
      by: owner.userId,
      at: now,
      reviewed: null,
    });
    expect(rated.reviewBy).toBe("2027-02-24");
  });

  test.each(["inherent", "target", "residual"] as const)("%s leaves the review date", (level) => {
    expect(
      Risk.rate(created, { level, rating: rating(1, 1) }, method, owner, now).reviewBy,
    ).toBeNull();
  });

  test("the same again keeps the review by someone else; another does not", () => {
    const reviewed = Risk.review(treated, "current", owner, later);
    expect(reviewed.current?.reviewed).toEqual({ by: owner.userId, at: later });
    const judge = (likelihood: number) =>
      Risk.rate(
        reviewed,
        { level: "current", rating: rating(likelihood, 5) },
        method,
        other,
        later,
      );
    expect(judge(4)).toBe(reviewed);
    expect(judge(3).current?.reviewed).toBeNull();
  });

  test("may be taken back: not rated is a state of its own", () => {
    expect(
      Risk.rate(treated, { level: "current", rating: null }, method, other, later).current,
    ).toBeNull();
  });

  test("refuses what the method does not have", () => {
    expect(() =>
      Risk.rate(created, { level: "target", rating: rating(6, 1) }, method, other, now),
    ).toThrow(refusal("risk.rating_outside"));
  });
});

describe("a review of a rating", () => {
  test("is by someone else", () => {
    expect(() => Risk.review(treated, "current", other, later)).toThrow(refusal("risk.own_work"));
  });

  test("needs a rating", () => {
    expect(() => Risk.review(treated, "target", owner, later)).toThrow(refusal("risk.not_rated"));
  });
});

describe("the end of a risk", () => {
  const closed = close(created, "The system is gone", owner, now);
  const asked = askToVoid(created, "Entered twice", owner, now);
  const voided = consentToVoid(asked, other, later);

  test("is closing, which can be taken back", () => {
    expect(Risk.Info.parse(closed).state).toMatchObject({ state: "closed", by: owner.userId });
    expect(reopen(closed)).toEqual(created);
    expect(() => reopen(created)).toThrow(refusal("risk.not_closed"));
    expect(() => reopen(voided)).toThrow(refusal("risk.not_closed"));
  });

  test("or voiding with a second person's consent, and it stays readable", () => {
    expect(Risk.Info.parse(voided).state).toEqual({
      state: "void",
      reason: "Entered twice",
      asked: { by: owner.userId, at: now },
      by: other.userId,
      at: later,
    });
    expect(() => consentToVoid(asked, owner, later)).toThrow(refusal("risk.own_work"));
    expect(() => consentToVoid(created, other, later)).toThrow(refusal("risk.void_not_asked"));
    expect(refuseToVoid(asked)).toEqual(created);
    expect(() => refuseToVoid(created)).toThrow(refusal("risk.void_not_asked"));
  });

  test.each([
    ["closed", closed],
    ["void", voided],
  ])("%s, it takes no change", (_, ended) => {
    const attempts = [
      () => Risk.describe(ended, description),
      () => Risk.rate(ended, { level: "current", rating: null }, method, owner, later),
      () => Risk.review(ended, "current", owner, later),
      () => Risk.treat(ended, { option: "undecided" }),
      () => close(ended, "again", owner, later),
      () => askToVoid(ended, "again", owner, later),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(refusal("risk.not_open"));
  });

  test("asked for is not the end yet", () => {
    expect(Risk.describe(asked, description).state).toEqual(asked.state);
  });
});
