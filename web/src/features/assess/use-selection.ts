import { isRequirementKey } from "@tandem/contract/standards/catalogue";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import type { RequirementKey } from "./queries.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assess");

/**
 * The selected requirement. The address follows it, a moment later; held here as well, so that the key pressed
 * right after `j` acts on the row that `j` led to.
 */
export const useSelection = () => {
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<RequirementKey | null>(
    at !== undefined && isRequirementKey(at) ? at : null,
  );
  const select = (key: RequirementKey) => {
    if (key === selected) return;
    setSelected(key);
    void navigate({
      search: (before) => ({ ...before, at: key }),
      replace: true,
      resetScroll: false,
    });
  };
  return { selected, select, forget: () => setSelected(null) };
};
