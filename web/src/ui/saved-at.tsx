import { Check, CloudOff, LoaderCircle } from "lucide-react";

import { formatClock, formatMoment } from "../lib/format.ts";
import { StatusChip } from "./status-chip.tsx";

type Props = {
  readonly state: "idle" | "saving" | "saved" | "failed";
  /** When it was saved last, as the service says. */
  readonly at?: string | null;
};

/** Whether what is on the screen is kept, and since when. Spoken politely as it changes. */
export function SavedAt({ state, at = null }: Props) {
  return (
    <output>
      {state === "saving" && <StatusChip icon={LoaderCircle}>Saving</StatusChip>}
      {state === "failed" && (
        <StatusChip icon={CloudOff} tone="bad">
          Not saved
        </StatusChip>
      )}
      {state !== "saving" && state !== "failed" && at !== null && (
        <time dateTime={at} title={formatMoment(at)}>
          <StatusChip icon={Check} tone="good">{`Saved at ${formatClock(at)}`}</StatusChip>
        </time>
      )}
    </output>
  );
}
