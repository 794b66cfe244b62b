import { expect, test } from "vitest";
import * as OwnControl from "./own-control.ts";
import { reading } from "./reading.ts";
import * as Soa from "./soa.ts";
import { actor, decided, now, own, signer } from "./testing/fixtures.ts";

const submitted = Soa.submit(
  Soa.initial,
  { rows: decided(1), approved: [], digest: "d", note: "First" },
  signer(2),
  now,
);
const terms = { reviewBy: "2027-11-24", smallOrganisation: true, rows: decided(1) };
const approved = Soa.approve(submitted, terms, signer(3), now);
const byAuthor = Soa.approve(submitted, terms, signer(2), now);

const on = { on: "2026-12-01", smallOrganisation: false };

test("says nothing before the first approval", () => {
  expect(reading(submitted, [], on)).toBeUndefined();
});

test("is dated by the approval, with nothing open while all is decided", () => {
  const excluded = { applicability: { decision: "excluded", justification: "Gone" } } as const;
  expect(reading(approved, [own("X-1"), own("X-2", excluded)], on)).toEqual({
    on: "2026-11-24",
    open: [],
  });
});

test("holds own controls open that are not decided, justified or rated, but not voided ones", () => {
  const undecided = { applicability: { decision: "undecided" } } as const;
  const proposed = OwnControl.proposeVoid(own("X-9", undecided), "Gone", actor(1), now);
  const controls = [
    own("X-1", undecided),
    own("X-2", { applicability: { decision: "excluded", justification: "." } }),
    own("X-3", { applicability: { decision: "applicable", reasons: [], justification: "" } }),
    own("X-4", { rating: null }),
    own("X-5", { applicability: { decision: "applicable", reasons: [], justification: "So" } }),
    OwnControl.answerVoid(proposed, "agreed", actor(2), now),
  ];
  expect(reading(approved, controls, on)?.open).toEqual(["X-1", "X-2", "X-3", "X-4"]);
});

test("is open once the review is due", () => {
  expect(reading(approved, [], { ...on, on: "2027-11-24" })?.open).toEqual([]);
  expect(reading(approved, [], { ...on, on: "2027-11-25" })?.open).toEqual([
    "review due on 2027-11-24",
  ]);
});

test("counts an author's own approval only while the organisation is declared small", () => {
  expect(reading(byAuthor, [], on)?.open).toEqual(["approved by its author"]);
  expect(reading(byAuthor, [], { ...on, smallOrganisation: true })?.open).toEqual([]);
});
