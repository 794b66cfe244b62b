import { addMilliseconds } from "@tandem/domain/time";
import { expect, test } from "vitest";
import { newControl } from "../testing/database.ts";
import { moment, start, tenantId } from "../testing/fixtures.ts";
import * as Dirty from "./dirty.ts";

test("each write has a mark of its own, which nobody else's clearing takes away", async () => {
  const control = await newControl();
  const [first, second] = await Promise.all([
    Dirty.mark(control, tenantId(1), "evt_1", start),
    Dirty.mark(control, tenantId(1), "evt_2", start),
  ]);
  const later = addMilliseconds(start, Dirty.abandonedAfter + 1);
  expect(await Dirty.abandoned(control, later, 10)).toEqual([first, second]);
  await Dirty.clear(control, first);
  expect(await Dirty.abandoned(control, later, 10)).toEqual([second]);
});

test("only marks of writers that must be gone count as abandoned, the oldest first", async () => {
  const control = await newControl();
  for (const seconds of [20, 0, 10]) {
    await Dirty.mark(control, tenantId(1), `evt_${seconds}`, moment(seconds).now);
  }
  const at = (seconds: number, limit = 10) =>
    Dirty.abandoned(control, addMilliseconds(start, Dirty.abandonedAfter + seconds * 1_000), limit);
  expect(await at(0)).toEqual([]);
  expect((await at(11)).map((marker) => marker.at)).toEqual([start, moment(10).now]);
  expect(await at(60, 1)).toMatchObject([{ at: start }]);
});
