import { useId, type ReactNode } from "react";

import classes from "./choice.module.css";

type Props<Value extends string> = {
  /** What is chosen, for a screen reader. */
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few, all of them in sight: radio buttons in the shape of a switch. */
export function Choice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classes["choice"]} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={classes["option"]}>
          <input
            type="radio"
            className={classes["input"]}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
