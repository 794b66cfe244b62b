import type { LucideIcon } from "lucide-react";

import type { Tone } from "./notice.tsx";
import classes from "./status-chip.module.css";

type Props = { readonly icon: LucideIcon; readonly tone?: Tone; readonly children: string };

/** A state as an icon and a word; the colour only helps. */
export function StatusChip({ icon: Icon, tone = "neutral", children }: Props) {
  return (
    <span className={classes["chip"]} data-tone={tone}>
      <Icon size={15} aria-hidden />
      {children}
    </span>
  );
}
