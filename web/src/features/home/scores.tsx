import { useQuery } from "@tanstack/react-query";

import { ReadinessRail } from "../../ui/readiness-rail.tsx";
import { readiness } from "./queries.ts";
import classes from "./scores.module.css";

/** Both scores at a glance, beside work that moves them. */
export function Scores({ tenantId }: { tenantId: string }) {
  const { data } = useQuery(readiness(tenantId));
  if (!data) return null;
  return (
    <div className={classes["scores"]} aria-busy={data.pending}>
      {data.report.standards.map(({ standard, claimed, verified }) => (
        <ReadinessRail
          key={standard}
          standard={standard}
          claimed={claimed}
          verified={verified}
          size="row"
        />
      ))}
    </div>
  );
}
