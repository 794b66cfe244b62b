import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import classes from "./notice.module.css";

export type Tone = "neutral" | "good" | "warn" | "bad";

const icons = { neutral: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

const roles = { now: "alert", politely: "status" };

type Props = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `now` interrupts a screen reader, `politely` waits for its turn. */
  readonly announce?: "now" | "politely";
};

/** A sentence set apart from the page: what happened, and what to do. */
export function Notice({ tone = "neutral", title, children, announce }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classes["notice"]} data-tone={tone} role={announce && roles[announce]}>
      <Icon className={classes["icon"]} size={18} aria-hidden />
      <div className={classes["body"]}>
        {title !== undefined && <p className={classes["title"]}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

export { classes as noticeClasses };
