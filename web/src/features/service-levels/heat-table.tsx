import classes from "./levels.module.css";
import type { Month } from "./queries.ts";

import { ScrollFrame } from "../../ui/scroll-frame.tsx";
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const hours = 3;

const stretch = (part: number): string =>
  `${String(part * hours).padStart(2, "0")}–${String((part + 1) * hours).padStart(2, "0")}`;

/** When deadlines were missed, by weekday and time of day where the clocks count: each cell holds how many. */
export function HeatTable({ heat }: Pick<Month, "heat">) {
  const most = Math.max(...heat.flat());
  if (most === 0) return <p>No deadline was missed this month.</p>;
  return (
    <ScrollFrame label="When deadlines were missed">
      <table className={classes["heat"]}>
        <caption className="visually-hidden">
          Missed deadlines by weekday and time of day, in the zone of each clock
        </caption>
        <thead>
          <tr>
            <th scope="col">Hours</th>
            {heat[0]?.map((_, part) => (
              <th key={stretch(part)} scope="col">
                {stretch(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.map((line, day) => (
            <tr key={days[day]}>
              <th scope="row">{days[day]}</th>
              {line.map((count, part) => (
                <td
                  key={stretch(part)}
                  data-some={count > 0 || undefined}
                  style={{ "--share": count / most }}
                >
                  {count === 0 ? <span className="quiet">–</span> : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
