import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { moment, tenantId } from "../testing/fixtures.ts";
import * as Due from "./due.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
});

const at = (seconds: number) => moment(seconds).now;
const due = async (seconds: number, limit = 100) =>
  (await Due.dueBefore(control, at(seconds), limit)).map(({ data }) => data.tenantId);
const only = async (seconds: number) => {
  const [pointer] = await Due.dueBefore(control, at(seconds), 1);
  if (pointer === undefined) throw new Error("Expected a client to be due");
  return pointer;
};

describe("schedule", () => {
  test("keeps one time for each client: the earliest", async () => {
    await Due.schedule(control, tenantId(1), at(60));
    await Due.schedule(control, tenantId(1), at(90));
    expect(await due(59)).toEqual([]);
    expect(await due(60)).toEqual([tenantId(1)]);
    await Due.schedule(control, tenantId(1), at(30));
    expect(await due(30)).toEqual([tenantId(1)]);
    expect(await due(999)).toEqual([tenantId(1)]);
  });

  test("keeps the earliest of many at the same moment", async () => {
    const times = [50, 20, 90, 10, 70, 40];
    await Promise.all(times.map((time) => Due.schedule(control, tenantId(1), at(time))));
    expect((await only(999)).data.at).toBe(at(10));
  });
});

describe("dueBefore", () => {
  test("gives what is due, the longest overdue first, and no more than asked", async () => {
    for (const number of [3, 1, 2]) await Due.schedule(control, tenantId(number), at(number * 10));
    expect(await due(20)).toEqual([tenantId(1), tenantId(2)]);
    expect(await due(999, 2)).toEqual([tenantId(1), tenantId(2)]);
  });
});

describe("done", () => {
  test("moves the pointer on, or takes it away", async () => {
    await Due.schedule(control, tenantId(1), at(10));
    expect(await Due.done(control, await only(10), at(60))).toBe(true);
    expect(await due(59)).toEqual([]);
    expect(await Due.done(control, await only(60), null)).toBe(true);
    expect(await due(999)).toEqual([]);
    await Due.schedule(control, tenantId(1), at(70));
    expect(await due(70)).toEqual([tenantId(1)]);
  });

  test("does not skip what was scheduled while the sweep was at work", async () => {
    await Due.schedule(control, tenantId(1), at(10));
    const seen = await only(10);
    await Due.schedule(control, tenantId(1), at(15));
    expect(await Due.done(control, seen, at(60))).toBe(false);
    expect(await Due.done(control, seen, null)).toBe(false);
    expect(await due(15)).toEqual([tenantId(1)]);
  });
});
