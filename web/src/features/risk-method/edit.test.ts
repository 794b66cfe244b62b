import { presets } from "@tandem/contract/risk-method/rules";
import { Method } from "@tandem/contract/risk-method/schema";
import { describe, expect, it } from "vitest";

import { resized, withBand, withCell, withDimension, withoutBand, withSize } from "./edit.ts";

const five = presets["5x5"];

describe("an edited method", () => {
  it.each([3, 4, 5, 6, 7].flatMap((l) => [3, 5, 7].map((i) => [l, i] as const)))(
    "is a method with %i by %i levels",
    (likelihood, impact) => {
      const method = withSize(five, { likelihood, impact });
      expect(Method.safeParse(method).success).toBe(true);
      expect([method.cells.length, method.cells[0]?.length]).toEqual([likelihood, impact]);
    },
  );

  it("keeps the names of the ends and the same scale as it is", () => {
    expect(resized(five.likelihood, 3).map(({ label }) => label)).toEqual([
      "Rare",
      "Possible",
      "Almost certain",
    ]);
    expect(resized(five.likelihood, 7).at(-1)?.label).toBe("Almost certain");
    expect(withSize(five, { likelihood: 5, impact: 5 })).toEqual(five);
  });

  it("takes bands and dimensions, and gives them back", () => {
    const more = withBand(five);
    expect(Method.safeParse(more).success).toBe(true);
    expect(withoutBand(more, 4)).toEqual(five);
    const fewer = withoutBand(five, 0);
    expect(Method.safeParse(fewer).success).toBe(true);
    expect(Math.max(...fewer.cells.flat())).toBe(2);
    expect(Method.safeParse(withDimension(five)).success).toBe(true);
  });

  it("has another band in one cell", () => {
    expect(withCell(five, { row: 0, column: 4, band: 2 }).cells[0]).toEqual([0, 0, 0, 1, 2]);
  });
});
