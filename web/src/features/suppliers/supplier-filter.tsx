import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";

import { FindField } from "../../ui/find-field.tsx";
import classes from "../assets/assets.module.css";
import { parseSearch } from "./filter.ts";
import { criticalities, levelName } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/suppliers");

/** Narrows the register; every choice stands in the address. */
export function SupplierFilter() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, string>) =>
    void navigate({ search: parseSearch({ ...search, ...change }), replace: true });
  return (
    <search className={classes["filter"]}>
      <FindField
        label="Find a supplier"
        placeholder="Find a supplier"
        initial={search.q ?? ""}
        onFind={(q) => choose({ q })}
      />
      <NativeSelect
        aria-label="Criticality"
        value={search.criticality ?? ""}
        onChange={({ currentTarget }) => choose({ criticality: currentTarget.value })}
        data={[
          { value: "", label: "Any criticality" },
          ...criticalities.map((each) => ({ value: each, label: levelName(each) })),
        ]}
      />
      <NativeSelect
        aria-label="Which suppliers"
        value={search.show ?? ""}
        onChange={({ currentTarget }) => choose({ show: currentTarget.value })}
        data={[
          { value: "", label: "Current" },
          { value: "due", label: "Something is due" },
          { value: "ended", label: "Ended" },
        ]}
      />
    </search>
  );
}
