import { Button, Group } from "@mantine/core";
import { find } from "@tandem/contract/standards/catalogue";

import { ProblemAlert } from "../../ui/problem-alert.tsx";
import classes from "./import-page.module.css";
import { PreviewChanges } from "./preview-changes.tsx";
import { PreviewErrors } from "./preview-errors.tsx";
import { countsSentence } from "./preview-words.ts";
import type { Import } from "./queries.ts";

const rows = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;

function Missing({ keys }: { keys: Import["preview"]["missing"] }) {
  if (keys.length === 0) return <p className="quiet">The file names all 93 controls.</p>;
  return (
    <details className={classes["missing"]}>
      <summary>
        {keys.length} {keys.length === 1 ? "control is" : "controls are"} not in the file and{" "}
        {keys.length === 1 ? "stays as it is" : "stay as they are"}
      </summary>
      <ul className={classes["names"]}>
        {keys.map((key) => {
          const control = find(key);
          return control && <li key={key}>{`${control.id} ${control.title}`}</li>;
        })}
      </ul>
    </details>
  );
}

type Props = {
  readonly job: Import;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onBack: () => void;
  readonly onReload: () => void;
  readonly onApply: (rows: "all" | "good") => void;
};

/** What would happen, before it does. */
export function PreviewStep({ job, pending, error, onBack, onReload, onApply }: Props) {
  const { counts, rows: all, missing } = job.preview;
  const good = counts.changed + counts.unchanged;
  const flawed = counts.errors > 0;
  return (
    <div className={classes["step"]}>
      <p className={classes["counts"]}>
        <strong>{countsSentence(job.preview)}</strong>
        <span className="quiet">
          {rows(counts.changed)} would change, {rows(counts.unchanged)} stand like this already.
        </span>
      </p>
      <PreviewErrors job={job} />
      <Missing keys={missing} />
      <ProblemAlert error={error} onReload={onReload} />
      <Group gap="sm">
        <Button variant="default" onClick={onBack}>
          Back to the decisions
        </Button>
        {flawed ? (
          <Button loading={pending} disabled={good === 0} onClick={() => onApply("good")}>
            Import only the {rows(good)} without errors
          </Button>
        ) : (
          <Button loading={pending} disabled={good === 0} onClick={() => onApply("all")}>
            Import {rows(good)}
          </Button>
        )}
      </Group>
      <PreviewChanges rows={all} />
    </div>
  );
}
