import { Link } from "@tanstack/react-router";

import { Notice } from "../../ui/notice.tsx";
import type { Conflict } from "./queries.ts";
import { shortName } from "./words.ts";

/** One place where the two systems do not go together: what it is, what an auditor asks, and what to do. */
export function ConflictNotice({ tenantId, conflict }: { tenantId: string; conflict: Conflict }) {
  const { severity, title, detail, todo, requirements } = conflict;
  const word = severity === "contradiction" ? "Contradiction" : "Question";
  return (
    <Notice tone={severity === "contradiction" ? "bad" : "warn"} title={`${word}: ${title}`}>
      <p>{detail}</p>
      <p>
        <strong>What to do.</strong> {todo}
      </p>
      <p>
        {requirements.map((key, at) => (
          <span key={key}>
            {at > 0 && " · "}
            <Link
              to="/clients/$tenantId/assess/$requirement"
              params={{ tenantId, requirement: key }}
            >
              {shortName(key)}
            </Link>
          </span>
        ))}
      </p>
    </Notice>
  );
}
