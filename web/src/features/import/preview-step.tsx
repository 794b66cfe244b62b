import { Button, Group } from "@mantine/core";
import { find } from "@tandem/contract/standards/catalogue";

import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import classes from "./import-page.module.css";
import { PreviewChanges } from "./preview-changes.tsx";
import { PreviewErrors } from "./preview-errors.tsx";
import { countsSentence, rowsOf } from "./preview-words.ts";
import type { Import } from "./queries.ts";
import { StepHead } from "./step-head.tsx";

function Missing({ keys }: { keys: Import["preview"]["missing"] }) {
  if (keys.length === 0) return <p className="quiet">The file names every control of Annex A.</p>;
  return (
    <details className={classes["missing"]}>
      <summary>
        {keys.length === 1
          ? "1 control is not in the file and stays as it is"
          : `${keys.length} controls are not in the file and stay as they are`}
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

type Counts = Import["preview"]["counts"];

const consequence = ({ changed, unchanged }: Counts): string => {
  if (changed === 0) return "";
  const same = unchanged === 0 ? "" : ` ${rowsOf(unchanged)} would change nothing.`;
  return `${rowsOf(changed)} would change a decision or its justification.${same} Answers and evidence stay. The import can be undone.`;
};

type ButtonProps = {
  readonly counts: Counts;
  readonly pending: boolean;
  readonly onApply: (rows: "all" | "good") => void;
};

function ApplyButton({ counts, pending, onApply }: ButtonProps) {
  const good = counts.changed + counts.unchanged;
  if (counts.changed === 0) return null;
  if (counts.errors === 0) {
    return (
      <Button loading={pending} onClick={() => onApply("all")}>
        Import {rowsOf(good)}
      </Button>
    );
  }
  return (
    <Button loading={pending} onClick={() => onApply("good")}>
      Import only the {good === 1 ? "good row" : `${good} good rows`}
    </Button>
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
export function PreviewStep(props: Props) {
  const { job, pending, error, onBack, onReload, onApply } = props;
  const { counts, missing } = job.preview;
  return (
    <div className={classes["step"]}>
      <StepHead stage="Preview" title={countsSentence(job.preview)}>
        <p className="quiet">Nothing is written yet. {consequence(counts)}</p>
      </StepHead>
      {counts.errors > 0 && (
        <Notice tone="warn" title={`${rowsOf(counts.errors)} cannot be imported`}>
          <p>
            Correct the file and choose it again, or import the rest: what is left out stays as it
            is.
          </p>
        </Notice>
      )}
      {counts.changed === 0 && counts.unchanged > 0 && (
        <Notice title="There is nothing to import">
          <p>Every decision that can be read stands like this already.</p>
        </Notice>
      )}
      <ProblemAlert error={error} onReload={onReload} />
      <Group gap="sm">
        <Button variant="default" onClick={onBack}>
          Back to the decisions
        </Button>
        <ApplyButton counts={counts} pending={pending} onApply={onApply} />
      </Group>
      <Missing keys={missing} />
      <PreviewErrors job={job} />
      <PreviewChanges job={job} />
    </div>
  );
}
