import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";

import { FindField } from "../../ui/find-field.tsx";
import { classificationName } from "../documents/words.ts";
import classes from "./assets.module.css";
import { classifications, parseSearch } from "./filter.ts";
import { kindName, kinds } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assets");

/** Narrows the register; every choice stands in the address, so that it can be sent to somebody. */
export function AssetFilter() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, string>) =>
    void navigate({ search: parseSearch({ ...search, ...change }), replace: true });
  return (
    <search className={classes["filter"]}>
      <FindField
        label="Find an asset by name"
        placeholder="Find an asset"
        initial={search.q ?? ""}
        onFind={(q) => choose({ q })}
      />
      <NativeSelect
        aria-label="Kind"
        value={search.kind ?? ""}
        onChange={({ currentTarget }) => choose({ kind: currentTarget.value })}
        data={[
          { value: "", label: "Any kind" },
          ...kinds.map((each) => ({ value: each, label: kindName(each) })),
        ]}
      />
      <NativeSelect
        aria-label="Classification"
        value={search.classification ?? ""}
        onChange={({ currentTarget }) => choose({ classification: currentTarget.value })}
        data={[
          { value: "", label: "Any classification" },
          ...classifications.map((each) => ({ value: each, label: classificationName(each) })),
        ]}
      />
      <NativeSelect
        aria-label="Which assets"
        value={search.show ?? ""}
        onChange={({ currentTarget }) => choose({ show: currentTarget.value })}
        data={[
          { value: "", label: "In use" },
          { value: "unowned", label: "Owner is not a member" },
          { value: "retired", label: "Retired" },
        ]}
      />
    </search>
  );
}
