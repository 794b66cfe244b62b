import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { formatDate, formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { type FrozenRow, version } from "./queries.ts";
import classes from "./statement.module.css";
import { decisions, reasonNames, statusWord } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/statement/versions/$number");

const helper = columnsFor<FrozenRow>();

const reference = ({ documents, evidence }: FrozenRow): readonly string[] => [
  ...documents,
  ...evidence,
];

/** What stood in the version, whoever is called what today. */
const columns = helper.columns([
  helper.display({
    id: "control",
    header: "Control",
    cell: ({ row: { original } }) => (
      <span className={classes["control"]}>
        <span>
          <span className={classes["id"]}>{original.id}</span> {original.title}
        </span>
        {original.description !== "" && <span className="quiet">{original.description}</span>}
      </span>
    ),
  }),
  helper.accessor(({ decision }) => decision, {
    id: "decision",
    header: "Applies",
    sortFn: "text",
    meta: { tight: true, plain: true },
    cell: ({ row: { original } }) => {
      const { icon, tone, word } = decisions[original.decision];
      return (
        <StatusChip icon={icon} tone={tone}>
          {original.inherited ? "Inherited" : word}
        </StatusChip>
      );
    },
  }),
  helper.display({
    id: "why",
    header: "Justification",
    cell: ({ row: { original } }) => (
      <span className={classes["why"]}>
        {original.reasons.length > 0 && (
          <span>{original.reasons.map((reason) => reasonNames[reason]).join("; ")}</span>
        )}
        {original.risks.length > 0 && <span>Because of {original.risks.join(", ")}</span>}
        {original.justification !== "" && <span>{original.justification}</span>}
      </span>
    ),
  }),
  helper.accessor((row) => statusWord(row), {
    id: "status",
    header: "Implementation",
    sortFn: "text",
  }),
  helper.display({
    id: "reference",
    header: "Reference",
    meta: { wide: true },
    cell: ({ row: { original } }) => (
      <span className={classes["why"]}>
        {reference(original).map((each) => (
          <span key={each}>{each}</span>
        ))}
      </span>
    ),
  }),
  helper.accessor(({ owner }) => owner?.name ?? "", {
    id: "owner",
    header: "Owner",
    sortFn: "text",
    meta: { wide: true, tight: true },
    cell: ({ getValue }) => getValue() || <span className="quiet">Nobody</span>,
  }),
]);

function Frozen({ tenantId, number }: { tenantId: string; number: number }) {
  const { data } = useSuspenseQuery(version(tenantId, number));
  const { approved, approvedByAuthor, note, reviewBy, digest } = data.version;
  return (
    <>
      <p className="quiet">
        {note}. Approved by {approved.by.name}
        {approvedByAuthor && " (its author)"} on {formatDay(approved.at)}, next review{" "}
        {formatDate(reviewBy)}.
      </p>
      <p className={classes["digest"]}>
        Check sum <code>{digest}</code>
      </p>
      <ExportButtons tenantId={tenantId} version={number} />
      <DataTable
        caption={`Version ${number} of the Statement of Applicability of ${data.organisation}`}
        columns={columns}
        rows={data.rows}
        rowId={({ id }) => id}
        tall
      />
    </>
  );
}

/** An approved version of the statement as it was frozen. Nothing here can be changed. */
export function VersionPage() {
  const { tenantId, number } = route.useParams();
  return (
    <>
      <PageHead title={`Version ${number} of the statement`}>
        <p>
          As it was approved, whatever has changed since.{" "}
          <Link to="/clients/$tenantId/statement/versions" params={{ tenantId }}>
            All versions
          </Link>
        </p>
      </PageHead>
      <Region label="Version" lines={8}>
        <Frozen tenantId={tenantId} number={Number(number)} />
      </Region>
    </>
  );
}
