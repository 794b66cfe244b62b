import type { SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Log } from "../log.ts";
import { temporaryFolder } from "../testing/edition.ts";
import { openMessages } from "./message.ts";
import { openQueue } from "./queue.ts";
import type { Consumer } from "./queue.ts";

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
const queueOf = (...consumers: Consumer<Event>[]) =>
  openQueue({
    messages: openMessages(folder.path),
    consumers,
    now: () => new Date("2026-11-24T09:00:00Z"),
    log: SILENT,
    firstPause: 1,
  });
const event = (id: string, type = "changed"): Event => ({ id, type });

/** Collects what it is given; `handle` may fail. */
function consumer(name: string, handle: Consumer<Event>["handle"] = async () => {}) {
  const seen: string[] = [];
  const taking = { name, seen, takes: (_event: Event) => true };
  return {
    ...taking,
    handle: async (batch: SQSEvent) => {
      seen.push(...bodies(batch).map(({ id }) => id));
      return handle(batch);
    },
  };
}

test("gives each event to every consumer that takes it, in batches of ten", async () => {
  const sizes: number[] = [];
  const all = consumer("react", async ({ Records }) => void sizes.push(Records.length));
  const some = { ...consumer("provision"), takes: ({ type }: Event) => type === "requested" };
  const queue = queueOf(all, some);
  const ids = Array.from({ length: 12 }, (_, index) => `e${index}`);
  await queue.dispatch([...ids.map((id) => event(id)), event("r", "requested")]);
  await queue.settled();
  expect(all.seen).toEqual([...ids, "r"]);
  expect(sizes).toEqual([10, 3]);
  expect(some.seen).toEqual(["r"]);
  expect(openMessages(folder.path).waiting()).toEqual([]);
});

test("tries again what the handler names, and only that", async () => {
  let calls = 0;
  const react = consumer("react", async ({ Records }) => {
    calls += 1;
    const failed = calls === 1 ? Records.slice(1) : [];
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  const queue = queueOf(react);
  await queue.dispatch([event("a"), event("b")]);
  await queue.settled();
  expect(react.seen).toEqual(["a", "b", "b"]);
});

test("gives up after five attempts and keeps the reason", async () => {
  const react = consumer("react", async () => Promise.reject(new Error("no such client")));
  const queue = queueOf(react);
  await queue.dispatch([event("a")]);
  await queue.settled();
  expect(react.seen).toHaveLength(5);
  expect(openMessages(folder.path).waiting()).toEqual([]);
  expect(openMessages(folder.path).dead()).toMatchObject([
    { consumer: "react", received: 5, reason: "no such client" },
  ]);
});

test("hands over after a restart what was dispatched and not yet handled", async () => {
  const first = queueOf(consumer("react"));
  const stopped = first.stop();
  await first.dispatch([event("a"), event("b")]);
  await stopped;

  const react = consumer("react");
  const second = queueOf(react);
  await second.settled();
  expect(react.seen).toEqual(["a", "b"]);
});

test("stops between attempts without waiting for the next one", async () => {
  const failed = Promise.withResolvers<void>();
  const react = consumer("react", async () => {
    failed.resolve();
    throw new Error("not now");
  });
  const queue = openQueue<Event>({
    messages: openMessages(folder.path),
    consumers: [react],
    now: () => new Date("2026-11-24T09:00:00Z"),
    log: SILENT,
    firstPause: 3_600_000,
  });
  await queue.dispatch([event("a")]);
  await failed.promise;
  await queue.stop();
  expect(openMessages(folder.path).waiting()).toMatchObject([{ received: 1, reason: "not now" }]);
});
