import type { ReactNode } from "react";

import classes from "./scroll-frame.module.css";

type Props = {
  /** What is in it, for a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
};

/** Holds what may be wider than a phone, and is reached and moved by keyboard too. */
export function ScrollFrame({ label, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
    <section className={classes["frame"]} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
