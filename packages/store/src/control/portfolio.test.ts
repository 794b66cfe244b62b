import * as Client from "@tandem/domain/client";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Rollup } from "@tandem/domain/readiness";
import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { foundFirm, takeOn } from "../testing/firm.ts";
import { firmId, moment, start, tenantId, userId } from "../testing/fixtures.ts";
import * as Clients from "./client.ts";
import * as Portfolio from "./portfolio.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
});

const rollup = (claimed: number): Rollup => ({
  modelVersion: "1.0",
  asOf: "2026-03-02",
  verdict: "notReady",
  claimed,
  verified: 0,
  blockers: 3,
  standards: [
    {
      standard: "iso27001",
      verdict: "notReady",
      claimed,
      verified: 0,
      blockers: 3,
      open: { stage1: 2, stage2: 1, surveillance: 0, recertification: 0 },
    },
  ],
});

const computed = (sequence: number, seconds = sequence): Portfolio.Computation => ({
  firmId: firmId(1),
  tenantId: tenantId(1),
  rollup: rollup(sequence * 100),
  computedAt: moment(seconds).now,
  sequence,
});

const row = async () => (await Portfolio.rows(control, firmId(1)))[0];

describe("write", () => {
  test("shows a computation and when it was made", async () => {
    await takeOn(control);
    expect(await Portfolio.write(control, { ...computed(1), lastChangeAt: moment(0.5).now })).toBe(
      true,
    );
    expect(await row()).toMatchObject({
      name: "Client 1",
      status: "active",
      readiness: rollup(100),
      computedAt: moment(1).now,
      lastChangeAt: moment(0.5).now,
    });
  });

  test("never replaces a newer computation, in whatever order they arrive", async () => {
    await takeOn(control);
    const written = await Promise.all(
      [3, 1, 5, 2, 4].map((sequence) => Portfolio.write(control, computed(sequence))),
    );
    expect(written).toContain(true);
    expect((await row())?.readiness).toEqual(rollup(500));
    expect(await Portfolio.write(control, computed(5, 99))).toBe(false);
    expect(await Portfolio.write(control, computed(4))).toBe(false);
    expect((await row())?.computedAt).toBe(moment(5).now);
  });

  test("touches neither name nor status, and is not touched by their change", async () => {
    const before = await takeOn(control);
    await Portfolio.write(control, computed(1));
    const closed = Client.suspend(before.data, "Unpaid", userId(1), start);
    await Clients.update(control, before, closed, {}, moment(60));
    await Portfolio.write(control, computed(2));
    expect(await row()).toMatchObject({
      status: "suspended",
      readiness: rollup(200),
      computedAt: moment(2).now,
      lastChangeAt: moment(60).now,
    });
  });

  test("of a client that the firm does not have makes no line", async () => {
    await Portfolio.write(control, computed(1));
    expect(await Portfolio.rows(control, firmId(1))).toEqual([]);
  });
});

test("a portfolio of 500 clients is read within three requests", async () => {
  const lines = Array.from({ length: Portfolio.mostClients }, (_, place) => place + 1);
  await takeOn(control);
  const client = (await Clients.find(control, tenantId(1)))?.data;
  if (client === undefined) throw new Error("Expected a client");
  const { documents, tableName: TableName } = control;
  const put = async (number: number) => {
    for (const write of Portfolio.keeping({ ...client, tenantId: tenantId(number) }, start)) {
      if ("put" in write) await documents.send(new PutCommand({ TableName, Item: write.put }));
    }
    await Portfolio.write(control, { ...computed(1), tenantId: tenantId(number) });
  };
  for (let place = 0; place < lines.length; place += 50) {
    await Promise.all(lines.slice(place, place + 50).map(put));
  }
  let requests = 0;
  documents.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: "initialize", name: "count" },
  );
  const rows = await Portfolio.rows(control, firmId(1));
  expect(rows).toHaveLength(500);
  expect(rows.every(({ readiness }) => readiness !== null)).toBe(true);
  expect(requests).toBeLessThanOrEqual(3);
});
