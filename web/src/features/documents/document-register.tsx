import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";

import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import classes from "./documents-page.module.css";
import { shows } from "./filter.ts";
import { documents } from "./queries.ts";
import { registerColumns } from "./register-columns.tsx";
import { RegisterFilter } from "./register-filter.tsx";
import { useReader } from "./use-reader.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/documents");

/** Every document there is, with its version in force and its next one. */
export function DocumentRegister({ client }: { client: Profile }) {
  const { tenantId } = client;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(documents(tenantId));
  const nameOf = useNames(tenantId);
  const reader = useReader(client);
  const columns = useMemo(() => registerColumns(tenantId, nameOf), [tenantId, nameOf]);
  if (data.items.length === 0) {
    return (
      <EmptyState title="No document yet">
        <p>
          Policies, plans, procedures and lists, each with its versions, who approved them and until
          when. An auditor asks which version is in force and who knows it. Add the first one, or
          begin with an item of the checklist.
        </p>
      </EmptyState>
    );
  }
  const rows = data.items.filter((row) => shows(search, row, reader));
  return (
    <>
      <RegisterFilter />
      <output className={classes["count"]}>
        {rows.length} of {data.items.length} documents
      </output>
      {rows.length === 0 ? (
        <EmptyState
          title="None of the documents fits"
          actions={
            <Button
              variant="default"
              onClick={() => void navigate({ search: { view: "register" } })}
            >
              Show all
            </Button>
          }
        >
          <p>Choose fewer conditions.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Register of documents"
          tall
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
        />
      )}
    </>
  );
}
