import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";

import type { Profile } from "../client/queries.ts";
import classes from "./picked-bar.module.css";
import type { RequirementKey } from "./queries.ts";
import type { Row } from "./rows.ts";

const AssignManyDialog = lazy(async () => ({
  default: (await import("./assign-many-dialog.tsx")).AssignManyDialog,
}));

type Props = {
  readonly client: Profile;
  readonly picked: ReadonlySet<RequirementKey>;
  readonly shown: readonly Row[];
  readonly onPickAll: () => void;
  readonly onEnd: () => void;
};

/** How many requirements are picked, and what can be done with them. */
export function PickedBar({ client, picked, shown, onPickAll, onEnd }: Props) {
  const [assigning, setAssigning] = useState(false);
  const all = picked.size === shown.length;
  return (
    <div className={classes["bar"]} role="toolbar" aria-label="Picked requirements">
      <output className="tabular">
        {picked.size === 0 ? "Pick the requirements to assign" : `${picked.size} picked`}
      </output>
      <Button size="xs" variant="default" onClick={onPickAll}>
        {all ? "Select none" : `Select all ${shown.length} shown`}
      </Button>
      <Button size="xs" disabled={picked.size === 0} onClick={() => setAssigning(true)}>
        {picked.size === 0 ? "Assign" : `Assign ${picked.size}`}
      </Button>
      <Button size="xs" variant="default" onClick={onEnd}>
        Done
      </Button>
      {assigning && (
        <Suspense fallback={null}>
          <AssignManyDialog
            client={client}
            rows={shown.filter(({ requirement }) => picked.has(requirement.key))}
            onClose={() => setAssigning(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
