import { Button, Group } from "@mantine/core";
import { find } from "@tandem/contract/standards/catalogue";

import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { CarriedOver } from "./carried-over.tsx";
import classes from "./import-page.module.css";
import { PreviewChanges } from "./preview-changes.tsx";
import { PreviewErrors } from "./preview-errors.tsx";
import { controlsOf, countsSentence, rowsOf } from "./preview-words.ts";
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

const consequence = ({ changed, unchanged }: Counts, legacy: boolean): string => {
  if (changed === 0) return "";
  const noun = legacy ? controlsOf : rowsOf;
  const same = unchanged === 0 ? "" : ` ${noun(unchanged)} would change nothing.`;
  return `${noun(changed)} would change a decision or its justification.${same} Answers and evidence stay. The import can be undone.`;
};

type ButtonProps = {
  readonly counts: Counts;
  readonly legacy: boolean;
  readonly pending: boolean;
  readonly onApply: (rows: "all" | "good") => void;
};

function ApplyButton({ counts, legacy, pending, onApply }: ButtonProps) {
  const good = counts.changed + counts.unchanged;
  const noun = legacy ? controlsOf : rowsOf;
  if (counts.changed === 0) return null;
  if (counts.errors === 0 && counts.asked === 0) {
    return (
      <Button loading={pending} onClick={() => onApply("all")}>
        Import {noun(good)}
      </Button>
    );
  }
  return (
    <Button loading={pending} onClick={() => onApply("good")}>
      Import only{" "}
      {legacy ? controlsOf(good) : `the ${good === 1 ? "good row" : `${good} good rows`}`}
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
  const { counts, missing, legacy } = job.preview;
  return (
    <div className={classes["step"]}>
      <StepHead
        stage="Preview"
        legacy={job.preview.legacy !== null}
        title={countsSentence(job.preview)}
      >
        <p className="quiet">Nothing is written yet. {consequence(counts, legacy !== null)}</p>
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
          {legacy === null ? "Back to the decisions" : "Back to the edition of 2013"}
        </Button>
        <ApplyButton counts={counts} legacy={legacy !== null} pending={pending} onApply={onApply} />
      </Group>
      {counts.asked > 0 && (
        <Notice tone="warn" title={`${counts.asked} controls are not answered`}>
          <p>Go back and answer, or import the rest: they stay as they are.</p>
        </Notice>
      )}
      {legacy === null ? <Missing keys={missing} /> : <CarriedOver legacy={legacy} />}
      <PreviewErrors job={job} />
      <PreviewChanges job={job} />
    </div>
  );
}
