import { formatDate, formatScore } from "../../lib/format.ts";
import { standardColour, standardFullName, type StandardId } from "../../ui/standards.ts";
import type { History } from "./queries.ts";
import { linePath, placesOf, spread } from "./trend-path.ts";
import classes from "./trend.module.css";

type Props = {
  readonly standard: StandardId;
  readonly days: History["days"];
  /** The verified score that Stage 2 needs, in basis points. */
  readonly needed: number;
};

const width = 480;
const height = 180;
const left = 34;
const right = 96;
const top = 10;
const bottom = 24;
const area = { left, top, width: width - left - right, height: height - top - bottom };

const y = (score: number): number => area.top + area.height * (1 - score / 10_000);

/** Claimed as an outline, verified filled below it, and the line to reach; the values stand beside their ends. */
export function TrendChart({ standard, days, needed }: Props) {
  const points = placesOf(days, standard, area);
  const last = points.at(-1);
  const first = points[0];
  if (first === undefined || last === undefined) return null;
  const claimed = linePath(points.map(({ x, claimed: score }) => [x, y(score)]));
  const verified = linePath(points.map(({ x, verified: score }) => [x, y(score)]));
  const ground = y(0);
  const [labelClaimed, labelVerified] = spread(y(last.claimed), y(last.verified));
  const summary =
    `${standardFullName(standard)} from ${formatDate(first.on)} to ${formatDate(last.on)}: ` +
    `claimed ${formatScore(first.claimed)} to ${formatScore(last.claimed)}, ` +
    `verified ${formatScore(first.verified)} to ${formatScore(last.verified)}.`;
  return (
    <svg
      className={classes["chart"]}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      style={standardColour(standard)}
    >
      {[0, 5_000, 10_000].map((score) => (
        <g key={score}>
          <line
            className={classes["grid"]}
            x1={left}
            x2={width - right}
            y1={y(score)}
            y2={y(score)}
          />
          <text className={classes["axis"]} x={left - 6} y={y(score) + 4} textAnchor="end">
            {score / 100}
          </text>
        </g>
      ))}
      <path
        className={classes["filled"]}
        d={`${verified}L${last.x},${ground}L${first.x},${ground}Z`}
      />
      <path className={classes["verified"]} d={verified} />
      <path className={classes["claimed"]} d={claimed} />
      <line
        className={classes["target"]}
        x1={left}
        x2={width - right}
        y1={y(needed)}
        y2={y(needed)}
      />
      <text className={classes["axis"]} x={left + 4} y={y(needed) - 4}>
        Stage 2 needs {formatScore(needed)} verified
      </text>
      <text className={classes["label"]} x={last.x + 8} y={labelClaimed + 4}>
        Claimed {formatScore(last.claimed)}
      </text>
      <text className={classes["label"]} x={last.x + 8} y={labelVerified + 4}>
        Verified {formatScore(last.verified)}
      </text>
      <circle className={classes["claimedEnd"]} cx={last.x} cy={y(last.claimed)} r={3.5} />
      <circle className={classes["verifiedEnd"]} cx={last.x} cy={y(last.verified)} r={3.5} />
      <text className={classes["axis"]} x={left} y={height - 6}>
        {formatDate(first.on)}
      </text>
      {first.on !== last.on && (
        <text className={classes["axis"]} x={width - right} y={height - 6} textAnchor="end">
          {formatDate(last.on)}
        </text>
      )}
    </svg>
  );
}
