import { expect, test } from "vitest";
import { moveOf, stoodOn } from "./move.ts";
import * as Risk from "./risk.ts";
import { created, later, method, now, other, rating, treated } from "./testing/example.ts";

const nowhere = { current: null, target: null, residual: null };

test("a new risk moves from nowhere on the day it is raised", () => {
  expect(moveOf(null, created)).toEqual({ number: 12, on: "2026-11-24", was: nowhere });
});

test("a risk moves when a rating is signed, and leaves where it was", () => {
  const judged = { level: "current", rating: rating(2, 2) } as const;
  const after = Risk.rate(treated, judged, method, other, later);
  expect(moveOf(treated, after)).toMatchObject({
    on: "2026-11-25",
    was: { current: { likelihood: 4, impact: 5 }, residual: { likelihood: 2, impact: 4 } },
  });
  expect(moveOf(treated, { ...treated, reviewBy: null })).toBeNull();
});

test("a change of scale moves nothing, and a rating is taken back on a day that is said", () => {
  const current = treated.current && { ...treated.current, rating: rating(2, 3) };
  expect(moveOf(treated, { ...treated, current })).toBeNull();
  const back = { level: "current", rating: null } as const;
  const taken = Risk.rate(treated, back, method, other, now);
  expect(moveOf(treated, taken, "2026-12-01")).toMatchObject({ on: "2026-12-01" });
});

test("a risk stood where its first move after the day left", () => {
  const at = (likelihood: number) => ({ ...nowhere, current: { likelihood, impact: 1 } });
  const moves = [
    { number: 1, on: "2026-11-01", was: at(1) },
    { number: 1, on: "2026-11-10", was: at(2) },
    { number: 1, on: "2026-11-12", was: at(3) },
  ];
  expect([...stoodOn(moves, "2026-11-05")]).toEqual([[1, at(2)]]);
  expect([...stoodOn(moves, "2026-11-12")]).toEqual([]);
});
