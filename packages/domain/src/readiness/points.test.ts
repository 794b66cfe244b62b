import { describe, expect, it } from "vitest";
import { type Member, tally } from "./points.ts";

const heavy = { percent: 60 };
const light = { percent: 40 };
const members = (...given: readonly (readonly [group: { percent: number }, value: number])[]) =>
  given.map(([group, value], rank): Member => ({ key: `r${rank}`, rank, group, value }));
const partsOf = (given: readonly Member[], side: "got" | "missing") => {
  const { points } = tally(given);
  return given.map(({ key }) => points.get(key)?.[side]);
};

describe("tally", () => {
  it.each([
    ["all of one group and nothing of the other", members([heavy, 10_000], [light, 0]), 6_000],
    ["equal weight inside a group", members([heavy, 10_000], [heavy, 0], [light, 10_000]), 7_000],
    ["an empty group passes its weight on", members([light, 6_700], [light, 3_300]), 5_000],
    ["the floor, not the nearest", members([light, 10_000], [light, 10_000], [light, 0]), 6_666],
    ["nothing", members([heavy, 0], [light, 0]), 0],
    ["everything", members([heavy, 10_000], [light, 10_000]), 10_000],
  ])("gives %s", (_, given, score) => {
    expect(tally(given).score).toBe(score);
  });

  it("gives what rounding leaves to the largest remainders, and among equals to the first", () => {
    const three = members([light, 10_000], [light, 10_000], [light, 10_000]);
    expect(partsOf(three, "got")).toEqual([3_334, 3_333, 3_333]);
    const mixed = members([light, 3_300], [light, 10_000], [light, 10_000]);
    expect(partsOf(mixed, "got")).toEqual([1_100, 3_333, 3_333]);
    const uneven = members([light, 6_700], [light, 10_000], [light, 3_300]);
    expect(partsOf(uneven, "got")).toEqual([2_233, 3_333, 1_100]);
  });

  it("breaks a tie by rank, whatever the order of the members", () => {
    const three = members([light, 10_000], [light, 10_000], [light, 10_000]);
    expect(tally(three.toReversed()).points).toEqual(tally(three).points);
  });

  it("keeps what is missing beside what is got, so that both sum to the whole", () => {
    const given = members([heavy, 3_300], [heavy, 10_000], [light, 6_700], [light, 0], [light, 1]);
    const { score } = tally(given);
    const total = (side: "got" | "missing") =>
      partsOf(given, side).reduce<number>((sum, each) => sum + (each ?? 0), 0);
    expect(total("got")).toBe(score);
    expect(total("missing")).toBe(10_000 - score);
  });

  it("leaves nothing missing where all is achieved", () => {
    expect(partsOf(members([heavy, 10_000], [light, 0], [light, 1]), "missing")[0]).toBe(0);
  });
});
