import { Checkbox, Stack } from "@mantine/core";
import { useId } from "react";

import { standardColour, standardFullName, type StandardId } from "../../ui/standards.ts";
import classes from "./settings-page.module.css";

const standardIds = ["iso27001", "iso20000"] as const satisfies readonly StandardId[];

type Props = {
  readonly chosen: readonly StandardId[];
  readonly error: string | null;
  readonly onChange: (chosen: StandardId[]) => void;
};

/** Which standards the client seeks. */
export function StandardsField({ chosen, error, onChange }: Props) {
  const errorId = useId();
  const described = error === null ? {} : { "aria-describedby": errorId };
  return (
    <fieldset className={classes["group"]}>
      <legend>Standards sought</legend>
      <Stack gap="xs">
        {standardIds.map((standard) => (
          <div key={standard} className={classes["standard"]} style={standardColour(standard)}>
            <Checkbox
              label={standardFullName(standard)}
              checked={chosen.includes(standard)}
              error={error !== null}
              {...described}
              onChange={({ currentTarget }) =>
                onChange(
                  standardIds.filter((each) =>
                    each === standard ? currentTarget.checked : chosen.includes(each),
                  ),
                )
              }
            />
          </div>
        ))}
      </Stack>
      <p className="quiet">
        What is known of a standard that is no longer sought stays, and comes back with it.
      </p>
      {error !== null && (
        <p id={errorId} className={classes["error"]}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
