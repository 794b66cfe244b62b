import { find } from "@tandem/contract/standards/catalogue";
import {
  counterparts,
  relationMeaning,
  trapsAt,
  type Relation,
} from "@tandem/contract/standards/crosswalk";
import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import classes from "./counterparts-part.module.css";
import { Part } from "./part.tsx";
import type { Work } from "./work.ts";

const relationWords: Readonly<Record<Relation, string>> = {
  equivalent: "Equivalent",
  sameText: "Same words, other object",
  overlaps: "Overlaps",
  supports: "Supports",
};

/** What the other standard asks for beside it. Shown, never copied: each standard keeps its own rating. */
export function CounterpartsPart({ work }: { work: Work }) {
  const { client, row } = work;
  const related = counterparts(row.requirement.key);
  const traps = trapsAt(row.requirement.key);
  if (related.length + traps.length === 0) return null;
  return (
    <Part title="In the other standard">
      <ul className={classes["relations"]}>
        {related.map(({ key, relation, rationale }) => {
          const other = find(key);
          if (other === undefined) return null;
          const sought = client.standards.includes(other.standard);
          const name = `${other.id} ${other.title}`;
          return (
            <li key={key} className={classes["relation"]}>
              <span className={classes["name"]}>
                <StandardBadge standard={other.standard} />
                {sought ? (
                  <Link
                    to="/clients/$tenantId/assess/$requirement"
                    params={{ tenantId: client.tenantId, requirement: key }}
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </span>
              <span title={relationMeaning[relation]}>
                <strong>{relationWords[relation]}.</strong>{" "}
                <span className="quiet">{rationale}</span>
              </span>
            </li>
          );
        })}
        {traps.map(({ iso27001, iso20000, why }) => (
          <li key={`${iso27001} ${iso20000}`} className={classes["relation"]}>
            <StatusChip icon={TriangleAlert} tone="warn">
              Same number, another meaning
            </StatusChip>
            <span className="quiet">{why}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
