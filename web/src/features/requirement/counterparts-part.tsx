import { Button } from "@mantine/core";
import { standardRelation } from "@tandem/contract/crosswalk/rules";
import { find } from "@tandem/contract/standards/catalogue";
import { trapsAt } from "@tandem/contract/standards/crosswalk";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";

import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { RequirementKey } from "../assess/queries.ts";
import { may } from "../client/permission.ts";
import classes from "../crosswalk/crosswalk.module.css";
import { type Crosswalk, useCrosswalk } from "../crosswalk/known.ts";
import { OverrideDialog } from "../crosswalk/override-dialog.tsx";
import { pairOf, useOverride } from "../crosswalk/override.ts";
import { RelationRow } from "../crosswalk/relation-row.tsx";
import { Part } from "./part.tsx";
import type { Work } from "./work.ts";

/** Which row is being overridden; `null` for one of the client's own. */
type Asking = { readonly other: RequirementKey | null };

function Relations({ work, crosswalk }: { work: Work; crosswalk: Crosswalk }) {
  const { client, row } = work;
  const { key } = row.requirement;
  const [asking, setAsking] = useState<Asking | null>(null);
  const { save, error } = useOverride(client.tenantId, () => setAsking(null));
  const { links, known } = crosswalk;
  const shown = [...links.of(key), ...links.leftOut(key)];
  return (
    <>
      {shown.length === 0 && (
        <p className="quiet">Nothing in the other standard stands against this requirement.</p>
      )}
      <ul className={classes["relations"]}>
        {shown.map((counterpart) => {
          const other = find(counterpart.key)?.standard;
          return (
            <RelationRow
              key={counterpart.key}
              client={client}
              counterpart={counterpart}
              theirs={
                other !== undefined && client.standards.includes(other)
                  ? known(counterpart.key)
                  : null
              }
              onOverride={() => setAsking({ other: counterpart.key })}
              onTakeBack={() => save(pairOf(key, counterpart.key), { effect: "standard" })}
            />
          );
        })}
        {trapsAt(key).map(({ iso27001, iso20000, why }) => (
          <li key={`${iso27001} ${iso20000}`} className={classes["relation"]}>
            <StatusChip icon={TriangleAlert} tone="warn">
              Same number, another meaning
            </StatusChip>
            <span className="quiet">{why}</span>
          </li>
        ))}
      </ul>
      <ProblemAlert error={error} />
      {may(client, "crosswalk.override") && (
        <div>
          <Button size="xs" variant="default" onClick={() => setAsking({ other: null })}>
            Add a row
          </Button>
        </div>
      )}
      {asking !== null && (
        <OverrideDialog
          tenantId={client.tenantId}
          requirement={key}
          other={asking.other}
          standard={asking.other && standardRelation(pairOf(key, asking.other))}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function Counterparts({ work }: { work: Work }) {
  const crosswalk = useCrosswalk(work.client.tenantId);
  return crosswalk === null ? null : <Relations work={work} crosswalk={crosswalk} />;
}

/** What the other standard asks for beside it. Shown, never copied: each standard keeps its own rating. */
export function CounterpartsPart({ work }: { work: Work }) {
  return (
    <Part title="In the other standard">
      <Region label="The other standard" lines={3}>
        <Counterparts work={work} />
      </Region>
    </Part>
  );
}
