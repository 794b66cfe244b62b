import { Check } from "lucide-react";

import classes from "./onboarding-page.module.css";

const names = ["Client", "Workspace", "Administrator"] as const;

/** Where in the three steps one is; `current` past the last one means that all are done. */
export function Stages({ current }: { current: number }) {
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
