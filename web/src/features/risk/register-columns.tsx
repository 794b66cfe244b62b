import { Checkbox } from "@mantine/core";
import { isOverdue, isStale, type Lens } from "@tandem/contract/risk/rules";
import { Link } from "@tanstack/react-router";
import { CalendarClock, RotateCcw } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { ownerText } from "../assets/words.ts";
import { BandChip } from "./band-chip.tsx";
import type { RiskRow } from "./queries.ts";
import classes from "./risk.module.css";
import { families, optionNames } from "./words.ts";

/** What is picked for a change to several at once; null for whoever may change nothing. */
export type Picks = {
  readonly picked: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
} | null;

type Looked = {
  readonly tenantId: string;
  readonly lens: Lens;
  readonly nameOf: (userId: string) => string;
  readonly picks: Picks;
};

const stateWords = {
  open: "",
  voidAsked: "; voiding is asked for",
  closed: "; closed",
  void: "; void",
};

function Name({ row, tenantId, picks }: Looked & { readonly row: RiskRow }) {
  return (
    <span className={classes["pick"]}>
      {picks !== null && (
        <Checkbox
          aria-label={`Pick R-${row.number}`}
          checked={picks.picked.has(row.id)}
          onChange={() => picks.toggle(row.id)}
        />
      )}
      <span className={classes["name"]}>
        <Link to="/clients/$tenantId/risks/$riskId" params={{ tenantId, riskId: row.id }}>
          R-{row.number} {row.title}
        </Link>
        <span className={classes["note"]}>
          {families[row.family]}
          {row.kind === "opportunity" && "; an opportunity"}
          {stateWords[row.state]}
        </span>
      </span>
    </span>
  );
}

function Dates({ row, lens }: { readonly row: RiskRow; readonly lens: Lens }) {
  if (row.reviewBy === null && row.due === null) return "–";
  return (
    <span className={classes["name"]} style={{ minWidth: 130 }}>
      {row.reviewBy !== null && <span>Review {formatDate(row.reviewBy)}</span>}
      {row.due !== null && <span>Action {formatDate(row.due)}</span>}
      {isOverdue(row, lens) && (
        <StatusChip icon={CalendarClock} tone="bad">
          Overdue
        </StatusChip>
      )}
    </span>
  );
}

function Treated({ row, lens }: { readonly row: RiskRow; readonly lens: Lens }) {
  const { accepted } = row;
  return (
    <span className={classes["name"]} style={{ minWidth: 120 }}>
      {optionNames[row.option]}
      {accepted !== null &&
        (isStale(row, lens) ? (
          <StatusChip icon={RotateCcw} tone="warn">
            Accept again
          </StatusChip>
        ) : (
          <span className={classes["note"]}>Accepted until {formatDate(accepted.until)}</span>
        ))}
    </span>
  );
}

const helper = columnsFor<RiskRow>();

/** The columns of the register. The order is chosen above it, over all rows and not only those in sight. */
export const registerColumns = (looked: Looked): Columns<RiskRow> => {
  const { lens, nameOf } = looked;
  return helper.columns([
    helper.display({
      id: "title",
      header: "Risk",
      cell: ({ row }) => <Name {...looked} row={row.original} />,
    }),
    helper.display({
      id: "current",
      header: "Current",
      meta: { tight: true },
      cell: ({ row: { original } }) => <BandChip place={original.current} lens={lens} />,
    }),
    helper.display({
      id: "residual",
      header: "Residual",
      meta: { tight: true },
      cell: ({ row: { original } }) => <BandChip place={original.residual} lens={lens} />,
    }),
    helper.display({
      id: "treatment",
      header: "Treatment",
      cell: ({ row }) => <Treated row={row.original} lens={lens} />,
    }),
    helper.display({
      id: "owner",
      header: "Owner",
      cell: ({ row: { original } }) => ownerText(original, nameOf),
    }),
    helper.display({
      id: "dates",
      header: "Dates",
      cell: ({ row }) => <Dates row={row.original} lens={lens} />,
    }),
  ]);
};
