import { useId, type ReactNode } from "react";

import classes from "./progress.module.css";

type Props = { readonly label: string; readonly done: number; readonly total: number };

/** How far something is that takes longer than a moment, with how that is said. */
export function ProgressBar({ label, done, total, children }: Props & { children: ReactNode }) {
  const id = useId();
  return (
    <div className={classes["progress"]}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={classes["bar"]} value={done} max={total} />
      <span className="quiet tabular">{children}</span>
    </div>
  );
}

/** The same for what is counted. */
export function Progress({ label, done, total }: Props) {
  return (
    <ProgressBar label={label} done={done} total={total}>
      {done} of {total}
    </ProgressBar>
  );
}
