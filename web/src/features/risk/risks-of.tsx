import { filtered, highest } from "@tandem/contract/risk/rules";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { Part } from "../requirement/part.tsx";
import { BandChip } from "./band-chip.tsx";
import { lensOf } from "./lens.ts";
import { register } from "./queries.ts";
import classes from "./risk.module.css";

type Props = {
  readonly tenantId: string;
  readonly search: { readonly asset?: string; readonly service?: string };
  readonly of: "asset" | "service";
};

/** How many are named here; the register shows all of them. */
const most = 8;

/** The open risks that would hurt an asset or a service: the highest first, then what is not rated. */
export function RisksOf({ tenantId, search, of }: Props) {
  const { data, error, isPending, refetch } = useQuery(register(tenantId));
  const { asset, service } = search;
  const seen = useMemo(() => {
    if (data === undefined) return null;
    const lens = lensOf(data);
    const open = filtered(data.items, { asset, service }, lens);
    const rated = highest(open, lens, most);
    const rest = open.filter((row) => !rated.includes(row));
    return { lens, count: open.length, shown: [...rated, ...rest].slice(0, most) };
  }, [data, asset, service]);
  return (
    <Part title="Risks">
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {isPending && <Waiting lines={2} label="Risks" />}
      {seen !== null && seen.count === 0 && (
        <p className="quiet">
          None names this {of} yet. Open a risk and join it to this {of} under “Joined to”.
        </p>
      )}
      {seen !== null && seen.count > 0 && (
        <>
          <ul className={classes["list"]}>
            {seen.shown.map((row) => (
              <li key={row.id}>
                <Link to="/clients/$tenantId/risks/$riskId" params={{ tenantId, riskId: row.id }}>
                  R-{row.number} {row.title}
                </Link>
                <BandChip place={row.current} lens={seen.lens} />
              </li>
            ))}
          </ul>
          <p>
            <Link to="/clients/$tenantId/risks" params={{ tenantId }} search={search}>
              {seen.count === 1 ? "Show it in the register" : `Show all ${seen.count}`}
            </Link>
          </p>
        </>
      )}
    </Part>
  );
}
