import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { GitCompareArrows, Trash2 } from "lucide-react";

import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { DecisionEditor } from "./decision-editor.tsx";
import type { Row } from "./queries.ts";
import classes from "./statement.module.css";
import { decisions, reasonNames, statusWord } from "./words.ts";

/** What the table needs to know besides its rows. */
export type Around = {
  readonly tenantId: string;
  readonly changed: ReadonlySet<string>;
  readonly nameOf: (id: string) => string;
  readonly mayDecide: boolean;
  /** Id of the control that is being decided on in its row. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly onReload: () => void;
};

function Control({ row, around }: { row: Row; around: Around }) {
  const { tenantId, changed } = around;
  return (
    <span className={classes["control"]}>
      {row.origin === "annexA" ? (
        <Link
          to="/clients/$tenantId/assess/$requirement"
          params={{ tenantId, requirement: `iso27001:${row.id}` }}
        >
          <span className={classes["id"]}>{row.id}</span> {row.title}
        </Link>
      ) : (
        <span>
          <span className={classes["id"]}>{row.id}</span> {row.title}
        </span>
      )}
      {row.description !== "" && <span className="quiet">{row.description}</span>}
      <span className={classes["chips"]}>
        {changed.has(row.id) && (
          <StatusChip icon={GitCompareArrows} tone="warn">
            Changed since approval
          </StatusChip>
        )}
        {row.standing?.state === "voidProposed" && (
          <StatusChip icon={Trash2} tone="warn">
            To be taken out
          </StatusChip>
        )}
      </span>
    </span>
  );
}

function Decision({ row }: { row: Row }) {
  const { icon, tone, word } = decisions[row.decision];
  return (
    <StatusChip icon={icon} tone={tone}>
      {row.inherited ? "Inherited" : word}
    </StatusChip>
  );
}

function Why({ row, around }: { row: Row; around: Around }) {
  const { tenantId, editing, mayDecide, onEdit, onReload } = around;
  if (editing === row.id) {
    const close = () => onEdit(null);
    return <DecisionEditor tenantId={tenantId} row={row} onClose={close} onReload={onReload} />;
  }
  const reasons = row.reasons.map((reason) => reasonNames[reason]).join("; ");
  return (
    <span className={classes["why"]}>
      {reasons !== "" && <span>{reasons}</span>}
      {row.risks.length > 0 && <span>{`Because of ${row.risks.join(", ")}`}</span>}
      {row.justification !== "" && <span>{row.justification}</span>}
      {reasons === "" && row.justification === "" && (
        <span className="quiet">{row.decision === "undecided" ? "–" : "No justification"}</span>
      )}
      {mayDecide && row.origin === "annexA" && (
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          aria-label={`${row.decision === "undecided" ? "Decide on" : "Change decision on"} ${row.id}`}
          onClick={() => onEdit(row.id)}
        >
          {row.decision === "undecided" ? "Decide" : "Change"}
        </Button>
      )}
    </span>
  );
}

const helper = columnsFor<Row>();

/** The columns of the statement on screen; the files have all that auditors look for. */
export const statementColumns = (around: Around): Columns<Row> =>
  helper.columns([
    helper.display({
      id: "control",
      header: "Control",
      cell: ({ row }) => <Control row={row.original} around={around} />,
    }),
    helper.accessor(({ decision }) => decision, {
      id: "decision",
      header: "Applies",
      sortFn: "text",
      meta: { tight: true, plain: true },
      cell: ({ row }) => <Decision row={row.original} />,
    }),
    helper.display({
      id: "why",
      header: "Justification",
      cell: ({ row }) => <Why row={row.original} around={around} />,
    }),
    helper.accessor((row) => statusWord(row), {
      id: "status",
      header: "Implementation",
      sortFn: "text",
    }),
    helper.accessor(({ owner }) => (owner === null ? "" : around.nameOf(owner)), {
      id: "owner",
      header: "Owner",
      sortFn: "text",
      meta: { wide: true, tight: true },
      cell: ({ getValue }) => getValue() || <span className="quiet">Nobody yet</span>,
    }),
  ]);
