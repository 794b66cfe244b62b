import { Button, Group, NativeSelect } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";

import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { columnName } from "./fields.ts";
import classes from "./import-page.module.css";
import type { Import, Meaning, Values } from "./queries.ts";
import { StepHead } from "./step-head.tsx";

const meanings: readonly { readonly value: Meaning; readonly label: string }[] = [
  { value: "unknown", label: "Choose what it means" },
  { value: "applicable", label: "Applicable" },
  { value: "inherited", label: "Applicable, inherited" },
  { value: "excluded", label: "Excluded" },
  { value: "skip", label: "Leave the row out" },
];

const nameOf = (text: string): string => (text === "" ? "An empty cell" : `“${text}”`);

type Props = {
  readonly job: Import;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReload: () => void;
  readonly onBack: () => void;
  readonly onNext: (values: Values) => void;
};

/** What each decision of the file means; what was not recognised has to be chosen. */
export function ValuesStep({ job, pending, error, onReload, onBack, onNext }: Props) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Meaning>>(new Map());
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const values = job.values.map(({ text, meaning }) => ({
    text,
    meaning: chosen.get(text) ?? meaning,
    recognised: meaning !== "unknown",
  }));
  const open = values.filter(({ meaning }) => meaning === "unknown").length;
  const { decision } = job.mapping;
  return (
    <form
      ref={form}
      noValidate
      className={classes["step"]}
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => setChecked(true));
        if (open === 0) onNext(values.map(({ text, meaning }) => ({ text, meaning })));
        else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      }}
    >
      <StepHead
        stage="Decisions"
        legacy={job.preview.legacy !== null}
        title="What does each decision mean?"
      >
        <p className="quiet">
          Every text of the column “{decision === null ? "" : columnName(job, decision)}”, once. An
          inherited control applies and is operated by somebody else, such as a cloud provider.
        </p>
      </StepHead>
      <ul className={classes["values"]}>
        {values.map(({ text, meaning, recognised }) => (
          <li
            key={text}
            className={classes["value"]}
            data-open={meaning === "unknown" || undefined}
          >
            <span className={classes["text"]}>
              {text === "" ? <em className="quiet">An empty cell</em> : text}
              {!recognised && (
                <StatusChip icon={TriangleAlert} tone="warn">
                  Not recognised
                </StatusChip>
              )}
            </span>
            <NativeSelect
              aria-label={`${nameOf(text)} means`}
              value={meaning}
              onChange={({ currentTarget: { value } }) => {
                const known = meanings.find((each) => each.value === value);
                if (known !== undefined) setChosen(new Map(chosen).set(text, known.value));
              }}
              data={meanings.filter(({ value }) => value !== "unknown" || !recognised)}
              error={checked && meaning === "unknown" ? "Choose what it means." : null}
            />
          </li>
        ))}
      </ul>
      <ProblemAlert error={error} onReload={onReload} />
      <Group gap="sm">
        <Button variant="default" onClick={onBack}>
          Back to the columns
        </Button>
        <Button type="submit" loading={pending}>
          {job.preview.legacy === null
            ? "Show what would change"
            : "Continue to the edition of 2013"}
        </Button>
        <output className="quiet">
          {open > 0 && `${open} ${open === 1 ? "decision is" : "decisions are"} left to choose`}
        </output>
      </Group>
    </form>
  );
}
