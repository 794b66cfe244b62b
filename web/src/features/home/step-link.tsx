import { Link } from "@tanstack/react-router";

import type { NextStep } from "./queries.ts";

/** The step's words, leading to where it is done. */
export function StepLink({ tenantId, next }: { tenantId: string; next: NextStep }) {
  const { step, title } = next;
  const params = { tenantId };
  switch (step.kind) {
    case "answer":
    case "verify":
    case "evidence":
      return (
        <Link
          to="/clients/$tenantId/assess/$requirement"
          params={{ tenantId, requirement: step.requirement }}
          search={step.kind === "verify" ? { lane: "verified" } : {}}
        >
          {title}
        </Link>
      );
    case "document":
      return (
        <Link to="/clients/$tenantId/documents" params={params} search={{ at: step.document }}>
          {title}
        </Link>
      );
    case "record":
      return (
        <Link
          to="/clients/$tenantId"
          params={params}
          search={{ record: `${step.standard}:${step.subject}` }}
        >
          {title}
        </Link>
      );
    case "close":
      return (
        <Link
          to="/clients/$tenantId"
          params={params}
          search={{ record: `${step.finding.split("/")[0] ?? ""}:findings` }}
        >
          {title}
        </Link>
      );
  }
}
