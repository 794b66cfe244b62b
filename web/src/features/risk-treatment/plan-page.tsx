import { Checkbox, NativeSelect } from "@mantine/core";
import { entries, isOverdue, totals, type Entry } from "@tandem/contract/risk-treatment/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { AlarmClock, CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { useMemo } from "react";

import { formatDate } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { ownerText } from "../assets/words.ts";
import { profile, type Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { RiskTabs } from "../risks/risk-tabs.tsx";
import { parsePlan, type PlanSearch } from "./address.ts";
import { plan } from "./queries.ts";
import classes from "./treatment.module.css";
import { progressNames } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks/treatment-plan");

const icons = { planned: CircleDashed, started: CircleDot, done: CircleCheck } as const;

function Progress({ entry: { action }, on }: { readonly entry: Entry; readonly on: string }) {
  if (isOverdue(action, on)) {
    return (
      <StatusChip
        icon={AlarmClock}
        tone="bad"
      >{`${progressNames[action.progress]}, overdue`}</StatusChip>
    );
  }
  return (
    <StatusChip
      icon={icons[action.progress]}
      {...(action.progress === "done" && { tone: "good" as const })}
    >
      {progressNames[action.progress]}
    </StatusChip>
  );
}

const helper = columnsFor<Entry>();
const money = new Intl.NumberFormat();

const columnsOf = (tenantId: string, nameOf: (id: string) => string, on: string) =>
  helper.columns([
    helper.display({
      id: "action",
      header: "Action",
      cell: ({ row: { original } }) => (
        <span>
          {original.action.title}
          <br />
          <Link
            to="/clients/$tenantId/risks/$riskId"
            params={{ tenantId, riskId: original.line.id }}
          >
            {`R-${original.line.number} ${original.line.title}`}
          </Link>
        </span>
      ),
    }),
    helper.accessor(({ action }) => ownerText(action, nameOf), {
      id: "owner",
      header: "Owner",
      sortFn: "text",
      cell: ({ getValue }) => getValue(),
    }),
    helper.accessor(({ action }) => action.due, {
      id: "due",
      header: "Due",
      sortFn: "text",
      meta: { tight: true },
      cell: ({ getValue }) => formatDate(getValue()),
    }),
    helper.accessor(({ action }) => action.cost ?? -1, {
      id: "cost",
      header: "Cost",
      sortFn: "alphanumeric",
      meta: { tight: true },
      cell: ({ row: { original } }) =>
        original.action.cost === null ? "–" : money.format(original.action.cost),
    }),
    helper.accessor(({ action }) => action.progress, {
      id: "progress",
      header: "Progress",
      sortFn: "text",
      meta: { tight: true, plain: true },
      cell: ({ row }) => <Progress entry={row.original} on={on} />,
    }),
  ]);

function Board({ client }: { readonly client: Profile }) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(plan(tenantId));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useNames(tenantId);
  const { lines, on } = data;
  const columns = useMemo(() => columnsOf(tenantId, nameOf, on), [tenantId, nameOf, on]);
  const all = useMemo(() => entries(lines, {}, on), [lines, on]);
  const shown = useMemo(() => entries(lines, search, on), [lines, search, on]);
  const find = (change: { [Name in keyof PlanSearch]?: PlanSearch[Name] | undefined }) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
        ),
      replace: true,
    });
  if (all.length === 0) {
    return (
      <EmptyState
        title="No action is planned yet"
        actions={
          <ButtonLink to="/clients/$tenantId/risks" params={{ tenantId }}>
            Go to the register
          </ButtonLink>
        }
      >
        <p>
          What is done about each risk stands here, by whom and until when. An auditor asks for this
          plan, and that the owners of the risks have approved it. Open a risk in the register and
          decide on its treatment.
        </p>
      </EmptyState>
    );
  }
  const sum = totals(shown, on);
  const unapproved = lines.filter(({ approved }) => !approved).length;
  const owners = [...new Set(all.map(({ action }) => action.owner))].filter((id) => id !== null);
  return (
    <>
      <div className={classes["filters"]}>
        <NativeSelect
          label="Owner"
          data={[
            { value: "", label: "Everyone" },
            ...owners.map((value) => ({ value, label: nameOf(value) })),
          ]}
          value={search.owner ?? ""}
          onChange={({ currentTarget }) => find({ owner: currentTarget.value || undefined })}
        />
        <NativeSelect
          label="Progress"
          data={[
            { value: "", label: "Any" },
            ...Object.entries(progressNames).map(([value, label]) => ({ value, label })),
          ]}
          value={search.progress ?? ""}
          onChange={({ currentTarget }) =>
            find({ progress: parsePlan({ progress: currentTarget.value }).progress })
          }
        />
        <Checkbox
          label="Overdue only"
          checked={search.overdue === true}
          onChange={({ currentTarget }) => find({ overdue: currentTarget.checked || undefined })}
        />
      </div>
      <output className={classes["totals"]}>
        {`${sum.actions} of ${all.length} actions, ${sum.done} done, ${sum.overdue} overdue. Cost ${money.format(sum.cost)}`}
        {sum.withoutCost > 0 && `, ${sum.withoutCost} without a figure`}
        {`. ${unapproved} of ${lines.length} treatments not approved by their owner.`}
      </output>
      <DataTable
        caption="Risk treatment plan"
        columns={columns}
        rows={shown}
        rowId={({ line, place }) => `${line.id} ${place}`}
      />
    </>
  );
}

/** The risk treatment plan: every action, by whom and until when, over all risks. */
export function PlanPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Risk treatment plan">
        <p>What is done about the risks of {client.name}, by whom and until when.</p>
      </PageHead>
      <RiskTabs tenantId={tenantId} />
      <Region label="Risk treatment plan" lines={8}>
        <Board client={client} />
      </Region>
    </>
  );
}
