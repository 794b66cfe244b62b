import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { me } from "../me/queries.ts";
import { clientMembers, type ClientMember } from "./queries.ts";

type Person = { readonly userId: string } & Pick<ClientMember, "name" | "role">;

/**
 * The people who may be named in a client: its members, and oneself. An owner of the firm is there without a seat, so
 * others cannot name them. Whoever is named already stays on the list.
 */
export const usePeople = (tenantId: string, named?: string): readonly Person[] => {
  const { data } = useQuery({ ...clientMembers(tenantId), staleTime: 60_000 });
  const { data: person } = useQuery(me());
  return useMemo(() => {
    const people = (data?.items ?? []).filter(
      ({ role, userId }) => role !== "firmOwner" || userId === person?.userId,
    );
    if (named === undefined || people.some(({ userId }) => userId === named)) return people;
    const known = data?.items.find(({ userId }) => userId === named);
    const name = known?.name ?? "Former member";
    return [...people, { userId: named, name, role: known?.role ?? "viewer" }];
  }, [data, person, named]);
};
