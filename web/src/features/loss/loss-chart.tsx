import { formatShare } from "./money.ts";
import classes from "./loss.module.css";
import type { Played } from "./play.ts";

type Point = Played["curve"][number];

type Props = {
  readonly before: Played;
  readonly after: Played | null;
  readonly appetite: readonly Point[];
  readonly money: (amount: number) => string;
};

const size = { width: 720, height: 300, left: 46, right: 110, top: 12, bottom: 34 };
const inner = {
  width: size.width - size.left - size.right,
  height: size.height - size.top - size.bottom,
};

const y = (probability: number): number => size.top + inner.height * (1 - probability);

/** How likely a year is to lose at least an amount, on a logarithmic axis of amounts, and the appetite against it. */
export function LossChart({ before, after, appetite, money }: Props) {
  const losses = [before.curve, after?.curve ?? [], appetite].flat().map(({ loss }) => loss);
  const low = Math.log10(Math.max(1, Math.min(...losses)));
  const high = Math.max(low + 0.1, Math.log10(Math.max(...losses)));
  const x = (loss: number): number =>
    size.left + (inner.width * (Math.log10(Math.max(1, loss)) - low)) / (high - low);
  const path = (points: readonly Point[]): string =>
    points
      .map(
        ({ loss, probability }, place) => `${place === 0 ? "M" : "L"}${x(loss)},${y(probability)}`,
      )
      .join("");
  const ticks = Array.from(
    { length: Math.floor(high) - Math.ceil(low) + 1 },
    (_, place) => 10 ** (Math.ceil(low) + place),
  );
  const summary =
    `A mean year loses ${money(before.mean)}, one in twenty at least ${money(before.oneInTwenty)}. ` +
    (after === null
      ? ""
      : `With the controls ${money(after.mean)} and ${money(after.oneInTwenty)}.`);
  const half = (points: readonly Point[]): Point | undefined =>
    points.find(({ probability }) => probability <= (points[0]?.probability ?? 0) / 2);
  const [labelled, controlled] = [half(before.curve), half(after?.curve ?? [])];
  return (
    <div className={classes["scroll"]}>
      <svg
        className={classes["chart"]}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`Loss exceedance curve. ${summary}`}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((probability) => (
          <g key={probability}>
            <line
              className={classes["grid"]}
              x1={size.left}
              x2={size.left + inner.width}
              y1={y(probability)}
              y2={y(probability)}
            />
            <text
              className={classes["axis"]}
              x={size.left - 6}
              y={y(probability) + 4}
              textAnchor="end"
            >
              {formatShare(probability)}
            </text>
          </g>
        ))}
        {ticks.map((loss) => (
          <text
            key={loss}
            className={classes["axis"]}
            x={x(loss)}
            y={size.height - 12}
            textAnchor="middle"
          >
            {money(loss)}
          </text>
        ))}
        <path className={classes["appetite"]} d={path(appetite)} />
        {appetite.map(({ loss, probability }) => (
          <circle key={loss} className={classes["point"]} cx={x(loss)} cy={y(probability)} r={4} />
        ))}
        {appetite.length > 0 && (
          <text
            className={classes["label"]}
            x={x(appetite.at(-1)?.loss ?? 1) + 8}
            y={y(appetite.at(-1)?.probability ?? 0) - 6}
          >
            Appetite
          </text>
        )}
        {after !== null && <path className={classes["after"]} d={path(after.curve)} />}
        <path className={classes["before"]} d={path(before.curve)} />
        {labelled !== undefined && (
          <text
            className={classes["label"]}
            x={x(labelled.loss) + 8}
            y={y(labelled.probability) - 6}
          >
            Today
          </text>
        )}
        {controlled !== undefined && (
          <text
            className={classes["label"]}
            x={x(controlled.loss) + 4}
            y={y(controlled.probability) - 6}
          >
            With controls
          </text>
        )}
      </svg>
    </div>
  );
}
