import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";
import { readiness } from "../home/queries.ts";

export type CalendarRow =
  Answer<"GET /api/v1/tenants/{tenantId}/service/calendars">["items"][number];
export type Calendar = Answer<"GET /api/v1/tenants/{tenantId}/service/calendars/{calendarId}">;
export type ServiceRow =
  Answer<"GET /api/v1/tenants/{tenantId}/service/catalogue">["items"][number];
export type Service = Answer<"GET /api/v1/tenants/{tenantId}/service/catalogue/{serviceId}">;
export type AgreementRow =
  Answer<"GET /api/v1/tenants/{tenantId}/service/agreements">["items"][number];
export type Agreement = Answer<"GET /api/v1/tenants/{tenantId}/service/agreements/{agreementId}">;
export type Terms = Agreement["versions"][number]["terms"];
export type Target = Terms["targets"][number];
export type Budget = Target["budgets"][string];
export type Gap = Agreement["gaps"][number];

const staleTime = 30_000;

/** The calendars of a client, each as it was written last. */
export const calendars = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "calendars"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/calendars", { params: { tenantId } }),
    staleTime,
  });

export const calendar = (tenantId: string, calendarId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "calendars", calendarId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/calendars/{calendarId}", {
        params: { tenantId, calendarId },
      }),
  });

/** The service catalogue. */
export const catalogue = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "services"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/catalogue", { params: { tenantId } }),
    staleTime,
  });

export const service = (tenantId: string, serviceId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "services", serviceId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/catalogue/{serviceId}", {
        params: { tenantId, serviceId },
      }),
  });

/** Agreements with customers, groups inside and suppliers. */
export const agreements = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "agreements"],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/agreements", { params: { tenantId } }),
    staleTime,
  });

export const agreement = (tenantId: string, agreementId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "agreements", agreementId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/service/agreements/{agreementId}", {
        params: { tenantId, agreementId },
      }),
  });

/** What is out of date once something of services has changed: what is promised outside may not be carried any more. */
export const changedWith = (tenantId: string) => () => [
  catalogue(tenantId).queryKey,
  agreements(tenantId).queryKey,
  calendars(tenantId).queryKey,
  readiness(tenantId).queryKey,
];
