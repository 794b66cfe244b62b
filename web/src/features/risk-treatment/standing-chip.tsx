import { CircleDashed, Hourglass, RefreshCw, ShieldCheck, Undo2 } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { Treatment } from "./queries.ts";
import { changeNames } from "./words.ts";

/** Whether what remains is accepted today, and if not any more, why. */
export function StandingChip({ data }: { readonly data: Treatment }) {
  const { standing, sentBack, acceptances } = data;
  const last = acceptances.at(-1);
  if (standing.state === "current" && last !== undefined) {
    return (
      <StatusChip
        icon={ShieldCheck}
        tone="good"
      >{`Accepted until ${formatDate(last.until)}`}</StatusChip>
    );
  }
  if (sentBack !== null) {
    return (
      <StatusChip icon={Undo2} tone="warn">
        Sent back by the owner
      </StatusChip>
    );
  }
  if (standing.state === "stale") {
    const changed = standing.changed.map((each) => changeNames[each]).join(", ");
    return (
      <StatusChip icon={RefreshCw} tone="warn">{`To accept again: changed ${changed}`}</StatusChip>
    );
  }
  if (standing.state === "expired" && last !== undefined) {
    return (
      <StatusChip
        icon={Hourglass}
        tone="bad"
      >{`Acceptance ended ${formatDate(last.until)}`}</StatusChip>
    );
  }
  return (
    <StatusChip icon={CircleDashed}>
      {data.asked === null ? "Not accepted" : "Owner is asked"}
    </StatusChip>
  );
}
