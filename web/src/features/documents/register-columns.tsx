import { findDocument } from "@tandem/contract/standards/documents";
import { Link } from "@tanstack/react-router";
import { BookOpenCheck } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { DocumentStanding } from "./document-standing.tsx";
import classes from "./documents-page.module.css";
import type { DocumentRow } from "./queries.ts";
import { classificationName } from "./words.ts";

const nextWords = { draft: "draft", inReview: "in review" } as const;

function Title({ tenantId, row }: { tenantId: string; row: DocumentRow }) {
  const { id, title, current, next, reading } = row;
  const version = current === null ? "" : `Version ${current.label}`;
  const coming = next === null ? "" : `${next.label} is ${nextWords[next.state]}`;
  return (
    <span className={classes["name"]}>
      <Link to="/clients/$tenantId/documents/$documentId" params={{ tenantId, documentId: id }}>
        {title}
      </Link>
      <span className={classes["note"]}>
        {[version, coming].filter((part) => part !== "").join("; ")}
      </span>
      {reading === "asked" && (
        <StatusChip icon={BookOpenCheck} tone="warn">
          Read and confirm
        </StatusChip>
      )}
    </span>
  );
}

/** How many items are named; the rest is counted. */
const named = 2;

function Serves({ tenantId, serves }: { tenantId: string; serves: DocumentRow["serves"] }) {
  if (serves.length === 0) return <span className="quiet">Nothing on the checklist</span>;
  return (
    <span className={classes["servesList"]}>
      {serves.slice(0, named).map(({ item }) => (
        <Link
          key={item}
          to="/clients/$tenantId/documents"
          params={{ tenantId }}
          search={{ at: item }}
        >
          {findDocument(item)?.name ?? item}
        </Link>
      ))}
      {serves.length > named && <span className="quiet">and {serves.length - named} more</span>}
    </span>
  );
}

const helper = columnsFor<DocumentRow>();

/** The columns of the register. */
export const registerColumns = (
  tenantId: string,
  nameOf: (userId: string) => string,
): Columns<DocumentRow> =>
  helper.columns([
    helper.accessor("title", {
      header: "Document",
      sortFn: "text",
      cell: ({ row }) => <Title tenantId={tenantId} row={row.original} />,
    }),
    helper.accessor("standing", {
      header: "Standing",
      sortFn: "text",
      meta: { plain: true },
      cell: ({ row: { original } }) => (
        <span className={classes["standing"]}>
          <DocumentStanding standing={original.standing} />
          {original.current?.byAuthor === true && (
            <span className="quiet">Approved by its author</span>
          )}
        </span>
      ),
    }),
    helper.accessor(({ current }) => current?.reviewBy ?? "", {
      id: "reviewBy",
      header: "Review by",
      sortFn: "text",
      meta: { tight: true },
      cell: ({ row: { original } }) =>
        original.current === null ? "–" : formatDate(original.current.reviewBy),
    }),
    helper.accessor(({ owner }) => nameOf(owner), {
      id: "owner",
      header: "Owner",
      sortFn: "text",
    }),
    helper.accessor(({ classification }) => classificationName(classification), {
      id: "classification",
      header: "Classification",
      sortFn: "text",
    }),
    helper.display({
      id: "serves",
      header: "Serves",
      meta: { wide: true },
      cell: ({ row }) => <Serves tenantId={tenantId} serves={row.original.serves} />,
    }),
  ]);
