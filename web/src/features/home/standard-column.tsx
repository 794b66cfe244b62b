import { ReadinessRail, type RailGate } from "../../ui/readiness-rail.tsx";
import { standardFullName } from "../../ui/standards.ts";
import classes from "./home-page.module.css";
import { Gates } from "./gates.tsx";
import { Losses } from "./losses.tsx";
import { PointsTable } from "./points-table.tsx";
import type { Gate, StandardReport } from "./queries.ts";
import { inOrder, verdictSentence } from "./verdict.ts";

/** Clicking a notch leads to its gate below, and from there to the record. */
const notch = (standard: StandardReport["standard"], { id, title, state }: Gate): RailGate => ({
  id,
  label: title,
  state,
  render: ({ className, label, children }) => (
    <a className={className} href={`#${standard}-${id}`} title={label} aria-label={label}>
      {children}
    </a>
  ),
});

const view = ({ got, of }: StandardReport["stage1View"], things: string): string =>
  `${got} of ${of} ${things}`;

/** Who stands behind the verified score where it is not the firm alone. */
const standsOn = ({ verifiedBy }: StandardReport): string | null => {
  const { colleague, reviewer, firm } = verifiedBy;
  if (colleague + reviewer === 0) return null;
  const parts = [
    colleague > 0 ? `${colleague} by colleagues` : "",
    reviewer > 0 ? `${reviewer} by outside reviewers` : "",
    firm > 0 ? `${firm} by the consultancy` : "",
  ];
  return `Verified: ${parts.filter((part) => part !== "").join(", ")}`;
};

/** Where the client stands in one standard, and why. */
export function StandardColumn({ tenantId, report }: { tenantId: string; report: StandardReport }) {
  const { standard, claimed, verified, stage1View, stage2View, gates } = report;
  const stage = gates[0]?.stage;
  const blocking = new Set(report.blockers.map(({ id }) => id));
  return (
    <section className={classes["column"]} aria-label={standardFullName(standard)}>
      <h2 className="visually-hidden">{standardFullName(standard)}</h2>
      <ReadinessRail
        standard={standard}
        claimed={claimed}
        verified={verified}
        verdict={verdictSentence(report)}
        gates={inOrder(report)
          .filter((gate) => gate.stage === stage || blocking.has(gate.id))
          .map((gate) => notch(standard, gate))}
      />
      <p className={classes["views"]}>
        {view(stage1View, "demanded documents in order")} ·{" "}
        {view(stage2View, "requirements shown to operate")}
      </p>
      {standsOn(report) !== null && <p className={classes["views"]}>{standsOn(report)}</p>}
      <Gates tenantId={tenantId} report={report} />
      <PointsTable tenantId={tenantId} report={report} />
      <Losses report={report} />
    </section>
  );
}
