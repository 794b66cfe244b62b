import type { SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Log } from "../log.ts";
import { temporaryFolder } from "../testing/edition.ts";
import { openMessages } from "./message.ts";
import { openQueue } from "./queue.ts";
import type { Handler } from "./queue.ts";

interface Event {
  readonly id: string;
  readonly type: string;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };
const bodies = ({ Records }: SQSEvent) =>
  Records.map(({ body }) => (JSON.parse(body) as { detail: Event }).detail);
const queueOf = (firstPause = 1) =>
  openQueue({
    messages: openMessages(folder.path),
    rules: {
      react: (_event: Event) => true,
      provision: ({ type }: Event) => type === "requested",
    },
    now: () => new Date("2026-11-24T09:00:00Z"),
    log: SILENT,
    firstPause,
  });
const event = (id: string, type = "changed"): Event => ({ id, type });

const nothing: Handler = async () => {};

/** Collects what it is given; `handle` may fail. */
function collector(handle = nothing) {
  const seen: string[] = [];
  const handler: Handler = async (batch) => {
    seen.push(...bodies(batch).map(({ id }) => id));
    return handle(batch);
  };
  return { seen, handler };
}

test("gives each event to every consumer that takes it, in batches of 25", async () => {
  const sizes: number[] = [];
  const react = collector(async ({ Records }) => void sizes.push(Records.length));
  const provision = collector();
  const queue = queueOf();
  queue.start({ react: react.handler, provision: provision.handler });
  const ids = Array.from({ length: 30 }, (_, index) => `e${index}`);
  await queue.dispatch([...ids.map((id) => event(id)), event("r", "requested")]);
  await queue.settled();
  expect(react.seen).toEqual([...ids, "r"]);
  expect(sizes).toEqual([25, 6]);
  expect(provision.seen).toEqual(["r"]);
  expect(openMessages(folder.path).waiting()).toEqual([]);
});

test("tries again what the handler names, and only that", async () => {
  let calls = 0;
  const react = collector(async ({ Records }) => {
    calls += 1;
    const failed = calls === 1 ? Records.slice(1) : [];
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  const queue = queueOf();
  queue.start({ react: react.handler, provision: nothing });
  await queue.dispatch([event("a"), event("b")]);
  await queue.settled();
  expect(react.seen).toEqual(["a", "b", "b"]);
});

test("gives up after five attempts and keeps the reason", async () => {
  const react = collector(async () => Promise.reject(new Error("no such client")));
  const queue = queueOf();
  queue.start({ react: react.handler, provision: nothing });
  await queue.dispatch([event("a")]);
  await queue.settled();
  expect(react.seen).toHaveLength(5);
  expect(openMessages(folder.path).waiting()).toEqual([]);
  expect(openMessages(folder.path).dead()).toMatchObject([
    { consumer: "react", received: 5, reason: "no such client" },
  ]);
});

test("hands over after a restart what was dispatched and not yet handled, each once", async () => {
  await queueOf().dispatch([event("a"), event("b")]);
  const react = collector();
  const queue = queueOf();
  await queue.dispatch([event("b")]);
  queue.start({ react: react.handler, provision: nothing });
  await queue.settled();
  expect(react.seen.toSorted()).toEqual(["a", "b"]);
});

test("stops between attempts without waiting for the next one", async () => {
  const failed = Promise.withResolvers<void>();
  const queue = queueOf(3_600_000);
  const react: Handler = async () => {
    failed.resolve();
    throw new Error("not now");
  };
  queue.start({ react, provision: nothing });
  await queue.dispatch([event("a")]);
  await failed.promise;
  await queue.stop();
  expect(openMessages(folder.path).waiting()).toMatchObject([{ received: 1, reason: "not now" }]);
});
