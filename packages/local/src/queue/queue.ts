import { setTimeout as delay } from "node:timers/promises";

import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

import type { Log } from "../log.ts";
import type { Message, Messages } from "./message.ts";

export type Handler = (event: SQSEvent) => Promise<SQSBatchResponse | void>;

export interface Queue<E, Name extends string> {
  /** Resolves when the events are kept for good; they are handled soon after. */
  readonly dispatch: (events: readonly E[]) => Promise<void>;
  /** Begins to hand over, first what an earlier run left behind. */
  readonly start: (handlers: Readonly<Record<Name, Handler>>) => void;
  /** Resolves when every message was handled or given up. */
  readonly settled: () => Promise<void>;
  /** Takes no new message, waits for the handlers that run; what is left waits for the next start. */
  readonly stop: () => Promise<void>;
}

export interface QueueOptions<E, Name extends string> {
  readonly messages: Messages;
  /** Which events go to which consumer. */
  readonly rules: Readonly<Record<Name, (event: E) => boolean>>;
  readonly now: () => Date;
  readonly log: Log;
  /** Milliseconds before the second attempt; doubled before each further one. */
  readonly firstPause?: number;
  /** Milliseconds to wait for more events before a batch is handled. */
  readonly gather?: number;
}

const BATCH = 25;
/** What follows each other this closely is handled together, as a queue with a batching window does. */
const GATHER_MS = 150;
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 250;
const REPORTED = "The consumer reported a failure; the log says which.";

/**
 * The queue of the local edition: at least once, as SQS. A message is on the disk before its event
 * counts as handed over and until its consumer has acted, so neither an error nor `kill -9` loses
 * one. After five attempts it is put aside with its reason.
 */
export function openQueue<E extends { readonly id: string }, Name extends string>(
  options: QueueOptions<E, Name>,
): Queue<E, Name> {
  const { messages, rules, now } = options;
  const isName = (text: string): text is Name => Object.hasOwn(rules, text);
  const names = Object.keys(rules).filter(isName);
  const lines = new Map<string, Line>(names.map((name) => [name, openLine(name, options)]));
  const all = () => [...lines.values()];
  return {
    dispatch: async (events) => {
      for (const event of events) {
        for (const name of names.filter((each) => rules[each](event))) {
          const message = {
            id: `${event.id}.${name}`,
            consumer: name,
            body: JSON.stringify({ detail: event }), // as the event bus wraps it
            sentAt: now().toISOString(),
            received: 0,
          };
          messages.keep(message);
          lines.get(name)?.add(message);
        }
      }
    },
    start: (handlers) => {
      for (const message of messages.waiting()) lines.get(message.consumer)?.add(message);
      for (const name of names) lines.get(name)?.start(handlers[name]);
    },
    settled: async () => {
      while (all().some(({ busy }) => busy())) await Promise.all(all().map(({ idle }) => idle()));
    },
    stop: async () => void (await Promise.all(all().map(({ stop }) => stop()))),
  };
}

type Line = ReturnType<typeof openLine>;
type LineOptions = Pick<QueueOptions<never, never>, "messages" | "log" | "firstPause" | "gather">;

/** One consumer's messages, a batch at a time, so that a slow consumer holds up nobody else. */
function openLine(
  name: string,
  { messages, log, firstPause = FIRST_PAUSE_MS, gather = GATHER_MS }: LineOptions,
) {
  const waiting: Message[] = [];
  const pauses = new Set<Promise<void>>();
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let active = false;
  let handler: Handler | undefined;

  const add = (message: Message) => {
    if (waiting.some(({ id }) => id === message.id)) return; // the sweeper found it once more
    waiting.push(message);
    wake();
  };

  const wake = () => {
    if (active || handler === undefined || stopping.signal.aborted) return;
    active = true;
    running = work(handler);
  };

  const work = async (handle: Handler) => {
    while (waiting.length > 0 && !stopping.signal.aborted) {
      await delay(gather, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) break; // what waits is on the disk
      const batch = waiting.splice(0, BATCH).map(receive);
      const failed = await attempt(handle, batch, { name, log });
      for (const message of batch) {
        const reason = failed.get(message.id);
        if (reason === undefined) messages.remove(message);
        else postpone({ ...message, reason });
      }
    }
    active = false;
  };

  const receive = (message: Message): Message => {
    const received = { ...message, received: message.received + 1 };
    messages.keep(received); // before handling: an attempt that kills the process counts as well
    return received;
  };

  const postpone = (message: Message) => {
    const facts = { message: message.id, attempt: message.received, reason: message.reason };
    if (message.received >= ATTEMPTS) {
      messages.bury(message);
      return log.error("event given up", facts);
    }
    messages.keep(message);
    const milliseconds = firstPause * 2 ** (message.received - 1);
    const pause = delay(milliseconds, undefined, { signal: stopping.signal }).then(
      () => add(message),
      () => {}, // stopped: the message is on the disk
    );
    pauses.add(pause);
    void pause.then(() => pauses.delete(pause));
  };

  const idle = async () => void (await Promise.all([running, ...pauses]));
  return {
    add,
    idle,
    start: (handle: Handler) => {
      handler = handle;
      if (waiting.length > 0) wake();
    },
    busy: () => active || pauses.size > 0,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Gives a batch to its consumer; says which messages failed and why. */
async function attempt(
  handle: Handler,
  batch: readonly Message[],
  { name, log }: { name: string; log: Log },
) {
  try {
    const answer = await handle({ Records: batch.map(asRecord) });
    const failures = answer?.batchItemFailures ?? []; // the handler has logged why
    return new Map(failures.map(({ itemIdentifier }) => [itemIdentifier, REPORTED]));
  } catch (error) {
    log.error("consumer failed", { consumer: name, error });
    const reason = error instanceof Error ? error.message : String(error);
    return new Map(batch.map(({ id }) => [id, reason]));
  }
}

const asRecord = ({ id, consumer, body, sentAt, received }: Message): SQSRecord => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: `${received}`,
    SentTimestamp: `${Date.parse(sentAt)}`,
    SenderId: "local",
    ApproximateFirstReceiveTimestamp: `${Date.parse(sentAt)}`,
  },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: `arn:aws:sqs:local:000000000000:${consumer}`,
  awsRegion: "local",
});
