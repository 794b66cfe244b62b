import type { TicketRow, TicketView } from "@tandem/contract/ticket/schema";
import type * as Ticket from "@tandem/domain/ticket";
import { standing } from "@tandem/domain/ticket/standing";
import type { Stored } from "@tandem/store/stored";

/** A ticket in a list. */
export const rowOf = (info: Ticket.Info): TicketRow => {
  const { id, source, externalId, kind, title, service, customer } = info;
  const { state, priority, group, openedAt, lastAt } = standing(info);
  return {
    id,
    source,
    externalId,
    kind,
    title,
    service,
    customer,
    state,
    priority,
    group,
    openedAt,
    lastAt,
  };
};

/** A ticket with its events. */
export const viewOf = ({ data, version }: Stored<Ticket.Info>): TicketView => ({
  ...rowOf(data),
  version,
  events: data.events,
  proposals: data.proposals,
});
