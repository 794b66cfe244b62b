import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssetId, ServiceId } from "../kernel/id.ts";
import { presets } from "./method/preset.ts";
import { type Filter, filtered, heat, highest, isOverdue, isStale } from "./register.ts";
import { row, type Row } from "./row.ts";
import { created, other } from "./testing/example.ts";

const lens = { method: presets["5x5"], version: 2, on: "2026-11-24" };
const rowOf = (number: number, change: Partial<Row> = {}): Row => ({
  ...row(created),
  number,
  ...change,
});
const at = (likelihood: number, impact: number) => ({ likelihood, impact });
const rows: readonly Row[] = [
  rowOf(1, {
    title: "Fire",
    family: "continuity",
    current: at(1, 1),
    assets: [AssetId.parse("ast_0000000000000001")],
  }),
  rowOf(2, {
    current: at(5, 5),
    residual: at(4, 5),
    reviewBy: "2026-11-23",
    services: [ServiceId.parse("svc_0000000000000001")],
  }),
  rowOf(3, { due: "2026-11-01", option: "modify", owner: other.userId }),
  rowOf(4, { state: "closed" }),
  rowOf(5, { state: "voidAsked", current: at(7, 7) }),
  rowOf(6, { kind: "opportunity", current: at(5, 5) }),
  rowOf(7, { accepted: { until: "2027-01-01", methodVersion: 1, changed: false } }),
  rowOf(8, { accepted: { until: "2027-01-01", methodVersion: 2, changed: false } }),
  rowOf(9, { state: "closed", owner: null }),
];
const numbers = (filter: Filter) => filtered(rows, filter, lens).map(({ number }) => number);

describe("a register is narrowed", () => {
  it.each<[Filter, number[]]>([
    [{}, [1, 2, 3, 5, 6, 7, 8]],
    [{ state: "all" }, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [{ state: "closed" }, [4, 9]],
    [{ text: " r-2" }, [2]],
    [{ text: "fire" }, [1]],
    [{ kind: "opportunity" }, [6]],
    [{ family: "continuity" }, [1]],
    [{ owner: other.userId }, [3]],
    [{ state: "all", owner: "none" }, [9]],
    [{ option: "modify" }, [3]],
    [{ asset: "ast_0000000000000001" }, [1]],
    [{ service: "svc_0000000000000001" }, [2]],
    [{ band: "none" }, [3, 7, 8]],
    [{ band: "critical" }, [2, 6]],
    [{ cell: "residual-4-5" }, [2]],
    [{ cell: "anything" }, [1, 2, 3, 5, 6, 7, 8]],
    [{ overdue: true }, [2, 3]],
    [{ aboveAppetite: true }, [2, 6]],
    [{ stale: true }, [7]],
    [{ overdue: false, aboveAppetite: false, stale: false }, [1, 2, 3, 5, 6, 7, 8]],
  ])("by %j", (filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
  });
});

it("knows what is late and what has to be accepted again", () => {
  const accepted = { until: "2026-11-23", methodVersion: 2, changed: false };
  expect(isStale(rowOf(1, { accepted }), lens)).toBe(true);
  expect(isStale(rowOf(1, { accepted: { ...accepted, changed: true } }), lens)).toBe(true);
  expect(isOverdue(rowOf(1, { reviewBy: lens.on, due: lens.on }), lens)).toBe(false);
});

it("a heat map counts open risks, and what is not rated apart, never as the lowest", () => {
  const map = heat(rows, "current", lens);
  expect(map.cells[0]?.[0]).toMatchObject({ count: 1, band: { label: "Low" } });
  expect(map.cells[4]?.[4]).toMatchObject({ count: 1, band: { label: "Critical" } });
  expect(map).toMatchObject({ notRated: 3, outside: 1 });
});

it("a heat map of a damaged method leaves out what means nothing", () => {
  const damaged = { method: { ...lens.method, cells: [[9]] } };
  expect(heat([rowOf(1, { target: at(1, 1) })], "target", damaged)).toEqual({
    cells: [[]],
    notRated: 0,
    outside: 1,
  });
});

it("every open risk is counted once", () => {
  const place = fc.option(
    fc.record({
      likelihood: fc.integer({ min: 1, max: 7 }),
      impact: fc.integer({ min: 1, max: 7 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const map = heat(
        places.map((current, number) => rowOf(number + 1, { current })),
        "current",
        lens,
      );
      const inCells = map.cells.flat().reduce((sum, { count }) => sum + count, 0);
      expect(inCells + map.notRated + map.outside).toBe(places.length);
    }),
  );
});

it("the highest come first, and what is not rated is not among them", () => {
  const more = [...rows, rowOf(9, { current: at(5, 5) }), rowOf(10, { current: at(4, 5) })];
  expect(highest(more, lens, 3).map(({ number }) => number)).toEqual([2, 9, 10]);
  expect(highest(more, lens, 9).map(({ number }) => number)).toEqual([2, 9, 10, 1, 5]);
});
