import { scopeItem } from "@tandem/contract/document/words";
import { find } from "@tandem/contract/standards/catalogue";
import { Link } from "@tanstack/react-router";
import { Columns2 } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import type { StandardId } from "../../ui/standards.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { Profile } from "../client/queries.ts";
import { ChecklistActs, type ChecklistAct } from "./checklist-acts.tsx";
import { CheckStanding } from "./document-standing.tsx";
import classes from "./documents-page.module.css";
import { dutyMeaning, dutyName } from "./duty.ts";
import type { Check } from "./queries.ts";
import { clausesOf, servesBoth, type ItemRow } from "./rows.ts";
import { standingWord } from "./words.ts";

const bothWords = { yes: "Serves both", partly: "Serves both in part" } as const;

function Name({ row, standards }: { row: ItemRow; standards: readonly StandardId[] }) {
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

function Asks({ client, row }: { client: Profile; row: ItemRow }) {
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

/** An author's own approval counts only while the client is declared a small organisation. */
const detailOf = ({ standing, byAuthor, reviewBy }: Check, small: boolean): string => {
  if (reviewBy === null) return "";
  const until = `${standing === "overdue" ? "since" : "review by"} ${formatDate(reviewBy)}`;
  if (!byAuthor) return until;
  return small
    ? `approved by its author, ${until}`
    : `approved by its author, which does not count; ${until}`;
};

function Standing({ client, row }: { client: Profile; row: ItemRow }) {
  const { checks } = row;
  const [first] = checks;
  if (first === undefined) return null;
  const small = client.smallOrganisation !== null;
  const alike = checks.every(
    ({ standing, reviewBy, byAuthor }) =>
      standing === first.standing && reviewBy === first.reviewBy && byAuthor === first.byAuthor,
  );
  return (
    <span className={classes["standing"]}>
      {(alike ? [first] : checks).map((check) => (
        <span key={check.standard} className={classes["check"]}>
          {!alike && <StandardBadge standard={check.standard} />}
          <CheckStanding standing={check.standing} />
          <span className="quiet">{detailOf(check, small)}</span>
        </span>
      ))}
    </span>
  );
}

function ServedBy({ client, row }: { client: Profile; row: ItemRow }) {
  const { tenantId } = client;
  return (
    <>
      {row.servedBy.map(({ id, title, standing }) => (
        <span key={id} className={classes["served"]}>
          <Link to="/clients/$tenantId/documents/$documentId" params={{ tenantId, documentId: id }}>
            {title}
          </Link>{" "}
          <span className="quiet">{standingWord(standing)}</span>
        </span>
      ))}
      {row.item.id === scopeItem && (
        <span className={classes["served"]}>
          <Link to="/clients/$tenantId/scope" params={{ tenantId }}>
            The scope of each standard
          </Link>
        </span>
      )}
    </>
  );
}

const helper = columnsFor<ItemRow>();

/** The columns of the checklist for one client. */
export const checklistColumns = (
  client: Profile,
  onAct: (what: ChecklistAct, row: ItemRow) => void,
): Columns<ItemRow> =>
  helper.columns([
    helper.accessor(({ item }) => item.name, {
      id: "name",
      header: "What is asked for",
      sortFn: "text",
      cell: ({ row }) => <Name row={row.original} standards={client.standards} />,
    }),
    helper.display({
      id: "asks",
      header: "Asked for by",
      cell: ({ row }) => <Asks client={client} row={row.original} />,
    }),
    helper.accessor(({ checks }) => checks[0]?.standing ?? "", {
      id: "standing",
      header: "Standing",
      sortFn: "text",
      meta: { plain: true },
      cell: ({ row }) => <Standing client={client} row={row.original} />,
    }),
    helper.display({
      id: "servedBy",
      header: "Served by",
      cell: ({ row }) => (
        <span className={classes["standing"]}>
          <ServedBy client={client} row={row.original} />
          <ChecklistActs
            client={client}
            row={row.original}
            onAct={(what) => onAct(what, row.original)}
          />
        </span>
      ),
    }),
  ]);
