import { explain } from "@tandem/contract/readiness/words";

import { formatPoints } from "../../lib/format.ts";
import { LaneMark } from "../../ui/lane-mark.tsx";
import { standardColour } from "../../ui/standards.ts";
import classes from "./losses.module.css";
import { lossesOf } from "./points.ts";
import type { StandardReport } from "./queries.ts";

/** How many reasons are told; behind them the points are few. */
const told = 5;

/** What keeps the score from being higher, the costliest reason first, in the model's own sentences. */
export function Losses({ report }: { report: StandardReport }) {
  return (
    <div className={classes["losses"]} style={standardColour(report.standard)}>
      <h3>What keeps points away?</h3>
      {(["claimed", "verified"] as const).map((lane) => {
        const losses = lossesOf(report, lane, explain);
        return (
          <div key={lane}>
            <p className={classes["lane"]}>
              <LaneMark lane={lane} />
            </p>
            {losses.length === 0 && <p className="quiet">Nothing.</p>}
            <ul>
              {losses.slice(0, told).map(({ sentence, count, points }) => (
                <li key={sentence} className={classes["loss"]}>
                  <span>{sentence}</span>
                  <span className={classes["cost"]}>
                    {count} {count === 1 ? "requirement" : "requirements"}, {formatPoints(points)}{" "}
                    points
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
