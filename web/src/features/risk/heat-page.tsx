import { TextInput } from "@mantine/core";
import { heat, stoodOn } from "@tandem/contract/risk/rules";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { formatDate } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Choice } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { useNames } from "../members/use-names.ts";
import { RiskTabs } from "../risks/risk-tabs.tsx";
import { parseHeat } from "./address.ts";
import { HeatLists } from "./heat-lists.tsx";
import { HeatTable } from "./heat-table.tsx";
import { lensOf } from "./lens.ts";
import { moves, register } from "./queries.ts";
import classes from "./risk.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks/heat-map");

const levels = [
  { value: "current", label: "Current" },
  { value: "residual", label: "Residual" },
  { value: "target", label: "Target" },
] as const;

function Map({ tenantId }: { readonly tenantId: string }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(register(tenantId));
  const nameOf = useNames(tenantId);
  const level = levels.find(({ value }) => value === search.level)?.value ?? "current";
  const since = search.since ?? "";
  const compared = useQuery({ ...moves(tenantId, since), enabled: since !== "" });
  const lens = lensOf(data);
  const choose = (change: Record<string, string>) =>
    void navigate({ search: parseHeat({ ...search, ...change }), replace: true });
  if (data.items.length === 0) {
    return (
      <EmptyState
        title="Nothing to map yet"
        actions={
          <ButtonLink to="/clients/$tenantId/risks" params={{ tenantId }}>
            Go to the register
          </ButtonLink>
        }
      >
        <p>Add risks to the register and rate them; each then stands here by its level.</p>
      </EmptyState>
    );
  }
  const { notRated, outside } = heat(data.items, level, lens);
  const stood = since !== "" && compared.data ? stoodOn(compared.data.items, since) : null;
  const then = data.items.map((row) => ({ ...row, ...stood?.get(row.number) }));
  return (
    <>
      <div className={classes["filter"]} style={{ alignItems: "end", marginBottom: 12 }}>
        <Choice
          label="Level"
          value={level}
          options={levels}
          onChoose={(chosen) => choose({ level: chosen })}
        />
        <TextInput
          type="date"
          label="Compare with"
          max={data.on}
          value={since}
          onChange={({ currentTarget }) => choose({ since: currentTarget.value })}
        />
      </div>
      <ProblemAlert error={compared.error} />
      <HeatTable
        tenantId={tenantId}
        rows={data.items}
        lens={lens}
        level={level}
        before={stood && heat(then, level, lens).cells}
      />
      <output className={classes["count"]}>
        {notRated === 0 ? "Every open risk is rated." : `${notRated} not rated, and in no cell.`}
        {outside > 0 && ` ${outside} rated by an earlier method.`}
        {stood !== null && ` More and fewer are since ${formatDate(since)}.`}
      </output>
      <HeatLists tenantId={tenantId} rows={data.items} lens={lens} nameOf={nameOf} />
    </>
  );
}

/** Where the open risks stand, and what stands out. */
export function HeatPage() {
  const { tenantId } = route.useParams();
  return (
    <>
      <PageHead title="Heat map of risks">
        <p>Where open risks stand by likelihood and impact. Choose a cell to see which they are.</p>
      </PageHead>
      <RiskTabs tenantId={tenantId} />
      <Region label="Heat map" lines={10}>
        <Map tenantId={tenantId} />
      </Region>
    </>
  );
}
