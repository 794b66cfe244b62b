import { DomainError } from "@tandem/domain/error";
import { EventId } from "@tandem/domain/id";
import type { Instant } from "@tandem/domain/time";
import { clientKeys, type IndexKeys, type Key } from "../keys/keys.ts";
import { actorOf, type Scope } from "../scope/scope.ts";
import { link, origin, signature } from "../trail/entry.ts";
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
  readonly event: ClientEventType;
  readonly index?: IndexKeys;
  /** Items that stand for the aggregate under other keys. */
  readonly alongside?: readonly Write[];
};

export type Command<T> = {
  readonly change: Change<T>;
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
    actor: signature(scope.agent),
    at: moment.now,
    change: difference(change.before?.data, change.after),
    previousHash: change.before?.head ?? origin,
  });
  const stored: Stored<T> = { data: change.after, version, head: entry.hash };
  return { entry, stored };
};

/**
 * The only way data of a client is written: one transaction holds the aggregate guarded by its version, its trail
 * entry, the outbox entry and, where there is a key, the answer to give again. Either all of it is there or none.
 * Refuses with `write.stale` (a newer version exists) or `write.conflict` (another write was under way).
 */
export const commit = async <T>(
  scope: Scope,
  { change, replay }: Command<T>,
  moment: Moment,
): Promise<Committed<T>> => {
  const { entry, stored } = nextState(change, scope, moment);
  const event: ClientEvent = {
    id: EventId.parse(moment.newId("evt")),
    plane: "client",
    tenantId: scope.tenantId,
    type: change.event,
    aggregate: change.aggregate,
    at: moment.now,
  };
  const writes: Write[] = [
    {
      put: aggregateItem(change.key, stored, change.index),
      when: change.before === null ? "absent" : { version: change.before.version },
    },
    {
      put: {
        ...clientKeys.trailEntry(change.aggregate, stored.version),
        gsi1pk: clientKeys.trail,
        gsi1sk: `${moment.now}#${event.id}`,
        entry,
      },
      when: "absent",
    },
    { put: { ...clientKeys.outboxEntry(event.id), event } },
    ...(change.alongside ?? []),
  ];
  const key = replay && clientKeys.idempotency(actorOf(scope).userId, replay.request.key);
  if (replay && key) {
    writes.push({
      put: Idempotency.record(key, replay.request, replay.answer(stored), moment.now),
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
  return { outcome: "saved", stored, events: [event] };
};
