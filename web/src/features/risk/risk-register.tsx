import { Button } from "@mantine/core";
import { filtered } from "@tandem/contract/risk/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import { lensOf } from "./lens.ts";
import { ordered } from "./order.ts";
import { register } from "./queries.ts";
import { registerColumns, type Picks } from "./register-columns.tsx";
import { RegisterFilter } from "./register-filter.tsx";
import classes from "./risk.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks");

/** Rows in sight at first, and with each step more: the filters look at all of them, the browser draws these. */
const step = 100;

/** Every risk of the register, narrowed by the address, and changes to several at once. */
export function RiskRegister({ client }: { readonly client: Profile }) {
  const { tenantId } = client;
  const { order = "highest", ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(register(tenantId));
  const nameOf = useNames(tenantId);
  const lens = useMemo(() => lensOf(data), [data]);
  const [inSight, setInSight] = useState(step);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState(false);
  const writes = may(client, "risk.write");
  const [toggle] = useState(() => (id: string) => {
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  });
  const picks = useMemo<Picks>(
    () => (writes ? { picked, toggle } : null),
    [writes, picked, toggle],
  );
  const columns = useMemo(
    () => registerColumns({ tenantId, lens, nameOf, picks }),
    [tenantId, lens, nameOf, picks],
  );
  if (data.items.length === 0) {
    return (
      <EmptyState
        title="No risk yet"
        actions={
          writes && (
            <ButtonLink to="/clients/$tenantId/risks/workshop" params={{ tenantId }}>
              Open the workshop
            </ButtonLink>
          )
        }
      >
        <p>
          What could go wrong for your information and your services, who owns it, and how high it
          is. An auditor asks for it before anything else, because your controls follow from it. Add
          the first one, or pick some of the library in a workshop.
        </p>
      </EmptyState>
    );
  }
  const rows = ordered(filtered(data.items, filter, lens), order, lens);
  const chosen = rows.filter(({ id }) => picked.has(id));
  return (
    <>
      <RegisterFilter client={client} method={lens.method} rows={data.items} />
      <div className={classes["count"]}>
        <output>
          {rows.length} of {data.items.length} risks
          {chosen.length > 0 && `, ${chosen.length} picked`}
        </output>
        {filter.cell !== undefined && (
          <Button variant="default" size="compact-sm" onClick={() => void navigate({ search: {} })}>
            Leave this cell of the heat map
          </Button>
        )}
        {picks !== null && rows.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              setPicked(
                chosen.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id)),
              )
            }
          >
            {chosen.length === rows.length ? "Pick none" : `Pick all ${rows.length}`}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button size="compact-sm" onClick={() => setChanging(true)}>
            Change {chosen.length}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title="None of the risks fits"
          actions={
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              Show all open risks
            </Button>
          }
        >
          <p>Choose fewer conditions.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Register of risks"
          tall
          columns={columns}
          rows={rows.slice(0, inSight)}
          rowId={({ id }) => id}
        />
      )}
      {rows.length > inSight && (
        <div className={classes["more"]}>
          <Button variant="default" onClick={() => setInSight(inSight + step)}>
            Show {Math.min(step, rows.length - inSight)} more of {rows.length - inSight}
          </Button>
        </div>
      )}
      {changing && <BulkDialog client={client} risks={chosen} onClose={() => setChanging(false)} />}
    </>
  );
}
