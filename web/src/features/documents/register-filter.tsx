import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";

import { FindField } from "../../ui/find-field.tsx";
import classes from "./documents-page.module.css";
import { classifications, parseSearch, standings } from "./filter.ts";
import { classificationName, standingWord } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/documents");

/** Narrows the register; every choice stands in the address, so that it can be sent to somebody. */
export function RegisterFilter() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, string>) =>
    void navigate({ search: parseSearch({ ...search, ...change }), replace: true });
  return (
    <search className={classes["filter"]}>
      <FindField
        label="Find a document by title"
        placeholder="Find a document"
        initial={search.q ?? ""}
        onFind={(q) => choose({ q })}
      />
      <NativeSelect
        aria-label="Standing"
        value={search.standing ?? ""}
        onChange={({ currentTarget }) => choose({ standing: currentTarget.value })}
        data={[
          { value: "", label: "Any standing" },
          ...standings.map((each) => ({ value: each, label: standingWord(each) })),
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
        aria-label="Waiting for"
        value={search.waits ?? ""}
        onChange={({ currentTarget }) => choose({ waits: currentTarget.value })}
        data={[
          { value: "", label: "Waiting for anyone" },
          { value: "approve", label: "Waiting for my approval" },
          { value: "read", label: "Waiting for me to read" },
        ]}
      />
    </search>
  );
}
