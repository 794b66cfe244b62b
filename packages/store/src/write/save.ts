import { DomainError } from "@tandem/domain/error";
import type { TableConnection } from "../connection/connection.ts";
import * as Dirty from "../control/dirty.ts";
import type { ControlEvent } from "../control/event.ts";
import type { Scope } from "../scope/scope.ts";
import { type Command, commit, type Committed, type Moment } from "./commit.ts";
import type { ClientEvent } from "./event.ts";
import * as Outbox from "./outbox.ts";

type Event = ClientEvent | ControlEvent;

/** What a write needs besides the client's scope. */
export type Desk = {
  readonly control: TableConnection;
  /** Hands events to the queue; resolves when the queue has them. */
  readonly dispatch: (events: readonly Event[]) => Promise<void>;
  /** Told of a handover that failed: the write stands, and the sweeper hands its events over later. */
  readonly undelivered: (error: unknown, events: readonly Event[]) => void;
  readonly moment: () => Moment;
};

const handOver = async (
  desk: Desk,
  marker: Dirty.Marker,
  events: readonly ClientEvent[],
): Promise<void> => {
  try {
    if (events.length > 0) await desk.dispatch(events);
    await Dirty.clear(desk.control, marker);
  } catch (error) {
    desk.undelivered(error, events);
  }
};

/**
 * Announce → commit → hand over → take the announcement back. Killed anywhere in between, either nothing was
 * written, or the sweeper finds the announcement and hands the events over: consumers act once in effect. The
 * outbox entry stays until the consumer has acted, so that a screen can say that a change is still being counted.
 */
export const save = async <T>(
  desk: Desk,
  scope: Scope,
  command: Command<T>,
): Promise<Committed<T>> => {
  const moment = desk.moment();
  const marker = await Dirty.mark(desk.control, scope.tenantId, moment.newId("evt"), moment.now);
  let committed: Committed<T>;
  try {
    committed = await commit(scope, command, moment);
  } catch (error) {
    // Only a refusal is certain to have written nothing; after a lost connection the commit may stand.
    if (error instanceof DomainError) await Dirty.clear(desk.control, marker);
    throw error;
  }
  await handOver(desk, marker, committed.outcome === "saved" ? committed.events : []);
  return committed;
};

/**
 * Hands over whatever lies in the outbox of a client whose writer is gone. Some of it may be on the queue already;
 * it comes twice then and has one effect. Returns how many events there were.
 */
export const recover = async (desk: Desk, scope: Scope, marker: Dirty.Marker): Promise<number> => {
  let count = 0;
  for await (const events of Outbox.batches(scope)) {
    await desk.dispatch(events);
    count += events.length;
  }
  await Dirty.clear(desk.control, marker);
  return count;
};
