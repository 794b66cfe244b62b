import { formatPoints } from "../../lib/format.ts";
import { standardName } from "../../ui/standards.ts";
import { effortWords } from "./effort.ts";
import classes from "./next-steps.module.css";
import type { NextStep } from "./queries.ts";

const lanes = ["claimed", "verified"] as const;

const signed = (points: number): string => `${points > 0 ? "+" : ""}${formatPoints(points)}`;

/** What a step costs by our estimate, and exactly what it brings. */
export function EffortAndGain({ next }: { next: NextStep }) {
  const { effort, gains, opens } = next;
  const parts = gains.flatMap(({ standard, ...points }) =>
    lanes
      .filter((lane) => points[lane] !== 0)
      .map((lane) => `${standardName(standard)} ${signed(points[lane])} ${lane}`),
  );
  return (
    <span className={classes["brings"]}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {opens.length > 0 && (
        <span title={opens.map(({ title }) => title).join("; ")}>
          opens {opens.length} {opens.length === 1 ? "gate" : "gates"}
        </span>
      )}
      <span className="quiet">{effortWords(effort)}</span>
    </span>
  );
}
