import { initial } from "@tandem/contract/assessment/rules";
import { links, type Known, type Links } from "@tandem/contract/crosswalk/rules";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { assessments, type Assessment } from "../assess/queries.ts";
import { overrides, type Override } from "./queries.ts";

/** The client's crosswalk, and what is known of every requirement it seeks. */
export type Crosswalk = { readonly links: Links; readonly known: Known };

/** Joins the rows in force with the answers; what the client does not seek counts as not answered. */
export const crosswalkOf = (said: readonly Override[], items: readonly Assessment[]): Crosswalk => {
  const rows = new Map(items.map((item) => [item.requirement, item]));
  return { links: links(said), known: (key) => rows.get(key) ?? initial(key) };
};

/** The client's crosswalk; null until it is there. */
export const useCrosswalk = (tenantId: string): Crosswalk | null => {
  const { data: said } = useQuery(overrides(tenantId));
  const { data: list } = useQuery(assessments(tenantId));
  return useMemo(
    () => (said === undefined || list === undefined ? null : crosswalkOf(said.items, list.items)),
    [said, list],
  );
};
