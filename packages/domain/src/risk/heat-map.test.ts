import { expect, test } from "vitest";
import { heatMap } from "./heat-map.ts";
import { askToVoid, close } from "./lifecycle.ts";
import { created, description, method, now, owner, treated } from "./testing/example.ts";

const risks = [
  treated,
  created,
  askToVoid(treated, "twice", owner, now),
  close(treated, "gone", owner, now),
  { ...treated, description: { ...description, kind: "opportunity" as const } },
];

test("counts what is open by cell, names each cell's band, and keeps what is not rated apart", () => {
  const { cells, notRated } = heatMap(method, risks, "current");
  expect(cells).toHaveLength(5);
  expect(cells[3]?.[4]).toEqual({ count: 2, band: "Critical" });
  expect(cells[0]?.[0]).toEqual({ count: 0, band: "Low" });
  expect(cells.flat().reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(notRated).toBe(1);
});

test("shows the residual in the same way", () => {
  expect(heatMap(method, risks, "residual").cells[1]?.[3]?.count).toBe(2);
});

test("needs a dimension", () => {
  expect(() => heatMap({ ...method, impacts: [] }, [], "current")).toThrow("at least one");
});
