import { isOpen, isOverdue } from "@tandem/contract/work/rules";
import { AlarmClock, CalendarCheck2, CalendarClock } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { localToday } from "../../lib/today.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { Assessment } from "./queries.ts";

/** Until when it is to be answered, and whether that was kept. */
export function DueMark({ assessment }: { assessment: Assessment }) {
  const { due } = assessment;
  if (due === null) return null;
  if (isOverdue(assessment, localToday())) {
    return (
      <StatusChip icon={AlarmClock} tone="bad">{`Overdue since ${formatDate(due)}`}</StatusChip>
    );
  }
  if (isOpen(assessment)) {
    return <StatusChip icon={CalendarClock}>{`Due ${formatDate(due)}`}</StatusChip>;
  }
  return <StatusChip icon={CalendarCheck2}>{`Was due ${formatDate(due)}, answered`}</StatusChip>;
}
