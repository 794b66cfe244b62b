import { useSuspenseQuery } from "@tanstack/react-query";

import { agreements, calendars, catalogue } from "./queries.ts";

const lookUp = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? "Unknown";

/** Names of services by id. */
export const useServiceNames = (tenantId: string): ((id: string) => string) => {
  const { data } = useSuspenseQuery(catalogue(tenantId));
  return lookUp(new Map<string, string>(data.items.map((row) => [row.id, row.description.name])));
};

/** Names of agreements by id. */
export const useAgreementNames = (tenantId: string): ((id: string) => string) => {
  const { data } = useSuspenseQuery(agreements(tenantId));
  return lookUp(new Map<string, string>(data.items.map(({ id, name }) => [id, name])));
};

/** Names of calendars by id; none is around the clock. */
export const useHours = (tenantId: string): ((id: string | null) => string) => {
  const { data } = useSuspenseQuery(calendars(tenantId));
  const nameOf = lookUp(new Map<string, string>(data.items.map(({ id, name }) => [id, name])));
  return (id) => (id === null ? "Around the clock" : nameOf(id));
};
