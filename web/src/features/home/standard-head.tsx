import { ReadinessRail, type RailGate } from "../../ui/readiness-rail.tsx";
import { standardFullName } from "../../ui/standards.ts";
import { HeldCertificate } from "../client/held-certificate.tsx";
import type { Profile } from "../client/queries.ts";
import classes from "./home-page.module.css";
import type { Gate, StandardReport } from "./queries.ts";
import { inOrder, verdictSentence } from "./verdict.ts";
import { Views } from "./views.tsx";

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

type Props = { readonly client: Profile; readonly report: StandardReport };

/** Where the client stands in one standard: the rail, and what each stage of an audit looks at. */
export function StandardHead({ client, report }: Props) {
  const { tenantId } = client;
  const { standard, claimed, verified, gates } = report;
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
      <HeldCertificate client={client} standard={standard} />
      <Views tenantId={tenantId} report={report} />
      {standsOn(report) !== null && <p className={classes["standsOn"]}>{standsOn(report)}</p>}
    </section>
  );
}
