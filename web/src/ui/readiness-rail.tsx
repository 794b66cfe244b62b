import { Check, CircleDashed, Lock } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";

import { formatScore } from "../lib/format.ts";
import { LaneMark } from "./lane-mark.tsx";
import classes from "./readiness-rail.module.css";
import { standardColour, standardFullName, standardName, type StandardId } from "./standards.ts";

/** A gate as the rail shows it. `render` makes the notch a link or button to the record that the gate reads. */
export type RailGate = {
  readonly id: string;
  readonly label: string;
  /** `noRecord`: the record it reads does not exist yet; it blocks like an open one. */
  readonly state: "met" | "open" | "noRecord";
  readonly render?: (notch: { className: string; label: string; children: ReactNode }) => ReactNode;
};

type Props = {
  readonly standard: StandardId;
  /** Basis points, 0 to 10,000. */
  readonly claimed: number;
  readonly verified: number;
  readonly gates?: readonly RailGate[];
  /** The verdict in words, such as "Not ready for Stage 1: 3 gates open". */
  readonly verdict?: ReactNode;
  /** `row` is for tables, where the name may stand in a column of its own. */
  readonly size?: "row" | "full";
};

const share = (basisPoints: number): CSSProperties => ({ "--share": `${basisPoints / 100}%` });
const empty = (basisPoints: number) => (basisPoints === 0 ? "" : undefined);

const states = {
  met: { icon: Check, word: "met" },
  open: { icon: Lock, word: "open" },
  noRecord: { icon: CircleDashed, word: "no record yet" },
} as const;

function Notch({ gate }: { gate: RailGate }) {
  const { icon: Icon, word } = states[gate.state];
  const label = `${gate.label}: ${word}`;
  const icon = <Icon size={14} strokeWidth={2.25} aria-hidden />;
  const className = classes["gate"] ?? "";
  return (
    <li data-state={gate.state}>
      {gate.render?.({ className, label, children: icon }) ?? (
        <span className={className} title={label}>
          {icon}
          <span className="visually-hidden">{label}</span>
        </span>
      )}
    </li>
  );
}

/**
 * The readiness of one standard at a glance: an outline to the claimed score, filled to the verified one,
 * a notch for each gate with a tick or a lock, and the verdict in words. The numbers stand as text beside
 * the bar, so the bar itself is only a picture.
 */
export function ReadinessRail(props: Props) {
  const { standard, claimed, verified, gates = [], verdict, size = "full" } = props;
  return (
    <div className={classes["rail"]} data-size={size} style={standardColour(standard)}>
      <div className={classes["head"]}>
        <span className={classes["name"]} title={standardFullName(standard)}>
          {size === "full" ? standardFullName(standard) : standardName(standard)}
        </span>
        <span className={classes["scores"]}>
          <LaneMark lane="claimed">
            <span className="visually-hidden">Claimed </span>
            {formatScore(claimed)}
          </LaneMark>
          <LaneMark lane="verified">
            <span className="visually-hidden">Verified </span>
            {formatScore(verified)}
          </LaneMark>
        </span>
      </div>
      <div className={classes["track"]} aria-hidden>
        <span className={classes["claimed"]} data-empty={empty(claimed)} style={share(claimed)} />
        <span
          className={classes["verified"]}
          data-empty={empty(verified)}
          style={share(verified)}
        />
      </div>
      {(gates.length > 0 || verdict !== undefined) && (
        <div className={classes["foot"]}>
          {verdict !== undefined && <span className={classes["verdict"]}>{verdict}</span>}
          {gates.length > 0 && (
            <ul className={classes["gates"]} aria-label="Gates">
              {gates.map((gate) => (
                <Notch key={gate.id} gate={gate} />
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
