import {
  Archive,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  Clock,
  FilePen,
  Hourglass,
  ScanEye,
} from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { AgreementRow, ServiceRow } from "./queries.ts";

const chips = {
  draft: { icon: FilePen, tone: "neutral", word: "Draft" },
  inReview: { icon: ScanEye, tone: "warn", word: "In review" },
  upcoming: { icon: Hourglass, tone: "neutral", word: "Not in force yet" },
  inForce: { icon: CircleCheck, tone: "good", word: "In force" },
  reviewDue: { icon: CalendarClock, tone: "warn", word: "In force, review due" },
  overdue: { icon: Clock, tone: "bad", word: "In force, review overdue" },
  over: { icon: Archive, tone: "neutral", word: "Over" },
} as const;

/** Where an agreement stands. */
export function AgreementStanding({ standing }: { standing: AgreementRow["standing"] }) {
  const { icon, tone, word } = chips[standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}

/** Whether the catalogue shows a service, and as what. */
export function ServiceStanding({
  service: { state, number, description },
}: {
  service: Pick<ServiceRow, "state" | "number" | "description">;
}) {
  if (state === "retired") return <StatusChip icon={Archive}>Retired</StatusChip>;
  if (state === "retirementAsked") {
    return (
      <StatusChip icon={ScanEye} tone="warn">
        Retirement asked
      </StatusChip>
    );
  }
  if (number === null) return <StatusChip icon={FilePen}>Not published</StatusChip>;
  return description.stage === "live" ? (
    <StatusChip icon={CircleCheck} tone="good">
      Live
    </StatusChip>
  ) : (
    <StatusChip icon={CircleDashed}>Planned</StatusChip>
  );
}
