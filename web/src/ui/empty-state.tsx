import type { ReactNode } from "react";

import classes from "./empty-state.module.css";

type Props = {
  readonly title: string;
  /** What belongs here and why it is asked for. */
  readonly children: ReactNode;
  /** The next step. */
  readonly actions?: ReactNode;
};

export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className={classes["empty"]}>
      <h2 className={classes["title"]}>{title}</h2>
      <div className="quiet">{children}</div>
      {actions !== undefined && <div className={classes["actions"]}>{actions}</div>}
    </section>
  );
}
