import { useId } from "react";

import classes from "./progress.module.css";

type Props = { readonly label: string; readonly done: number; readonly total: number };

/** How far something is that takes longer than a moment. */
export function Progress({ label, done, total }: Props) {
  const id = useId();
  return (
    <div className={classes["progress"]}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={classes["bar"]} value={done} max={total} />
      <span className="quiet tabular">
        {done} of {total}
      </span>
    </div>
  );
}
