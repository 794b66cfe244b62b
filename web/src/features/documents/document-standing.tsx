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
import type { Check, Standing } from "./queries.ts";
import { standingWord } from "./words.ts";

const checks = {
  missing: { icon: CircleDashed, tone: "bad", word: "Missing" },
  draft: { icon: FilePen, tone: "warn", word: "Not approved" },
  approved: { icon: CircleCheck, tone: "good", word: "Approved" },
  overdue: { icon: Clock, tone: "bad", word: "Review overdue" },
} as const;

/** How an item of the demanded list stands. */
export function CheckStanding({ standing }: { standing: Check["standing"] }) {
  const { icon, tone, word } = checks[standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}

const chips = {
  draft: { icon: FilePen, tone: "neutral" },
  inReview: { icon: ScanEye, tone: "warn" },
  upcoming: { icon: Hourglass, tone: "neutral" },
  current: { icon: CircleCheck, tone: "good" },
  reviewDue: { icon: CalendarClock, tone: "warn" },
  overdue: { icon: Clock, tone: "bad" },
  retired: { icon: Archive, tone: "neutral" },
} as const;

/** Where a document of the register stands. */
export function DocumentStanding({ standing }: { standing: Standing }) {
  const { icon, tone } = chips[standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {standingWord(standing)}
    </StatusChip>
  );
}
