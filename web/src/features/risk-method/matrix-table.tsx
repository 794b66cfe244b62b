import { TriangleAlert } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";

import classes from "./risk-method.module.css";
import type { Method } from "./queries.ts";

type Props = {
  readonly method: Method;
  /** Cells, as "row column", that count for less than one below them. */
  readonly wrong?: ReadonlySet<string>;
  /** Without it the matrix is only shown. */
  readonly onBand?: (cell: { row: number; column: number; band: number }) => void;
};

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** How strongly a band is drawn, from 0 to 4 by its place among the bands. */
const strength = (band: number, bands: number): number =>
  bands < 2 ? 0 : Math.round((band * 4) / (bands - 1));

/**
 * The matrix as a table, the most likely row on top. A click gives a cell the next band; arrows move between cells and
 * digits set a band.
 */
export function MatrixTable({ method, wrong, onBand }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const { bands, cells, likelihood } = method;
  const impacts = method.impacts[0]?.levels ?? [];
  const rows = cells.map((row, place) => ({ row, place })).toReversed();

  const press = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = `[data-cell="${row + step[0]} ${column + step[1]}"]`;
      table.current?.querySelector<HTMLElement>(at)?.focus();
      return;
    }
    const band = Number(event.key) - 1;
    if (Number.isInteger(band) && band >= 0 && band < bands.length) {
      event.preventDefault();
      onBand?.({ row, column, band });
    }
  };

  return (
    <div className={classes["scroll"]}>
      <table ref={table} className={classes["matrix"]}>
        <caption className="visually-hidden">
          Which band each likelihood and impact leads to
        </caption>
        <thead>
          <tr>
            <th scope="col">Likelihood ↓ Impact →</th>
            {impacts.map(({ label }, place) => (
              <th key={place} scope="col">
                {place + 1} {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, place: l }) => (
            <tr key={l}>
              <th scope="row">
                {l + 1} {likelihood[l]?.label}
              </th>
              {row.map((band, i) => {
                const label = bands[band]?.label ?? "No band";
                const bad = wrong?.has(`${l} ${i}`) === true;
                const look = { "data-strength": strength(band, bands.length) };
                const where = `Likelihood ${l + 1} ${likelihood[l]?.label ?? ""}, impact ${i + 1} ${impacts[i]?.label ?? ""}`;
                return (
                  <td key={i}>
                    {onBand === undefined ? (
                      <span className={classes["cell"]} {...look}>
                        {label}
                      </span>
                    ) : (
                      <button
                        type="button"
                        className={classes["cell"]}
                        data-cell={`${l} ${i}`}
                        aria-label={`${where}: ${label}${bad ? ", lower than a cell below it" : ""}`}
                        onClick={() =>
                          onBand({ row: l, column: i, band: (band + 1) % bands.length })
                        }
                        onKeyDown={(event) => press(event, l, i)}
                        {...look}
                      >
                        {bad && <TriangleAlert size={13} aria-hidden />}
                        {label}
                      </button>
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
