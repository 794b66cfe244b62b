import {
  CircleAlert,
  CircleCheck,
  CirclePause,
  CircleSlash,
  Clock,
  Replace,
  TriangleAlert,
} from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";
import type { Standing } from "./address.ts";
import type { TicketClock } from "./queries.ts";
import { instanceNames, standingNames } from "./words.ts";

const standingLooks = {
  breached: { icon: CircleAlert, tone: "bad" },
  atRisk: { icon: TriangleAlert, tone: "warn" },
  running: { icon: Clock, tone: "neutral" },
  paused: { icon: CirclePause, tone: "neutral" },
} as const;

/** How a running clock stands. */
export function StandingChip({ standing }: { standing: Standing }) {
  const { icon, tone } = standingLooks[standing];
  return (
    <StatusChip icon={icon} tone={tone}>
      {standingNames[standing]}
    </StatusChip>
  );
}

const instanceLooks = {
  running: { icon: Clock, tone: "neutral" },
  paused: { icon: CirclePause, tone: "neutral" },
  met: { icon: CircleCheck, tone: "good" },
  breached: { icon: CircleAlert, tone: "bad" },
  superseded: { icon: Replace, tone: "neutral" },
  excluded: { icon: CircleSlash, tone: "neutral" },
  cancelled: { icon: CircleSlash, tone: "neutral" },
} as const;

/** What became of an instance. */
export function InstanceChip({ state }: { state: TicketClock["state"] }) {
  const { icon, tone } = instanceLooks[state];
  return (
    <StatusChip icon={icon} tone={tone}>
      {instanceNames[state]}
    </StatusChip>
  );
}
