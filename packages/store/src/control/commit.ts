import { DomainError } from "@tandem/domain/error";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { LostCondition } from "../write/cancellation.ts";
import { type Command, type Moment, stale } from "../write/commit.ts";
import * as Idempotency from "../write/idempotency.ts";
import type { Stored } from "../write/stored.ts";
import { transact, type Write } from "../write/transaction.ts";
import { ControlEvent } from "./event.ts";

/** Where the caller sent an Idempotency-Key: the request, and what to answer once the write is done. */
export type Replay<T> = NonNullable<Command<T>["replay"]>;

export type Saved<T> = {
  readonly outcome: "saved";
  readonly stored: Stored<T>;
  readonly events: readonly ControlEvent[];
};

export type Committed<T> =
  Saved<T> | { readonly outcome: "replayed"; readonly answer: Idempotency.Answer };

/** What is to be written, in one transaction, and what to answer for it. */
export type Plan<T> = {
  readonly stored: Stored<T>;
  /** Guarded by versions the caller has seen: where one of them moved on, the caller has to decide again. */
  readonly own: readonly Write[];
  /** Guarded by versions the plan itself has read (counts, mostly): where one moved on, the plan is made again. */
  readonly shared?: readonly Write[];
  readonly events?: readonly ControlEvent[];
};

/** How often a plan is made again before its loser is told. */
const rounds = 5;

type Without<T> = T extends unknown ? Omit<T, "id" | "plane" | "at"> : never;

/** An event of this moment. */
export const event = (what: Without<ControlEvent>, moment: Moment): ControlEvent =>
  ControlEvent.parse({ ...what, id: moment.newId("evt"), plane: "control", at: moment.now });

const outbox = (events: readonly ControlEvent[]): Write[] =>
  events.map((entry) => ({
    put: { ...controlKeys.outboxEntry(entry.at, entry.id), event: entry },
  }));

const attempt = async <T>(
  control: TableConnection,
  plan: () => Promise<Plan<T>>,
  remember: (stored: Stored<T>) => Write[],
): Promise<Saved<T>> => {
  for (let round = 1; ; round += 1) {
    const { stored, own, shared = [], events = [] } = await plan();
    try {
      await transact(control, [...own, ...shared, ...outbox(events), ...remember(stored)]);
      return { outcome: "saved", stored, events };
    } catch (error) {
      if (!(error instanceof LostCondition) || round === rounds) throw error;
      const end = own.length + shared.length;
      if (error.places.some((place) => place < own.length || place >= end)) throw error;
    }
  }
};

const asRefusal = (error: unknown): unknown =>
  error instanceof LostCondition ? stale(error) : error;

/** Writes a plan. Refuses with `write.stale` (a newer version exists) or `write.conflict` (another write was under way). */
export const commit = async <T>(
  control: TableConnection,
  plan: () => Promise<Plan<T>>,
): Promise<Saved<T>> => {
  try {
    return await attempt(control, plan, () => []);
  } catch (error) {
    throw asRefusal(error);
  }
};

/**
 * Writes a plan once for each Idempotency-Key: where the key was used for this request before, what was answered
 * then is answered again, whatever the state is now.
 */
export const commitOnce = async <T>(
  control: TableConnection,
  plan: () => Promise<Plan<T>>,
  { replay, moment }: { replay: Replay<T> | undefined; moment: Moment },
): Promise<Committed<T>> => {
  if (replay === undefined) return commit(control, plan);
  const { request, answer } = replay;
  const key = controlKeys.idempotency(request.userId, request.key);
  try {
    return await attempt(control, plan, (stored) => [
      { put: Idempotency.record(key, request, answer(stored), moment.now), when: "absent" },
    ]);
  } catch (error) {
    if (!(error instanceof LostCondition || error instanceof DomainError)) throw error;
    const earlier = await Idempotency.recall(control, key, request);
    if (earlier !== null) return { outcome: "replayed", answer: earlier };
    throw asRefusal(error);
  }
};
