import type { OverrideBody } from "@tandem/contract/crosswalk/schema";
import { useSuspenseQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import type { RequirementKey } from "../assess/queries.ts";
import { readiness } from "../home/queries.ts";
import { overrides, secondStandard } from "./queries.ts";

type Pair = { readonly iso27001: RequirementKey; readonly iso20000: RequirementKey };

/** Two requirements as a row, whichever is seen first. */
export const pairOf = (a: RequirementKey, b: RequirementKey): Pair =>
  a.startsWith("iso27001:") ? { iso27001: a, iso20000: b } : { iso27001: b, iso20000: a };

/** Saves what the client says of a row, on top of the version seen. */
export const useOverride = (tenantId: string, onDone: () => void) => {
  const { data } = useSuspenseQuery(overrides(tenantId));
  const command = useCommand(
    "PUT /api/v1/tenants/{tenantId}/crosswalk/overrides/{iso27001}/{iso20000}",
    {
      invalidates: () => [
        overrides(tenantId).queryKey,
        readiness(tenantId).queryKey,
        secondStandard(tenantId).queryKey,
      ],
      onDone,
    },
  );
  return {
    isPending: command.isPending,
    error: command.error,
    save: (pair: Pair, body: OverrideBody) => {
      const row = data.items.find(
        ({ iso27001, iso20000 }) => iso27001 === pair.iso27001 && iso20000 === pair.iso20000,
      );
      command.mutate({ params: { tenantId, ...pair }, body, ifMatch: row?.version ?? 0 });
    },
  };
};
