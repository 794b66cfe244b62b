import { Check, CircleDashed, Lock } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import { standardName } from "../../ui/standards.ts";
import { GateOpen } from "./gate-open.tsx";
import { GateRecord } from "./gate-record.tsx";
import classes from "./gates.module.css";
import type { Gate, StandardReport } from "./queries.ts";
import { byStage, stageName } from "./verdict.ts";

const chips = {
  met: { icon: Check, tone: "good", word: "Met" },
  open: { icon: Lock, tone: "bad", word: "Open" },
  noRecord: { icon: CircleDashed, tone: "warn", word: "No record yet" },
} as const;

type ItemProps = {
  readonly tenantId: string;
  readonly standard: StandardReport["standard"];
  readonly gate: Gate;
};

function Item({ tenantId, standard, gate }: ItemProps) {
  const { icon, tone, word } = chips[gate.state];
  return (
    <li id={`${standard}-${gate.id}`} className={classes["gate"]}>
      <div className={classes["line"]}>
        <span className={classes["title"]}>{gate.title}</span>
        <StatusChip icon={icon} tone={tone}>
          {word}
        </StatusChip>
      </div>
      <p>{gate.detail}</p>
      <GateOpen tenantId={tenantId} gate={gate} />
      <p className={classes["reads"]}>
        Reads: <GateRecord tenantId={tenantId} standard={standard} gate={gate} />
        {gate.clauses.length > 0 && (
          <>
            {" · "}
            {standardName(standard)} {gate.clauses.join(", ")}
          </>
        )}
      </p>
    </li>
  );
}

/** The gates of one standard by stage, with what each reads; those in the way first. */
export function Gates({ tenantId, report }: { tenantId: string; report: StandardReport }) {
  const { standard } = report;
  return byStage(report).map(({ stage, unmet, met }) => (
    <section
      key={stage}
      id={`${standard}-${stage}`}
      className={classes["stage"]}
      aria-labelledby={`${standard}-${stage}-title`}
    >
      <div className={classes["head"]}>
        <h3 id={`${standard}-${stage}-title`}>{stageName(stage)}</h3>
        <span className="quiet tabular">
          {met.length} of {met.length + unmet.length} met
        </span>
      </div>
      {unmet.length > 0 && (
        <ul className={classes["gates"]}>
          {unmet.map((gate) => (
            <Item key={gate.id} tenantId={tenantId} standard={standard} gate={gate} />
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <details className={classes["met"]} open={unmet.length === 0}>
          <summary>
            {met.length} {met.length === 1 ? "gate" : "gates"} met
          </summary>
          <ul className={classes["gates"]}>
            {met.map((gate) => (
              <Item key={gate.id} tenantId={tenantId} standard={standard} gate={gate} />
            ))}
          </ul>
        </details>
      )}
    </section>
  ));
}
