import { CircleCheck, CircleSlash, Clock, ClockAlert, Hourglass } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { Evidence } from "./queries.ts";

const chips = {
  current: { icon: CircleCheck, tone: "good", word: "Current" },
  expiring: { icon: ClockAlert, tone: "warn", word: "Expires soon" },
  upcoming: { icon: Hourglass, tone: "neutral", word: "Upcoming" },
  expired: { icon: Clock, tone: "warn", word: "Expired" },
  withdrawn: { icon: CircleSlash, tone: "neutral", word: "Withdrawn" },
} as const;

/** Whether the evidence counts today, and for how long. */
export function EvidenceStanding({ standing, expiring }: Pick<Evidence, "standing" | "expiring">) {
  const { icon, tone, word } = chips[expiring ? "expiring" : standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}
