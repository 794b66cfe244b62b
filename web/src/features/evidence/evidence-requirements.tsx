import { find, standardIds } from "@tandem/contract/standards/catalogue";
import { Link } from "@tanstack/react-router";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import classes from "./evidence-table.module.css";
import type { Evidence } from "./queries.ts";

/** How many requirements are named; the rest is counted. */
const named = 8;

type Props = { readonly tenantId: string; readonly keys: Evidence["requirements"] };

/** What the evidence is for, each standard apart. */
export function EvidenceRequirements({ tenantId, keys }: Props) {
  const first = keys.slice(0, named).flatMap((key) => find(key) ?? []);
  return (
    <span className={classes["for"]}>
      {standardIds.map((standard) => {
        const ofStandard = first.filter((each) => each.standard === standard);
        if (ofStandard.length === 0) return null;
        return (
          <span key={standard} className={classes["requirements"]}>
            <StandardBadge standard={standard} />
            {ofStandard.map(({ key, id, title }) => (
              <Link
                key={key}
                to="/clients/$tenantId/assess/$requirement"
                params={{ tenantId, requirement: key }}
                title={title}
              >
                {id}
              </Link>
            ))}
          </span>
        );
      })}
      {keys.length > named && <span className="quiet">and {keys.length - named} more</span>}
    </span>
  );
}
