import { createHash } from "node:crypto";
import { DomainError } from "@tandem/domain/error";
import { TicketId } from "@tandem/domain/id";
import * as Ticket from "@tandem/domain/ticket";
import { monthsOf, standing } from "@tandem/domain/ticket/standing";
import { readMany } from "../connection/batch.ts";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Change } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";

/** The most tickets that are open at a time, and that touch one month. */
export const mostTickets = 50_000;

/** The id of a ticket: the same however often and in whichever order its events come. */
export const idOf = (source: Ticket.Source, externalId: string): TicketId =>
  TicketId.parse(
    `tkt_${createHash("sha256")
      .update(JSON.stringify([source, externalId]))
      .digest("hex")
      .slice(0, 24)}`,
  );

const parse = (item: unknown): Stored<Ticket.Info> => parseStored(Ticket.Info, item);

/** Those of the tickets that there are, by id. */
export const findAll = async (
  scope: Scope,
  ids: readonly TicketId[],
): Promise<Map<TicketId, Stored<Ticket.Info>>> => {
  const items = await readMany(scope.table, ids.map(clientKeys.ticket));
  return new Map(items.map(parse).map((stored) => [stored.data.id, stored]));
};

/** One ticket. Refuses an id of no ticket of this client. */
export const demand = async (scope: Scope, id: TicketId): Promise<Stored<Ticket.Info>> => {
  const found = (await findAll(scope, [id])).get(id);
  if (found !== undefined) return found;
  throw new DomainError("not_found", "There is no such ticket in this client.");
};

/** A ticket as boards and months read it: all that a clock needs. */
export const Row = Ticket.Info.omit({ proposals: true });

const rows = async (scope: Scope, list: string, partition: string): Promise<Ticket.Info[]> => {
  const items = await whole(scope.table, { list, partition }, mostTickets);
  return items.map(({ row }) => ({ ...Row.parse(row), proposals: [] }));
};

/** Every ticket that is open. */
export const open = (scope: Scope): Promise<Ticket.Info[]> =>
  rows(scope, "tickets-open", clientKeys.ticketsOpen);

/** Every ticket that is over and touches a month (`2026-03`). */
export const over = (scope: Scope, month: string): Promise<Ticket.Info[]> =>
  rows(scope, "tickets-over", clientKeys.ticketsOver(month));

const rowsOf = (before: Ticket.Info | null, after: Ticket.Info): Write[] => {
  const { proposals: _, ...row } = after;
  const months = monthsOf(after);
  const gone = (before === null ? [] : monthsOf(before)).filter((month) => !months.includes(month));
  const place = clientKeys.ticketOpen(after.id);
  const wasOpen = before !== null && standing(before).isOpen;
  return [
    ...(standing(after).isOpen ? [{ put: { ...place, row } }] : []),
    ...(wasOpen && !standing(after).isOpen ? [{ remove: place }] : []),
    ...months.map((month) => ({ put: { ...clientKeys.ticketOver(month, after.id), row } })),
    ...gone.map((month) => ({ remove: clientKeys.ticketOver(month, after.id) })),
  ];
};

/** The ids of the tickets of a list as they lie there, without their events. */
const idsIn = async (scope: Scope, list: string, partition: string): Promise<TicketId[]> => {
  const items = await whole(scope.table, { list, partition }, mostTickets);
  return items.map(({ sk }) => TicketId.parse(sk));
};

/** The ids of every ticket that is open, or, for a month, is over and touches it. */
export const idsOf = (scope: Scope, month: string | null): Promise<TicketId[]> =>
  month === null
    ? idsIn(scope, "tickets-open", clientKeys.ticketsOpen)
    : idsIn(scope, "tickets-over", clientKeys.ticketsOver(month));

/** What was done to a ticket, as the trail names it. */
export type Act = "recorded" | "exclusion_asked" | "exclusion_agreed" | "exclusion_refused";

/** The write of a ticket. Its trail tells what was added, not again all that was known. */
export const change = (
  before: Stored<Ticket.Info> | null,
  after: Ticket.Info,
  act: Act,
): Change<Ticket.Info> => {
  const { events, proposals, kind, title, service, customer } = after;
  const known = before?.data;
  const months = [...new Set([...(known ? monthsOf(known) : []), ...monthsOf(after)])];
  const pending = clientKeys.ticketPending(after.id, (before?.version ?? 0) + 1);
  return {
    aggregate: `ticket:${after.id}`,
    key: clientKeys.ticket(after.id),
    before,
    after,
    action: `ticket.${act}`,
    event: null,
    told: {
      ticket: `${after.source} ${after.externalId}`,
      added: events.slice(known?.events.length ?? 0),
      ...(known?.kind !== kind && { kind }),
      ...(known?.title !== title && { title }),
      ...(known?.service !== service && { service }),
      ...((known?.customer ?? null) !== customer && { customer }),
      ...(act !== "recorded" && { proposals }),
    },
    alongside: [...rowsOf(known ?? null, after), { put: { ...pending, id: after.id, months } }],
  };
};

/** The write of one ticket by itself, whose clocks are to be worked out anew. */
export const told = (
  before: Stored<Ticket.Info>,
  after: Ticket.Info,
  act: Act,
): Change<Ticket.Info> => ({ ...change(before, after, act), event: "tickets.changed" });

/** How many items the write of a ticket takes. */
export const sizeOf = ({ alongside = [] }: Change<Ticket.Info>): number => alongside.length + 2;
