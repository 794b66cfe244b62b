import { proposal } from "@tandem/contract/crosswalk/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import type { Profile } from "../client/queries.ts";
import { type Crosswalk, useCrosswalk } from "../crosswalk/known.ts";
import type { Work } from "../requirement/work.ts";
import { predictAll } from "./change.ts";
import { parseFilter, type Filter, type Lane } from "./filter.ts";
import { laneOf } from "./lanes.ts";
import { assessments, type Assessment } from "./queries.ts";
import { neighbour, rowOf, shows, type Row } from "./rows.ts";
import { useSaving } from "./use-saving.ts";
import { useSelection } from "./use-selection.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assess");

/** The rows as they will be once everything that waits is saved. */
const rowsUnder = (items: readonly Assessment[], { saved, actor }: Pick<Work, "saved" | "actor">) =>
  items.flatMap((item): readonly Row[] => {
    const waiting = saved.entries.get(item.requirement)?.waiting ?? [];
    const row = rowOf(waiting.length === 0 ? item : predictAll(item, waiting, actor));
    return row === undefined ? [] : [row];
  });

/** What the other standard proposes, by requirement. */
const proposedAmong = (rows: readonly Row[], crosswalk: Crosswalk | null): ReadonlySet<string> =>
  new Set(
    crosswalk === null
      ? []
      : rows
          .filter(
            ({ assessment }) =>
              proposal(assessment, crosswalk.links, crosswalk.known).state === "ready",
          )
          .map(({ requirement }) => requirement.key),
  );

/** What the board shows, and how the person moves in it. */
export const useBoard = (client: Profile) => {
  const filter: Filter = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(assessments(client.tenantId));
  const desk = useSaving(client);
  const { selected, select, forget } = useSelection();
  const lane = laneOf(client, filter.lane);

  const rows = rowsUnder(data.items, desk);
  const crosswalk = useCrosswalk(client.tenantId);
  const proposed = proposedAmong(rows, crosswalk);
  // What an answer takes out of the filter stays in sight until the person moves on.
  const shown = rows.filter(
    (row) => row.requirement.key === selected || shows(filter, row, desk.actor.userId, proposed),
  );
  const current = shown.find(({ requirement }) => requirement.key === selected) ?? shown[0];
  const work: Work | null = current === undefined ? null : { client, row: current, lane, ...desk };

  const change = (to: Record<string, unknown>, stays = false) => {
    if (!stays) forget();
    const next = parseFilter({ ...filter, ...to, ...(stays ? {} : { at: undefined }) });
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  return {
    filter,
    total: rows.length,
    shown,
    /** Requirements with a proposal that waits to be confirmed. */
    proposed,
    work,
    lane,
    desk,
    select: ({ requirement }: Row) => select(requirement.key),
    /** The row one step away, if there is one. */
    beside: (step: 1 | -1) => neighbour(shown, current?.requirement.key ?? null, step),
    changeFilter: (to: Record<string, unknown>) => change(to),
    changeLane: (to: Lane) => change({ lane: to, at: current?.requirement.key }, true),
  };
};

export type Board = ReturnType<typeof useBoard>;
