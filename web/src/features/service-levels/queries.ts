import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import type { BoardSearch } from "./address.ts";

export type Board = Answer<"GET /api/v1/tenants/{tenantId}/service/clocks">;
export type BoardClock = Board["items"][number];
export type TicketClocks =
  Answer<"GET /api/v1/tenants/{tenantId}/service/tickets/{ticketId}/clocks">;
export type TicketClock = TicketClocks["instances"][number];
export type TicketView = Answer<"GET /api/v1/tenants/{tenantId}/service/tickets/{ticketId}">;
export type Month = Answer<"GET /api/v1/tenants/{tenantId}/service/clocks/months/{month}">;
export type MonthPledge = Month["pledges"][number];
export type ServiceNames = Answer<"GET /api/v1/tenants/{tenantId}/service/service-names">;

const levels = (tenantId: string) => ["client", tenantId, "service-levels"] as const;

/** Clocks that run, page by page, as the address narrows them. */
export const board = (tenantId: string, search: BoardSearch) =>
  infiniteQueryOptions({
    queryKey: [...levels(tenantId), "board", search],
    queryFn: ({ pageParam }) =>
      request("GET /api/v1/tenants/{tenantId}/service/clocks", {
        params: { tenantId },
        query: { ...search, limit: "100", ...(pageParam !== null && { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 30_000,
  });

/** A ticket's clocks with the open hours they were counted in. */
export const ticketClocks = (tenantId: string, ticketId: string) =>
  queryOptions({
    queryKey: [...levels(tenantId), "ticket", ticketId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/tickets/{ticketId}/clocks", {
        params: { tenantId, ticketId },
      }),
  });

/** A ticket with its events and wishes. */
export const ticket = (tenantId: string, ticketId: string) =>
  queryOptions({
    queryKey: [...levels(tenantId), "events", ticketId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/tickets/{ticketId}", {
        params: { tenantId, ticketId },
      }),
  });

export const month = (tenantId: string, of: string) =>
  queryOptions({
    queryKey: [...levels(tenantId), "month", of],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/clocks/months/{month}", {
        params: { tenantId, month: of },
      }),
  });

/** The names that tools give to services. */
export const serviceNames = (tenantId: string) =>
  queryOptions({
    queryKey: [...levels(tenantId), "names"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/service-names", { params: { tenantId } }),
  });

/** What is out of date once something of tickets or names has changed. */
export const changedLevels = (tenantId: string) => () => [levels(tenantId)];
