import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";

import classes from "./import-page.module.css";
import type { Import, Meaning, Values } from "./queries.ts";

const meanings: readonly { readonly value: Meaning; readonly label: string }[] = [
  { value: "unknown", label: "Choose what it means" },
  { value: "applicable", label: "Applicable" },
  { value: "inherited", label: "Applicable, inherited" },
  { value: "excluded", label: "Excluded" },
  { value: "skip", label: "Leave the row out" },
];

type Props = {
  readonly job: Import;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onNext: (values: Values) => void;
};

/** What each decision of the file means; what was not recognised has to be chosen. */
export function ValuesStep({ job, pending, onBack, onNext }: Props) {
  const [values, setValues] = useState(job.values);
  const open = values.filter(({ meaning }) => meaning === "unknown").length;
  const set = (text: string, meaning: Meaning) =>
    setValues(values.map((each) => (each.text === text ? { text, meaning } : each)));
  return (
    <form
      className={classes["step"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (open === 0) onNext(values);
      }}
    >
      <p>
        Every decision that stands in the file, once. “Inherited” is a control that applies and is
        operated by somebody else, such as a cloud provider.
      </p>
      <ul className={classes["values"]}>
        {values.map(({ text, meaning }) => (
          <li key={text} className={classes["value"]}>
            <span className={classes["text"]}>
              {text === "" ? <span className="quiet">An empty cell</span> : text}
            </span>
            <NativeSelect
              aria-label={text === "" ? "An empty cell means" : `“${text}” means`}
              value={meaning}
              onChange={({ currentTarget }) => {
                const chosen = meanings.find(({ value }) => value === currentTarget.value);
                if (chosen !== undefined) set(text, chosen.value);
              }}
              data={[...meanings]}
              error={meaning === "unknown" ? "Not recognised: choose" : null}
            />
          </li>
        ))}
      </ul>
      <Group gap="sm">
        <Button variant="default" onClick={onBack}>
          Back to the columns
        </Button>
        <Button type="submit" loading={pending} disabled={open > 0}>
          {open === 0
            ? "Show what would change"
            : `${open} ${open === 1 ? "decision" : "decisions"} left to choose`}
        </Button>
      </Group>
    </form>
  );
}
