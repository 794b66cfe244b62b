import { Check } from "lucide-react";

import classes from "./stages.module.css";

type Props = {
  readonly names: readonly string[];
  /** From 0; past the last one all are done. */
  readonly current: number;
};

/** Where in a few steps one is. */
export function Stages({ names, current }: Props) {
  return (
    <ol className={classes["stages"]} aria-label="Steps">
      {names.map((name, index) => (
        <li
          key={name}
          className={classes["stage"]}
          data-done={index < current || undefined}
          {...(index === current ? { "aria-current": "step" as const } : {})}
        >
          <span className={classes["number"]} aria-hidden>
            {index < current ? <Check size={13} strokeWidth={3} /> : index + 1}
          </span>
          {name}
          {index < current && <span className="visually-hidden">, done</span>}
        </li>
      ))}
    </ol>
  );
}
