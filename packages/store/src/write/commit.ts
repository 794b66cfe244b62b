import { DomainError } from "@tandem/domain/error";
import { EventId } from "@tandem/domain/id";
import type { Instant } from "@tandem/domain/time";
import { clientKeys, type IndexKeys, inOrder, type Key } from "../keys/keys.ts";
import { actorOf, type Scope } from "../scope/scope.ts";
import { type Entry, link, origin, signature } from "../trail/entry.ts";
import { LostCondition } from "./cancellation.ts";
import { difference } from "./difference.ts";
import type { ClientEvent, ClientEventType } from "./event.ts";
import * as Idempotency from "./idempotency.ts";
import type { Stored } from "./stored.ts";
import { aggregateItem, transact, type Write } from "./transaction.ts";

/** When it happens, and where new ids come from. */
export type Moment = { readonly now: Instant; readonly newId: (prefix: string) => string };

/** One aggregate going from the state that was read to the state that was decided. */
export type Change<T> = {
  /** Its name in the trail, such as `assessment:iso27001:A.5.1`. */
  readonly aggregate: string;
  readonly key: Key;
  readonly before: Stored<T> | null;
  readonly after: T;
  /** What was done, in the past tense, for the trail. */
  readonly action: string;
  /** What its consumers are told; null where another change of the same command tells them, or nothing counts it. */
  readonly event: ClientEventType | null;
  /** Whose act the trail shows, where it is not the scope's own agent. */
  readonly actor?: Entry["actor"];
  readonly index?: IndexKeys;
  /** Under which further name its trail entry is found, such as that of the requirement it is about. */
  readonly trail?: IndexKeys;
  /** What the trail keeps of it, where the fields that differ would repeat all that did not change. */
  readonly told?: Readonly<Record<string, unknown>>;
  /** Items that stand for the aggregate under other keys. */
  readonly alongside?: readonly Write[];
};

export type Command<T> = {
  readonly change: Change<T>;
  /** Further aggregates of the same transaction, as a chunk of an import writes them. */
  readonly also?: readonly Change<unknown>[];
  /** Where the caller sent an Idempotency-Key: the request, and what to answer once the write is done. */
  readonly replay?: {
    readonly request: Idempotency.Request;
    readonly answer: (stored: Stored<T>) => Idempotency.Answer;
  };
};

export type Committed<T> =
  | {
      readonly outcome: "saved";
      readonly stored: Stored<T>;
      readonly events: readonly ClientEvent[];
    }
  | { readonly outcome: "replayed"; readonly answer: Idempotency.Answer };

/** Someone else was faster: the version that was read is no longer the current one. */
export const stale = (cause?: unknown) =>
  new DomainError(
    "write.stale",
    "Someone else changed this since you read it. Read it again and repeat your change.",
    { cause },
  );

const nextState = <T>(change: Change<T>, scope: Scope, moment: Moment) => {
  const version = (change.before?.version ?? 0) + 1;
  const entry = link({
    aggregate: change.aggregate,
    version,
    action: change.action,
    actor: change.actor ?? signature(scope.agent),
    at: moment.now,
    change: change.told ?? difference(change.before?.data, change.after),
    previousHash: change.before?.head ?? origin,
  });
  const stored: Stored<T> = { data: change.after, version, head: entry.hash };
  return { entry, stored };
};

const eventOf = (scope: Scope, change: Change<unknown>, moment: Moment): ClientEvent[] =>
  change.event === null
    ? []
    : [
        {
          id: EventId.parse(moment.newId("evt")),
          plane: "client",
          tenantId: scope.tenantId,
          type: change.event,
          aggregate: change.aggregate,
          at: moment.now,
        },
      ];

const writesOf = (
  change: Change<unknown>,
  next: ReturnType<typeof nextState>,
  moment: Moment,
): Write[] => [
  {
    put: aggregateItem(change.key, next.stored, change.index),
    when: change.before === null ? "absent" : { version: change.before.version },
  },
  {
    put: {
      ...clientKeys.trailEntry(change.aggregate, next.stored.version),
      gsi1pk: clientKeys.trail,
      gsi1sk: inOrder(moment.now, change.aggregate, next.stored.version),
      ...change.trail,
      entry: next.entry,
    },
    when: "absent",
  },
  ...(change.alongside ?? []),
];

/**
 * The only way data of a client is written: one transaction holds each aggregate guarded by its version, its trail
 * entry, the outbox entries and, where there is a key, the answer to give again. Either all of it is there or none.
 * Refuses with `write.stale` (a newer version exists) or `write.conflict` (another write was under way).
 */
export const commit = async <T>(
  scope: Scope,
  { change, also = [], replay }: Command<T>,
  moment: Moment,
): Promise<Committed<T>> => {
  const next = nextState(change, scope, moment);
  const events = [change, ...also].flatMap((each) => eventOf(scope, each, moment));
  const writes: Write[] = [
    ...writesOf(change, next, moment),
    ...also.flatMap((each) => writesOf(each, nextState(each, scope, moment), moment)),
    ...events.map((event) => ({ put: { ...clientKeys.outboxEntry(event.id), event } })),
  ];
  const key = replay && clientKeys.idempotency(actorOf(scope).userId, replay.request.key);
  if (replay && key) {
    writes.push({
      put: Idempotency.record(key, replay.request, replay.answer(next.stored), moment.now),
      when: "absent",
    });
  }
  try {
    await transact(scope.table, writes);
  } catch (error) {
    if (!(error instanceof LostCondition)) throw error;
    const answer =
      replay && key ? await Idempotency.recall(scope.table, key, replay.request) : null;
    if (answer !== null) return { outcome: "replayed", answer };
    throw stale(error);
  }
  return { outcome: "saved", stored: next.stored, events };
};
