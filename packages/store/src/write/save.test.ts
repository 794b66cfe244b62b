import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { TransactionInProgressException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { addMilliseconds } from "@tandem/domain/time";
import { beforeEach, describe, expect, inject, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import * as Dirty from "../control/dirty.ts";
import type { ControlEvent } from "../control/event.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import * as Counter from "../testing/counter.ts";
import { newClientTable, newControl } from "../testing/database.ts";
import { conflict, failTransactions } from "../testing/fault.ts";
import { moment, scopeOf, start, tenantId } from "../testing/fixtures.ts";
import { commit } from "./commit.ts";
import { ClientEvent } from "./event.ts";
import { waiting } from "../testing/outbox.ts";
import { type Desk, recover, save } from "./save.ts";

type Event = ClientEvent | ControlEvent;

let control: TableConnection;
let table: TableConnection;
let scope: Scope;
beforeEach(async () => {
  [control, table] = await Promise.all([newControl(), newClientTable(tenantId(1))]);
  scope = scopeOf(table);
});

/** What a consumer did for each event: like a real one it acts once, however often the event comes. */
const consumer = () => {
  const deliveries: string[] = [];
  const effects: string[] = [];
  const receive = async (events: readonly Event[]): Promise<void> => {
    for (const { id } of events) {
      deliveries.push(id);
      const done = new PutCommand({
        TableName: control.tableName,
        Item: controlKeys.done(id),
        ReturnValues: "ALL_OLD",
      });
      if ((await control.documents.send(done)).Attributes === undefined) effects.push(id);
    }
  };
  return { deliveries, effects, receive };
};

const deskWith = (dispatch: Desk["dispatch"], undelivered: Desk["undelivered"] = fail): Desk => ({
  control,
  dispatch,
  undelivered,
  moment: () => moment(),
});

const fail: Desk["undelivered"] = (error) => {
  throw error;
};

const muchLater = addMilliseconds(start, Dirty.abandonedAfter + 1);
const abandoned = () => Dirty.abandoned(control, muchLater, 100);

/** What the sweep does each minute. */
const sweep = async (desk: Desk): Promise<number> => {
  let count = 0;
  for (const marker of await abandoned()) count += await recover(desk, scope, marker);
  return count;
};

describe("save", () => {
  test("keeps the announcement until the queue has the event, and the event until it was acted on", async () => {
    const seen: unknown[] = [];
    const desk = deskWith(async (events) => {
      seen.push(events, await waiting(scope), await abandoned());
    });
    const saved = await save(desk, scope, Counter.add(null, 1));
    if (saved.outcome !== "saved") throw new Error("expected to be saved");
    expect(seen).toEqual([
      saved.events,
      saved.events,
      [expect.objectContaining({ tenantId: tenantId(1), at: start })],
    ]);
    expect(await waiting(scope)).toEqual(saved.events);
    expect(await abandoned()).toEqual([]);
  });

  test("takes the announcement back where it was refused", async () => {
    const desk = deskWith(() => Promise.reject(new Error("nothing to hand over")));
    await commit(scope, Counter.add(null, 1), moment());
    await expect(save(desk, scope, Counter.add(null, 2))).rejects.toMatchObject({
      code: "write.stale",
    });
    failTransactions(table, "before", conflict);
    await expect(save(desk, scope, Counter.add(null, 2))).rejects.toMatchObject({
      code: "write.conflict",
    });
    expect(await abandoned()).toEqual([]);
  });

  test("hands nothing over for an answer that was given before", async () => {
    const request = { userId: moment().newId("usr"), key: "k", operation: "o", body: null };
    const replay = { request, answer: () => ({ status: 201, body: null }) };
    const command = Counter.add(null, 1, replay as never);
    const { deliveries, receive } = consumer();
    await save(deskWith(receive), scope, command);
    expect(await save(deskWith(receive), scope, command)).toMatchObject({ outcome: "replayed" });
    expect(deliveries).toHaveLength(1);
    expect(await abandoned()).toEqual([]);
  });
});

describe("an event whose handover failed", () => {
  test("is handed over by the sweeper, once in effect, and the write stands", async () => {
    const told: unknown[] = [];
    const broken = deskWith(
      () => Promise.reject(new Error("the queue is away")),
      (error, events) => told.push(error, events),
    );
    const saved = await save(broken, scope, Counter.add(null, 1));
    expect(saved).toMatchObject({ outcome: "saved", stored: { version: 1 } });
    expect(told).toEqual([
      new Error("the queue is away"),
      [expect.objectContaining({ at: start })],
    ]);

    const { deliveries, effects, receive } = consumer();
    await expect(sweep(broken)).rejects.toThrow("the queue is away");
    expect(await sweep(deskWith(receive))).toBe(1);
    expect(await sweep(deskWith(receive))).toBe(0);
    expect(deliveries).toHaveLength(1);
    expect(effects).toEqual(deliveries);
  });

  test("is left alone while its writer may still be at work", async () => {
    const hanging = deskWith(
      () => Promise.reject(new Error("the queue is away")),
      () => undefined,
    );
    await save(hanging, scope, Counter.add(null, 1));
    expect(await Dirty.abandoned(control, addMilliseconds(start, 59_000), 100)).toEqual([]);
  });

  test.each([
    ["the connection was lost after the commit", new Error("socket hang up")],
    [
      "its own first attempt was still under way",
      new TransactionInProgressException({ message: "in progress", $metadata: {} }),
    ],
  ])("is found although %s", async (_, error) => {
    let faults = 1;
    failTransactions(table, "after", () => (faults-- > 0 ? error : null));
    const { effects, receive } = consumer();
    await expect(save(deskWith(receive), scope, Counter.add(null, 1))).rejects.toBe(error);
    expect((await Counter.find(scope))?.version).toBe(1);
    expect(await sweep(deskWith(receive))).toBe(1);
    expect(effects).toHaveLength(1);
  });

  test("is found among many, in batches", async () => {
    const { effects, receive } = consumer();
    await save(
      deskWith(
        () => Promise.reject(new Error("the queue is away")),
        () => undefined,
      ),
      scope,
      Counter.add(null, 0),
    );
    for (let writer = 1; writer < 30; writer += 1) {
      await commit(scope, Counter.add(await Counter.find(scope), writer), moment());
    }
    expect(await sweep(deskWith(receive))).toBe(30);
    expect(new Set(effects).size).toBe(30);
  });
});

test("a marker without a commit is harmless", async () => {
  await Dirty.mark(control, tenantId(1), "evt_1", start);
  const { deliveries, receive } = consumer();
  expect(await sweep(deskWith(receive))).toBe(0);
  expect(deliveries).toEqual([]);
  expect(await abandoned()).toEqual([]);
});

describe("a writer killed between commit and handover", () => {
  const script = fileURLToPath(new URL("../testing/killed-writer.ts", import.meta.url));

  /** Runs a writer up to its handover, and gives what it was about to hand over. */
  const killed = async (receive: (events: Event[]) => Promise<void>): Promise<void> => {
    const { endpoint } = inject("dynamodb");
    const child = spawn(process.execPath, [script, endpoint, control.tableName, table.tableName], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [printed] = (await once(child.stdout, "data")) as [Buffer];
    const exit = once(child, "exit");
    await receive(ClientEvent.array().parse(JSON.parse(printed.toString())));
    child.kill("SIGKILL");
    expect(await exit).toEqual([null, "SIGKILL"]);
  };

  test("leaves an event that the sweeper delivers", async () => {
    const { deliveries, effects, receive } = consumer();
    await killed(() => Promise.resolve());
    expect((await Counter.find(scope))?.version).toBe(1);
    expect(await sweep(deskWith(receive))).toBe(1);
    expect(deliveries).toHaveLength(1);
    expect(effects).toHaveLength(1);
    expect(await abandoned()).toEqual([]);
  });

  test("has its event delivered twice, and in effect once, where the queue had it already", async () => {
    const { deliveries, effects, receive } = consumer();
    await killed(receive);
    expect(await sweep(deskWith(receive))).toBe(1);
    expect(deliveries).toHaveLength(2);
    expect(effects).toHaveLength(1);
  });
});
