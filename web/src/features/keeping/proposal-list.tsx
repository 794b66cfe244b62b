import { Button } from "@mantine/core";
import { CircleCheck, CircleSlash, CircleX, Clock, Mail } from "lucide-react";

import { formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { Proposal } from "./queries.ts";

const chips = {
  open: { icon: Mail, tone: "neutral", word: "Waits for an answer" },
  accepted: { icon: CircleCheck, tone: "good", word: "Agreed" },
  declined: { icon: CircleX, tone: "warn", word: "Declined" },
  withdrawn: { icon: CircleSlash, tone: "neutral", word: "Withdrawn" },
  expired: { icon: Clock, tone: "warn", word: "Expired" },
} as const;

const helper = columnsFor<Proposal>();
const columns = helper.columns([
  helper.accessor("email", { header: "Sent to", sortFn: "text" }),
  helper.accessor("state", {
    header: "State",
    sortFn: "text",
    meta: { plain: true },
    cell: ({ row }) => {
      const { icon, tone, word } = chips[row.original.state];
      return (
        <StatusChip icon={icon} tone={tone}>
          {word}
        </StatusChip>
      );
    },
  }),
  helper.accessor("expiresAt", {
    header: "Works until",
    sortFn: "text",
    meta: { tight: true },
    cell: ({ row }) => formatDay(row.original.expiresAt),
  }),
]);

type Props = {
  readonly proposals: readonly Proposal[];
  readonly pending: boolean;
  readonly onWithdraw: (proposal: Proposal) => void;
};

/** What one side proposed to the other. An open one can be withdrawn. */
export function ProposalList({ proposals, pending, onWithdraw }: Props) {
  return (
    <DataTable
      caption="Proposals"
      columns={columns}
      rows={proposals}
      rowId={({ id }) => id}
      renderActions={(proposal) =>
        proposal.state === "open" && (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={pending}
            aria-label={`Withdraw what was sent to ${proposal.email}`}
            onClick={() => onWithdraw(proposal)}
          >
            Withdraw
          </Button>
        )
      }
    />
  );
}
