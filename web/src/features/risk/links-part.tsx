import { Link } from "@tanstack/react-router";

import { Part } from "../requirement/part.tsx";
import classes from "./risk.module.css";
import type { Shared } from "./shared.ts";

/** What the risk is joined to: clauses, controls and evidence. */
export function LinksPart({ client, risk }: Shared) {
  const { tenantId } = client;
  const { requirements, evidence } = risk.links;
  if (requirements.length === 0 && evidence.length === 0) return null;
  return (
    <Part title="Joined to">
      <ul className={classes["list"]}>
        {requirements.map((key) => (
          <li key={key}>
            <Link
              to="/clients/$tenantId/assess/$requirement"
              params={{ tenantId, requirement: key }}
            >
              {key.slice(key.indexOf(":") + 1)}
            </Link>
          </li>
        ))}
        {evidence.length > 0 && (
          <li>
            <Link to="/clients/$tenantId/evidence" params={{ tenantId }}>
              {evidence.length === 1
                ? "One piece of evidence"
                : `${evidence.length} pieces of evidence`}
            </Link>
          </li>
        )}
      </ul>
    </Part>
  );
}
