import { ActionIcon, Menu } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { useMemo, useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import classes from "../assets/assets.module.css";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { EndDialog } from "./end-dialog.tsx";
import { chosen } from "./filter.ts";
import { changedWith, type Supplier, suppliers } from "./queries.ts";
import { supplierColumns } from "./supplier-columns.tsx";
import { SupplierDialog } from "./supplier-dialog.tsx";
import { SupplierFilter } from "./supplier-filter.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/suppliers");

type Asking = { readonly what: "edit" | "end"; readonly supplier: Supplier };

/** Every supplier, and what may be done about each. */
export function SupplierRegister({ client }: { client: Profile }) {
  const { tenantId } = client;
  const search = route.useSearch();
  const { data, refetch } = useSuspenseQuery(suppliers(tenantId));
  const nameOf = useNames(tenantId);
  const [asking, setAsking] = useState<Asking | null>(null);
  const columns = useMemo(() => supplierColumns(nameOf), [nameOf]);
  const rows = useMemo(() => chosen(search, data.items), [search, data.items]);
  const resume = useCommand(
    "DELETE /api/v1/tenants/{tenantId}/risk/suppliers/{supplierId}/retirement",
    { invalidates: changedWith(tenantId) },
  );
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  if (data.items.length === 0) {
    return (
      <EmptyState title="No supplier yet">
        <p>
          Whoever provides or operates a part of what you do, outside or inside the organisation. An
          auditor asks how critical each is, when it was last looked at, and when it will be again.
          Add the critical ones first.
        </p>
      </EmptyState>
    );
  }
  const renderActions = (supplier: Supplier) => (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`Actions for ${supplier.name}`}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {supplier.state.state === "active" ? (
          <>
            <Menu.Item onClick={() => setAsking({ what: "edit", supplier })}>Edit</Menu.Item>
            <Menu.Item onClick={() => setAsking({ what: "end", supplier })}>End relation</Menu.Item>
          </>
        ) : (
          <Menu.Item
            onClick={() =>
              resume.mutate({
                params: { tenantId, supplierId: supplier.id },
                ifMatch: supplier.version,
              })
            }
          >
            Take up again
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
  const dialog = asking && {
    tenantId,
    supplier: asking.supplier,
    onClose: close,
    onReload: reload,
  };
  return (
    <>
      <SupplierFilter />
      <output className={classes["count"]}>
        {rows.length} of {data.items.length} suppliers
      </output>
      <ProblemAlert error={resume.error} onReload={reload} />
      {rows.length === 0 ? (
        <EmptyState title="None of the suppliers fits">
          <p>Choose fewer conditions.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Register of suppliers"
          tall
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          {...(may(client, "risk.write") ? { renderActions } : {})}
        />
      )}
      {dialog && asking.what === "edit" && <SupplierDialog {...dialog} />}
      {dialog && asking.what === "end" && <EndDialog {...dialog} />}
    </>
  );
}
