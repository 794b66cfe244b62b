import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";

import { assets } from "../assets/queries.ts";
import { catalogue } from "../services/queries.ts";
import type { RiskRow } from "./queries.ts";

type Option = { readonly value: string; readonly label: string };

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, "en");

/**
 * Names of the assets and services that risks are joined to, by name, for choices over them. The registers come after
 * the page; until then nothing is offered.
 */
export const useThings = (
  tenantId: string,
): ((rows: readonly RiskRow[]) => { assets: Option[]; services: Option[] }) => {
  const { data: register } = useQuery(assets(tenantId));
  const { data: offered } = useQuery(catalogue(tenantId));
  return useCallback(
    (rows) => {
      const [named, hurt] = [new Set<string>(), new Set<string>()];
      for (const row of rows) {
        for (const id of row.assets) named.add(id);
        for (const id of row.services) hurt.add(id);
      }
      const of = (ids: ReadonlySet<string>, all: readonly Option[]) =>
        all.filter(({ value }) => ids.has(value)).toSorted(byLabel);
      return {
        assets: of(
          named,
          (register?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ),
        services: of(
          hurt,
          (offered?.items ?? []).map(({ id, description }) => ({
            value: id,
            label: description.name,
          })),
        ),
      };
    },
    [register, offered],
  );
};
