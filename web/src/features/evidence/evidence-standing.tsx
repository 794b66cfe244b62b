import { CircleCheck, CircleSlash, Clock, Hourglass } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { Evidence } from "./queries.ts";

const chips = {
  current: { icon: CircleCheck, tone: "good", word: "Current" },
  upcoming: { icon: Hourglass, tone: "neutral", word: "Upcoming" },
  expired: { icon: Clock, tone: "warn", word: "Expired" },
  withdrawn: { icon: CircleSlash, tone: "neutral", word: "Withdrawn" },
} as const;

/** Whether the evidence counts today. */
export function EvidenceStanding({ standing }: { standing: Evidence["standing"] }) {
  const { icon, tone, word } = chips[standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}
