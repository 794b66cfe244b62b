import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { assetColumns } from "./asset-columns.tsx";
import { AssetFilter } from "./asset-filter.tsx";
import classes from "./assets.module.css";
import { chosen } from "./filter.ts";
import { assets } from "./queries.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assets");

/** How many lines are drawn at a time: a register may hold ten thousand. */
const step = 100;

/** Every asset there is, narrowed by what the address says. */
export function AssetRegister({ client }: { client: Profile }) {
  const { tenantId } = client;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(assets(tenantId));
  const nameOf = useNames(tenantId);
  const [drawn, setDrawn] = useState(step);
  const columns = useMemo(() => assetColumns(tenantId, nameOf), [tenantId, nameOf]);
  const rows = useMemo(() => chosen(search, data.items), [search, data.items]);
  const shown = useMemo(() => rows.slice(0, drawn), [rows, drawn]);
  if (data.items.length === 0) {
    return (
      <EmptyState title="No asset yet">
        <p>
          What is worth protecting or what services run on: information, software, places, people,
          suppliers. An auditor asks who owns each and what it needs, and picks risks from here. Add
          the few that everything depends on first.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <AssetFilter />
      <output className={classes["count"]}>
        {rows.length} of {data.items.length} assets
      </output>
      {rows.length === 0 ? (
        <EmptyState
          title="None of the assets fits"
          actions={
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              Show all
            </Button>
          }
        >
          <p>Choose fewer conditions.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Register of assets"
          columns={columns}
          rows={shown}
          rowId={({ id }) => id}
        />
      )}
      {rows.length > drawn && (
        <Button
          className={classes["more"] ?? ""}
          variant="default"
          onClick={() => setDrawn(drawn + step)}
        >
          Show {Math.min(step, rows.length - drawn)} more
        </Button>
      )}
    </>
  );
}
