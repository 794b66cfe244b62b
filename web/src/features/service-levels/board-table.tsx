import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import classes from "./levels.module.css";
import type { Board, BoardClock } from "./queries.ts";
import { currentOf, type Current } from "./running.ts";
import { StandingChip } from "./standing-chip.tsx";
import { basisNames, dueText, openText } from "./words.ts";

type Row = BoardClock & { readonly current: Current };

const leftText = ({ current: { remainingSeconds } }: Row): string =>
  remainingSeconds < 0
    ? `Over by ${openText(remainingSeconds)}`
    : `${openText(remainingSeconds)} left`;

const helper = columnsFor<Row>();

const columnsOf = (tenantId: string) =>
  helper.columns([
    helper.display({
      id: "ticket",
      header: "Ticket",
      meta: { width: "30%" },
      cell: ({ row: { original } }) => (
        <div>
          <Link
            to="/clients/$tenantId/tickets/$ticketId"
            params={{ tenantId, ticketId: original.ticketId }}
            className={classes["number"]}
            data-board-row
          >
            {original.externalId}
          </Link>
          {original.title !== null && <div className={classes["title"]}>{original.title}</div>}
        </div>
      ),
    }),
    helper.display({
      id: "standing",
      header: "Standing",
      meta: { tight: true, plain: true },
      cell: ({ row: { original } }) => <StandingChip standing={original.current.standing} />,
    }),
    helper.display({
      id: "left",
      header: "Time left",
      meta: { tight: true, plain: true },
      cell: ({ row: { original } }) => (
        <strong className="tabular" data-left>
          {leftText(original)}
        </strong>
      ),
    }),
    helper.display({
      id: "due",
      header: "Due",
      meta: { tight: true },
      cell: ({ row: { original } }) => <span className="tabular">{dueText(original)}</span>,
    }),
    helper.display({
      id: "promise",
      header: "Promise",
      cell: ({ row: { original } }) => (
        <div>
          {original.name}
          <div className={classes["title"]}>
            {basisNames[original.basis]}, {original.party}
          </div>
        </div>
      ),
    }),
    helper.display({
      id: "service",
      header: "Service and team",
      meta: { wide: true },
      cell: ({ row: { original } }) => (
        <div>
          {original.serviceName ?? ""}
          {original.team !== null && <div className={classes["title"]}>{original.team}</div>}
        </div>
      ),
    }),
    helper.display({
      id: "priority",
      header: "Priority",
      meta: { tight: true, wide: true },
      cell: ({ row: { original } }) => original.priority ?? "",
    }),
  ]);

type Props = { readonly tenantId: string; readonly pages: readonly Board[]; readonly now: number };

/** Clocks in the order of what comes first, running on while they are looked at. */
export function BoardTable({ tenantId, pages, now }: Props) {
  const columns = useMemo(() => columnsOf(tenantId), [tenantId]);
  const rows = pages.flatMap((page) =>
    page.items.map((clock) => ({ ...clock, current: currentOf(clock, page, now) })),
  );
  return (
    <DataTable
      caption="Running clocks, what comes first on top"
      columns={columns}
      rows={rows}
      rowId={({ ticketId, key }) => `${ticketId} ${key}`}
      tall
    />
  );
}
