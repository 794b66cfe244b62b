import { useState } from "react";

import type { RequirementKey } from "./queries.ts";
import type { Row } from "./rows.ts";

/** Picking several of the requirements that are shown. What the filter takes out of sight is no longer picked. */
export const usePicking = (shown: readonly Row[]) => {
  const [chosen, setChosen] = useState<ReadonlySet<RequirementKey> | null>(null);
  const keys = shown.map(({ requirement }) => requirement.key);
  const picked: ReadonlySet<RequirementKey> = new Set(
    keys.filter((key) => chosen?.has(key) === true),
  );
  return {
    on: chosen !== null,
    picked,
    begin: () => setChosen(new Set()),
    end: () => setChosen(null),
    pick: (key: RequirementKey) => {
      const next = new Set(picked);
      if (!next.delete(key)) next.add(key);
      setChosen(next);
    },
    pickAll: () => setChosen(picked.size === keys.length ? new Set() : new Set(keys)),
  };
};

export type Picking = ReturnType<typeof usePicking>;
