import { expect, it } from "vitest";

import { play, type Told } from "./play.ts";

it("tells how far it is and then what came of it, with and without the controls", () => {
  const often = { perYear: 2, loss: { low: 1_000, high: 10_000 } };
  const told: Told[] = [];
  const order = {
    before: [[1, often]] as const,
    after: [[1, { ...often, perYear: 0.2 }]] as const,
    appetite: [{ loss: 5_000, probability: 0.1 }],
    trials: 20_000,
    seed: 1,
  };
  play(order, (each) => told.push(each));
  expect(told.slice(0, -1)).toEqual(
    [10_000, 20_000, 30_000, 40_000].map((done) => ({ done, of: 40_000 })),
  );
  const result = told.at(-1);
  if (result === undefined || !("before" in result)) throw new Error("Nothing came of it");
  expect(result.before.mean).toBeGreaterThan(result.after.mean);
  expect(result.before.above).toHaveLength(1);
  expect(result.after.above).toHaveLength(0);
  expect(result.before.curve).toHaveLength(40);
});
