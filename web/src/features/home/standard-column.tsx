import { standardColour, standardFullName } from "../../ui/standards.ts";
import { Gates } from "./gates.tsx";
import classes from "./home-page.module.css";
import { Losses } from "./losses.tsx";
import { PointsTable } from "./points-table.tsx";
import type { StandardReport } from "./queries.ts";

/** Why one standard stands where it does: its gates with what each reads, and where its points come from. */
export function StandardColumn({ tenantId, report }: { tenantId: string; report: StandardReport }) {
  const { standard } = report;
  return (
    <section
      className={classes["column"]}
      aria-label={`Gates and points of ${standardFullName(standard)}`}
      style={standardColour(standard)}
    >
      <h2 className={classes["gatesHead"]}>Gates of {standardFullName(standard)}</h2>
      <Gates tenantId={tenantId} report={report} />
      <PointsTable tenantId={tenantId} report={report} />
      <Losses report={report} />
    </section>
  );
}
