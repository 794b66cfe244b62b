import type { ReactNode } from "react";

import classes from "./lane-mark.module.css";

type Props = {
  readonly lane: "claimed" | "verified";
  /** What stands beside the mark; the lane's own name when nothing is given. */
  readonly children?: ReactNode;
};

/** The pair that stands for the two lanes everywhere: an outline is claimed, filled is verified. */
export function LaneMark({ lane, children }: Props) {
  return (
    <span className={classes["mark"]}>
      <span className={classes["dot"]} data-lane={lane} aria-hidden />
      {children ?? (lane === "claimed" ? "Claimed" : "Verified")}
    </span>
  );
}
