import type { Day, StandardDay } from "@tandem/domain/readiness/history";
import { addDays } from "@tandem/domain/time";
import { beforeEach, expect, test } from "vitest";
import type { Scope } from "../scope/scope.ts";
import { newClientTable } from "../testing/database.ts";
import { scopeOf, tenantId } from "../testing/fixtures.ts";
import * as History from "./history.ts";

let scope: Scope;
beforeEach(async () => {
  scope = scopeOf(await newClientTable(tenantId(1)));
});

const standard = (id: StandardDay["standard"], verified: number): StandardDay => ({
  standard: id,
  verdict: "readyForStage1",
  claimed: 8_765,
  verified,
  gates: 30,
  open: 17,
  requirements: 123,
  answered: 101,
  confirmed: 99,
});

const day = (on: string, verified = 5_000): Day => ({
  on,
  modelVersion: "1.2",
  standards: [standard("iso27001", verified), standard("iso20000", verified)],
});

test("a day is what was computed last within it, in whatever order computations end", async () => {
  await History.keep(scope, { sequence: 2, day: day("2026-03-31", 200) });
  await History.keep(scope, { sequence: 1, day: day("2026-03-31", 100) });
  await History.keep(scope, { sequence: 2, day: day("2026-03-31", 300) });
  await History.keep(scope, { sequence: 3, day: day("2026-04-01", 400) });
  const days = await History.since(scope, "2026-03-15");
  expect(days).toEqual([day("2026-03-31", 200), day("2026-04-01", 400)]);
  expect(await History.since(scope, "2026-04-01")).toEqual([day("2026-04-01", 400)]);
});

test("three years of days come in one request, in order", { timeout: 30_000 }, async () => {
  const from = "2023-11-24";
  const days = Array.from({ length: 1_096 }, (_, index) => day(addDays(from, index)));
  for (let at = 0; at < days.length; at += 50) {
    await Promise.all(
      days
        .slice(at, at + 50)
        .map((each, index) => History.keep(scope, { sequence: at + index, day: each })),
    );
  }
  let requests = 0;
  scope.table.documents.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: "initialize" },
  );
  expect(await History.since(scope, from)).toEqual(days);
  expect(requests).toBe(1);
});
