import { differences } from "@tandem/contract/risk-method/rules";

import type { Method } from "./queries.ts";
import classes from "./risk-method.module.css";

type Props = { readonly from: Method; readonly to: Method };

/** What two methods say differently. */
export function DifferencesTable({ from, to }: Props) {
  const found = differences(from, to);
  if (found.length === 0) return <p className="quiet">They say the same.</p>;
  return (
    <div className={classes["scroll"]}>
      <table className={classes["levels"]}>
        <caption className="visually-hidden">Differences</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Was</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ place, was, becomes }) => (
            <tr key={place}>
              <td>{place}</td>
              <td>{was === null ? "—" : <del>{was}</del>}</td>
              <td>{becomes === null ? "—" : <ins>{becomes}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
