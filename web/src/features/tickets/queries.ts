import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

export type TicketRow =
  Answer<"GET /api/v1/tenants/{tenantId}/service/tickets/open">["items"][number];
export type TicketImport =
  Answer<"GET /api/v1/tenants/{tenantId}/service/ticket-imports">["items"][number];

/** Every ticket that is open. */
export const openTickets = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "tickets", "open"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/tickets/open", { params: { tenantId } }),
  });

/** The tools that tickets come from, and how their files are understood. */
export const sources = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "ticket-sources"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/ticket-sources", { params: { tenantId } }),
  });

/** The newest imports of files of events. */
export const ticketImports = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "ticket-imports"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/ticket-imports", {
        params: { tenantId },
        query: { limit: "20" },
      }),
  });
