import { find } from "@tandem/contract/standards/catalogue";
import { Link } from "@tanstack/react-router";
import { Columns2 } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { OutwardLink, readable } from "../../ui/outward-link.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import type { StandardId } from "../../ui/standards.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { Profile } from "../client/queries.ts";
import classes from "./documents-page.module.css";
import { DocumentActs, type DocumentAct } from "./document-acts.tsx";
import { DocumentStanding } from "./document-standing.tsx";
import { dutyMeaning, dutyName } from "./duty.ts";
import { clausesOf, servesBoth, type DocumentRow } from "./rows.ts";

const bothWords = { yes: "Serves both", partly: "Serves both in part" } as const;

function Name({ row, standards }: { row: DocumentRow; standards: readonly StandardId[] }) {
  const { item } = row;
  const both = servesBoth(item, standards);
  return (
    <span id={`document-${item.id}`} className={classes["name"]}>
      <span>{item.name}</span>
      <span className={classes["note"]}>{item.note}</span>
      {both !== "no" && <StatusChip icon={Columns2}>{bothWords[both]}</StatusChip>}
    </span>
  );
}

function Asks({ client, row }: { client: Profile; row: DocumentRow }) {
  const { tenantId, standards } = client;
  return (
    <span className={classes["asks"]}>
      {standards.map((standard) => {
        const duty = row.item.duty[standard];
        if (duty === undefined) return null;
        return (
          <span key={standard} className={classes["ask"]}>
            <StandardBadge standard={standard} />
            <span title={dutyMeaning(duty)}>{dutyName(duty)}</span>
            <span className={classes["clauses"]}>
              {clausesOf(row.item, standard).map((id) => (
                <Link
                  key={id}
                  to="/clients/$tenantId/assess/$requirement"
                  params={{ tenantId, requirement: `${standard}:${id}` }}
                  title={find(`${standard}:${id}`)?.title}
                >
                  {id}
                </Link>
              ))}
            </span>
          </span>
        );
      })}
    </span>
  );
}

type StandingProps = {
  readonly client: Profile;
  readonly row: DocumentRow;
  readonly nameOf: (userId: string) => string;
  readonly onAct: (what: DocumentAct, row: DocumentRow) => void;
};

function Standing({ client, row, nameOf, onAct }: StandingProps) {
  const { current, standing } = row.known;
  return (
    <span className={classes["standing"]}>
      <DocumentStanding standing={standing} />
      {current.state !== "missing" && (
        <span className={classes["reference"]}>
          <OutwardLink href={current.reference}>{readable(current.reference)}</OutwardLink>
        </span>
      )}
      {current.state === "draft" && (
        <span className="quiet">Recorded by {nameOf(current.written.by)}</span>
      )}
      {current.state === "approved" && (
        <span className="quiet">
          {current.approvedByAuthor
            ? `Approved by its author, ${nameOf(current.approved.by)}`
            : `Approved by ${nameOf(current.approved.by)}`}
          ; review by {formatDate(current.reviewBy)}
        </span>
      )}
      <DocumentActs client={client} row={row} onAct={(what) => onAct(what, row)} />
    </span>
  );
}

const helper = columnsFor<DocumentRow>();

/** The columns of the checklist for one client. */
export const documentColumns = (
  client: Profile,
  nameOf: (userId: string) => string,
  onAct: (what: DocumentAct, row: DocumentRow) => void,
): Columns<DocumentRow> =>
  helper.columns([
    helper.accessor(({ item }) => item.name, {
      id: "name",
      header: "Document",
      sortFn: "text",
      cell: ({ row }) => <Name row={row.original} standards={client.standards} />,
    }),
    helper.display({
      id: "asks",
      header: "Asked for by",
      cell: ({ row }) => <Asks client={client} row={row.original} />,
    }),
    helper.accessor(({ known }) => known.standing, {
      id: "standing",
      header: "Standing",
      sortFn: "text",
      meta: { plain: true },
      cell: ({ row }) => (
        <Standing client={client} row={row.original} nameOf={nameOf} onAct={onAct} />
      ),
    }),
  ]);
