import { CircleCheck, CirclePause, CircleX, LoaderCircle } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { PortfolioRow } from "./queries.ts";

export type Status = PortfolioRow["status"];

const chips = {
  provisioning: { icon: LoaderCircle, tone: "neutral", word: "Setting up" },
  failed: { icon: CircleX, tone: "bad", word: "Setup failed" },
  active: { icon: CircleCheck, tone: "good", word: "Active" },
  suspended: { icon: CirclePause, tone: "warn", word: "Suspended" },
} as const;

export const statusWord = (status: Status): string => chips[status].word;

/** Where the client's workspace is in its life. */
export function ClientStatus({ status }: { status: Status }) {
  const { icon, tone, word } = chips[status];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}
