import { queryOptions } from "@tanstack/react-query";

import type { StandardId } from "../../ui/standards.ts";

/** Our own words on the requirements of one standard, loaded with the first one that is looked at. */
export const guidance = (standard: StandardId) =>
  queryOptions({
    queryKey: ["guidance", standard],
    queryFn: async () => {
      if (standard === "iso27001") {
        const { iso27001Guidance } = await import("@tandem/contract/standards/guidance-iso27001");
        return iso27001Guidance;
      }
      const { iso20000Guidance } = await import("@tandem/contract/standards/guidance-iso20000");
      return iso20000Guidance;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
