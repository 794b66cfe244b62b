import { Link } from "@tanstack/react-router";

import { formatPoints, formatScore } from "../../lib/format.ts";
import { LaneMark } from "../../ui/lane-mark.tsx";
import { standardColour } from "../../ui/standards.ts";
import { pointsByGroup, type GroupPoints } from "./points.ts";
import classes from "./points-table.module.css";
import type { StandardReport } from "./queries.ts";

function Bar({ claimed, verified, possible }: GroupPoints) {
  const share = (points: number) => ({
    "--share": `${possible === 0 ? 0 : (100 * points) / possible}%`,
  });
  return (
    <span className={classes["track"]} aria-hidden>
      {claimed > 0 && <span className={classes["claimed"]} style={share(claimed)} />}
      {verified > 0 && <span className={classes["verified"]} style={share(verified)} />}
    </span>
  );
}

/** Where the points of a score come from; the columns sum to the scores above. */
export function PointsTable({ tenantId, report }: { tenantId: string; report: StandardReport }) {
  const { standard } = report;
  const groups = pointsByGroup(report);
  return (
    <table className={classes["table"]} style={standardColour(standard)}>
      <caption className={classes["caption"]}>Where do the points come from?</caption>
      <thead>
        <tr>
          <th scope="col">Clause or theme</th>
          <th scope="col">
            <LaneMark lane="claimed" />
          </th>
          <th scope="col">
            <LaneMark lane="verified" />
          </th>
          <th scope="col">Possible</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((points) => (
          <tr key={points.group}>
            <th scope="row">
              <Link
                to="/clients/$tenantId/assess"
                params={{ tenantId }}
                search={{ standard, group: points.group }}
              >
                {points.group} {points.title}
              </Link>
              <Bar {...points} />
            </th>
            <td>{formatPoints(points.claimed)}</td>
            <td>{formatPoints(points.verified)}</td>
            <td>{formatPoints(points.possible)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Score</th>
          <td>{formatScore(report.claimed)}</td>
          <td>{formatScore(report.verified)}</td>
          <td>{formatScore(10_000)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
