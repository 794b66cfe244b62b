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
  /** It stands in the way of an earlier stage than its own. */
  readonly early?: boolean;
};

function Item({ tenantId, standard, gate, early }: ItemProps) {
  const { icon, tone, word } = chips[gate.state];
  return (
    <li id={`${standard}-${gate.id}`} className={classes["gate"]}>
      <div className={classes["line"]}>
        <span className={classes["title"]}>{gate.title}</span>
        <StatusChip icon={icon} tone={tone}>
          {word}
        </StatusChip>
      </div>
      {gate.state !== "noRecord" && <p>{gate.detail}</p>}
      {early === true && <p>Nothing is ready while this is open, whatever the stage.</p>}
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

type StageProps = {
  readonly tenantId: string;
  readonly report: StandardReport;
  readonly unmet: readonly Gate[];
  readonly met: readonly Gate[];
  readonly stage: Gate["stage"];
  readonly first: boolean;
};

function StageGates({ tenantId, report, unmet, met, stage, first }: StageProps) {
  const { standard, blockers } = report;
  return (
    <>
      {unmet.length > 0 && (
        <ul className={classes["gates"]}>
          {unmet.map((gate) => (
            <Item
              key={gate.id}
              tenantId={tenantId}
              standard={standard}
              gate={gate}
              early={first && gate.stage !== stage && blockers.some(({ id }) => id === gate.id)}
            />
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <details className={classes["met"]}>
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
    </>
  );
}

/**
 * The gates of one standard by stage, with what each reads; those in the way first. A later stage is folded as
 * long as the first is not met.
 */
export function Gates({ tenantId, report }: { tenantId: string; report: StandardReport }) {
  const { standard } = report;
  const stages = byStage(report);
  const [first] = stages;
  return stages.map((of) => {
    const { stage, unmet, met } = of;
    const head = (
      <>
        <h3 className={classes["name"]}>{stageName(stage)}</h3>
        <span className="quiet tabular">
          {met.length} of {met.length + unmet.length} met
        </span>
      </>
    );
    const gates = (
      <StageGates
        tenantId={tenantId}
        report={report}
        unmet={unmet}
        met={met}
        stage={stage}
        first={of === first}
      />
    );
    const folds = of !== first && first !== undefined && first.unmet.length > 0;
    return folds ? (
      <details key={stage} id={`${standard}-${stage}`} className={classes["stage"]}>
        <summary className={classes["head"]}>{head}</summary>
        {gates}
      </details>
    ) : (
      <section key={stage} id={`${standard}-${stage}`} className={classes["stage"]}>
        <div className={classes["head"]}>{head}</div>
        {gates}
      </section>
    );
  });
}
