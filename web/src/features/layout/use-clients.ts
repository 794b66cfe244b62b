import { useQuery } from "@tanstack/react-query";

import { me } from "../me/queries.ts";
import { portfolio } from "../portfolio/queries.ts";

export type OpenClient = { readonly tenantId: string; readonly name: string };

/**
 * The clients the person may go to, by name: those of their own seats, and for an owner those of the firm,
 * which are asked for once `wanted`.
 */
export const useClients = (wanted: boolean): readonly OpenClient[] => {
  const { data: person } = useQuery(me());
  const firm = person?.firms[0];
  const { data: ofFirm } = useQuery({
    ...portfolio(firm?.firmId ?? ""),
    enabled: wanted && firm !== undefined,
    refetchInterval: false,
  });
  const enterable = (ofFirm?.items ?? []).filter(
    ({ assigned }) => assigned || firm?.role === "firmOwner",
  );
  const names = new Map(
    [...(person?.clients ?? []), ...enterable]
      .filter(({ status }) => status === "active")
      .map(({ tenantId, name }): [string, string] => [tenantId, name]),
  );
  return [...names]
    .map(([tenantId, name]) => ({ tenantId, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
};
