import { Checkbox } from "@mantine/core";

import type { Row } from "./queries.ts";
import classes from "./statement.module.css";
import { reasonNames, reasons } from "./words.ts";

type Reason = Row["reasons"][number];

type Props = {
  readonly value: readonly Reason[];
  readonly onChange: (reasons: Reason[]) => void;
};

/** Why a control applies, as many as there are. */
export function ReasonBoxes({ value, onChange }: Props) {
  return (
    <fieldset className={classes["reasons"]}>
      <legend>Reasons for inclusion</legend>
      {reasons.map((reason) => (
        <Checkbox
          key={reason}
          size="sm"
          label={reasonNames[reason]}
          checked={value.includes(reason)}
          onChange={({ currentTarget }) =>
            onChange(
              currentTarget.checked ? [...value, reason] : value.filter((each) => each !== reason),
            )
          }
        />
      ))}
    </fieldset>
  );
}
