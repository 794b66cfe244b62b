import { heat, type Cell, type Lens } from "@tandem/contract/risk/rules";
import { Link } from "@tanstack/react-router";

import type { RiskRow } from "./queries.ts";
import classes from "./risk.module.css";
import { levelNames, type LevelName } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly rows: readonly RiskRow[];
  readonly lens: Lens;
  readonly level: LevelName;
  /** How many stood in a cell on another day, where two days are compared. */
  readonly before: readonly (readonly Cell[])[] | null;
};

const toneOf = ({ band }: Cell, { method: { bands } }: Lens) => {
  if (band.withinAppetite) return band.id === bands[0]?.id ? "good" : "neutral";
  return band.id === bands.at(-1)?.id ? "bad" : "warn";
};

const moved = (now: number, before: number | undefined): string | null => {
  if (before === undefined || before === now) return null;
  return now > before ? `${now - before} more` : `${before - now} fewer`;
};

/** Likelihood against impact as a real table: each cell says how many, and in which band, in words. */
export function HeatTable({ tenantId, rows, lens, level, before }: Props) {
  const { cells } = heat(rows, level, lens);
  const [first] = lens.method.impacts;
  const lines = cells
    .map((line, l) => ({ line, l, label: lens.method.likelihood[l]?.label ?? String(l + 1) }))
    .toReversed();
  return (
    <div className={classes["scroll"]}>
      <table className={classes["matrix"]}>
        <caption className="visually-hidden">
          {levelNames[level]} level: likelihood by impact, the highest likelihood first
        </caption>
        <thead>
          <tr>
            <th scope="col">Likelihood</th>
            {first?.levels.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, l, label }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {line.map((cell, i) => {
                const change = moved(cell.count, before?.[l]?.[i]?.count);
                const said = (
                  <>
                    <strong>{cell.count === 0 ? "–" : cell.count}</strong>
                    <small>{cell.band.label}</small>
                    {change !== null && <small>{change}</small>}
                  </>
                );
                const place = `${level}-${l + 1}-${i + 1}`;
                return (
                  <td key={place} className={classes["cell"]} data-tone={toneOf(cell, lens)}>
                    {cell.count === 0 ? (
                      <span>{said}</span>
                    ) : (
                      <Link
                        to="/clients/$tenantId/risks"
                        params={{ tenantId }}
                        search={{ cell: place, kind: "risk" }}
                      >
                        {said}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
