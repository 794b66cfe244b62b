import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import classes from "./notice.module.css";

export type Tone = "neutral" | "good" | "warn" | "bad";

const icons = { neutral: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

type Props = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits for its turn. */
  readonly role?: "alert" | "status";
};

/** A sentence set apart from the page: what happened, and what to do. */
export function Notice({ tone = "neutral", title, children, role }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classes["notice"]} data-tone={tone} role={role}>
      <Icon className={classes["icon"]} size={18} aria-hidden />
      <div className={classes["body"]}>
        {title !== undefined && <p className={classes["title"]}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

export { classes as noticeClasses };
