import { dependencies } from "@tandem/contract/asset/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";

import { Part } from "../requirement/part.tsx";
import classes from "./assets.module.css";
import { type AssetRow, assets } from "./queries.ts";
import { kindName } from "./words.ts";

type Branches = ReturnType<typeof dependencies<AssetRow>>["needs"];

function Leaf({
  tenantId,
  row,
  children,
}: {
  tenantId: string;
  row: AssetRow;
  children?: ReactNode;
}) {
  return (
    <li>
      <Link to="/clients/$tenantId/assets/$assetId" params={{ tenantId, assetId: row.id }}>
        {row.name}
      </Link>{" "}
      <span className="quiet">
        {kindName(row.kind)}
        {row.retired && ", retired"}
      </span>
      {children}
    </li>
  );
}

function Tree({ tenantId, branches }: { tenantId: string; branches: Branches }) {
  return (
    <ul className={classes["tree"]}>
      {branches.map(({ row, next }) => (
        <Leaf key={row.id} tenantId={tenantId} row={row}>
          {next.length > 0 && (
            <ul>
              {next.map((each) => (
                <Leaf key={each.id} tenantId={tenantId} row={each} />
              ))}
            </ul>
          )}
        </Leaf>
      ))}
    </ul>
  );
}

/** What an asset depends on and what depends on it, two levels each, as lists within lists. */
export function DependencyTree({ tenantId, assetId }: { tenantId: string; assetId: string }) {
  const { data } = useSuspenseQuery(assets(tenantId));
  const { needs, neededBy } = useMemo(
    () => dependencies(assetId, data.items),
    [assetId, data.items],
  );
  return (
    <Part title="Dependencies" aside="Two levels in each direction">
      <div className={classes["trees"]}>
        <section aria-label="Depends on">
          <h3>Depends on</h3>
          {needs.length === 0 ? (
            <p className="quiet">Nothing in the register.</p>
          ) : (
            <Tree tenantId={tenantId} branches={needs} />
          )}
        </section>
        <section aria-label="Needed by">
          <h3>Needed by</h3>
          {neededBy.length === 0 ? (
            <p className="quiet">Nothing in the register.</p>
          ) : (
            <Tree tenantId={tenantId} branches={neededBy} />
          )}
        </section>
      </div>
    </Part>
  );
}
