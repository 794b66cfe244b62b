import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { clientMembers } from "./queries.ts";

/** Names of people by id. Who has left, or was never a member here, is no longer a member. */
export const useNames = (tenantId: string): ((userId: string) => string) => {
  const { data, isPending } = useQuery({ ...clientMembers(tenantId), staleTime: 60_000 });
  return useMemo(() => {
    const names = new Map<string, string>(data?.items.map(({ userId, name }) => [userId, name]));
    return (userId) => names.get(userId) ?? (isPending ? "…" : "No longer a member");
  }, [data, isPending]);
};
