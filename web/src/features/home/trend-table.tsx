import { formatDate, formatScore } from "../../lib/format.ts";
import { standardFullName, type StandardId } from "../../ui/standards.ts";
import type { History } from "./queries.ts";
import { placesOf } from "./trend-path.ts";
import classes from "./trend.module.css";

/** What scrolls is reached with the keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** The same as the chart, newest first. */
export function TrendTable({ standard, days }: { standard: StandardId; days: History["days"] }) {
  const rows = placesOf(days, standard, { left: 0, width: 1 }).toReversed();
  return (
    <section
      className={classes["scroll"]}
      {...reachable}
      aria-label={`${standardFullName(standard)} by day`}
    >
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Claimed</th>
            <th scope="col">Verified</th>
            <th scope="col">Gates open</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ on, claimed, verified, open, gates }) => (
            <tr key={on}>
              <th scope="row">{formatDate(on)}</th>
              <td>{formatScore(claimed)}</td>
              <td>{formatScore(verified)}</td>
              <td>
                {open} of {gates}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
