import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Span, clip, intersect, merge, subtract, total } from "./spans.ts";

const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })))
  .map((list): Span[] => list);

const covers = (list: readonly Span[], at: number): boolean =>
  list.some(([from, to]) => from <= at && at < to);

const everyPoint = Array.from({ length: 42 }, (_, at) => at);

describe("spans", () => {
  it("merges to sorted stretches that do not touch, over the same points", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = merge(list);
        for (const at of everyPoint) expect(covers(merged, at)).toBe(covers(list, at));
        for (const [index, [from, to]] of merged.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(merged[index - 1]?.[1] ?? -1);
        }
      }),
    );
  });

  it("intersects and subtracts point by point", () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [a, b] = [merge(one), merge(other)];
        for (const at of everyPoint) {
          expect(covers(intersect(a, b), at)).toBe(covers(a, at) && covers(b, at));
          expect(covers(subtract(a, b), at)).toBe(covers(a, at) && !covers(b, at));
        }
        expect(total(intersect(a, b)) + total(subtract(a, b))).toBe(total(a));
      }),
    );
  });

  it("clips to a stretch", () => {
    expect(clip([[0, 5], [6, 9], [20, 30]], 3, 8)).toEqual([[3, 5], [6, 8]]); // prettier-ignore
  });
});
