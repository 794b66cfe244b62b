import { CircleCheck, CircleSlash, Clock, Mail } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { Invitation } from "./queries.ts";

const chips = {
  open: { icon: Mail, tone: "neutral", word: "Sent" },
  accepted: { icon: CircleCheck, tone: "good", word: "Accepted" },
  revoked: { icon: CircleSlash, tone: "neutral", word: "Withdrawn" },
  expired: { icon: Clock, tone: "warn", word: "Expired" },
} as const;

export function InvitationState({ state }: { state: Invitation["state"] }) {
  const { icon, tone, word } = chips[state];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}
