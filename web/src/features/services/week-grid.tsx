/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role -- A table is what this is; as a grid, one of its cells at a time takes the focus. */
import { useRef, useState, type KeyboardEvent } from "react";

import classes from "./calendar-page.module.css";
import { cellOf, cells, dayNames, days, toggled, type Week } from "./week.ts";

type Props = { readonly week: Week; readonly onChange: (week: Week) => void };
type Place = readonly [day: number, cell: number];

const timeOf = (cell: number): string =>
  `${String(Math.floor(cell / 2)).padStart(2, "0")}:${cell % 2 === 0 ? "00" : "30"}`;

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -cells],
  End: [0, cells],
};

const words = { open: "open", part: "partly open", closed: "closed" };
const within = (value: number, last: number) => Math.min(Math.max(value, 0), last);

/** The week by half hours: arrows move, the space bar opens and closes. */
export function WeekGrid({ week, onChange }: Props) {
  const [[row, column], setPlace] = useState<Place>([0, 16]);
  const table = useRef<HTMLTableElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const day = days[row];
    if (event.key === " " && day !== undefined) {
      event.preventDefault();
      onChange(toggled(week, day, column));
    }
    if (step === undefined) return;
    event.preventDefault();
    const next: Place = [within(row + step[0], 6), within(column + step[1], cells - 1)];
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join("-")}"]`)?.focus();
  };
  return (
    <div className={classes["scroll"]}>
      <table
        ref={table}
        role="grid"
        aria-label="Week"
        className={classes["grid"]}
        onKeyDown={press}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Day</span>
            </th>
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hour} scope="col" colSpan={2}>
                {hour % 3 === 0 ? hour : <span className="visually-hidden">{hour}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, at) => (
            <tr key={day}>
              <th scope="row">{dayNames[day]}</th>
              {Array.from({ length: cells }, (_, cell) => {
                const open = cellOf(week, day, cell);
                return (
                  <td
                    key={cell}
                    className={classes["cell"]}
                    data-open={open}
                    data-at={`${at}-${cell}`}
                    tabIndex={at === row && cell === column ? 0 : -1}
                    aria-label={`${dayNames[day]} ${timeOf(cell)}, ${words[open]}`}
                    onFocus={() => setPlace([at, cell])}
                    onClick={() => onChange(toggled(week, day, cell))}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
