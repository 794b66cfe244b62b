import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";

import { FindField } from "../../ui/find-field.tsx";
import { statusWord } from "./client-status.tsx";
import { parseFilter } from "./filter.ts";
import classes from "./portfolio-filter.module.css";

const route = getRouteApi("/signed-in-only/firms/$firmId/");

const statuses = ["active", "provisioning", "failed", "suspended"] as const;

/** Narrows the list; every choice stands in the address, so that it can be sent to somebody. */
export function PortfolioFilter() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, string>) =>
    void navigate({ search: parseFilter({ ...filter, ...change }), replace: true });
  return (
    <search className={classes["filter"]}>
      <FindField
        label="Find a client by name"
        placeholder="Find a client"
        initial={filter.q ?? ""}
        onFind={(q) => choose({ q })}
      />
      <NativeSelect
        aria-label="Standard"
        value={filter.standard ?? ""}
        onChange={({ currentTarget }) => choose({ standard: currentTarget.value })}
        data={[
          { value: "", label: "Both standards" },
          { value: "iso27001", label: "27001" },
          { value: "iso20000", label: "20000-1" },
        ]}
      />
      <NativeSelect
        aria-label="Workspace"
        value={filter.status ?? ""}
        onChange={({ currentTarget }) => choose({ status: currentTarget.value })}
        data={[
          { value: "", label: "Any workspace" },
          ...statuses.map((status) => ({ value: status, label: statusWord(status) })),
        ]}
      />
    </search>
  );
}
