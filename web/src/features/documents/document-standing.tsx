import { CircleCheck, CircleDashed, Clock, FilePen } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { Document } from "./queries.ts";

const chips = {
  missing: { icon: CircleDashed, tone: "bad", word: "Missing" },
  draft: { icon: FilePen, tone: "warn", word: "Not approved" },
  approved: { icon: CircleCheck, tone: "good", word: "Approved" },
  overdue: { icon: Clock, tone: "bad", word: "Review overdue" },
} as const;

export function DocumentStanding({ standing }: { standing: Document["standing"] }) {
  const { icon, tone, word } = chips[standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}
