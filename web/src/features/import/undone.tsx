import { find } from "@tandem/contract/standards/catalogue";

import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Section } from "../../ui/section.tsx";
import classes from "./import-page.module.css";
import { controlsOf } from "./preview-words.ts";
import type { Import } from "./queries.ts";
import { StepHead } from "./step-head.tsx";

type Undoing = Extract<Import["progress"], { state: "undoing" }>;
type UndoneProgress = Extract<Import["progress"], { state: "undone" }>;
type Kept = UndoneProgress["kept"][number];

const controlOf = ({ requirement }: Kept): string => {
  const known = find(requirement);
  return known === undefined ? requirement : `${known.id} ${known.title}`;
};

const helper = columnsFor<Kept>();
const columns = helper.columns([
  helper.display({ id: "control", header: "Control", cell: ({ row }) => controlOf(row.original) }),
  helper.display({ id: "reason", header: "Why", cell: ({ row }) => row.original.reason }),
]);

/** How far the undo is. */
export function Undoing({ progress, lost }: { progress: Undoing; lost: boolean }) {
  const { done, applied } = progress;
  return (
    <div className={classes["step"]}>
      <StepHead stage="Import" title="Undoing the import">
        <p className="quiet">You may leave this page; it goes on.</p>
      </StepHead>
      <Progress label="Parts done" done={done} total={applied.chunks} />
      <output>{lost && "No answer from the service for a moment; asking again."}</output>
    </div>
  );
}

/** What came back, and what stayed. */
export function Undone({ tenantId, progress }: { tenantId: string; progress: UndoneProgress }) {
  const { restored, kept, startedBy, at } = progress;
  return (
    <div className={classes["step"]}>
      <StepHead stage="Import" done title="The import is undone">
        <p className="quiet">
          Undone by {startedBy.name} <RelativeTime instant={at} />.
        </p>
      </StepHead>
      <Notice
        tone={kept.length === 0 ? "good" : "warn"}
        announce="politely"
        title={`${controlsOf(restored)} as before the import`}
      >
        <p>
          {kept.length === 0
            ? "Nothing of the import is left."
            : `${controlsOf(kept.length)} touched since, and left as they are.`}
        </p>
      </Notice>
      <div className={classes["actions"]}>
        <ButtonLink
          to="/clients/$tenantId/assess"
          params={{ tenantId }}
          search={{ standard: "iso27001", kind: "control" }}
        >
          See the controls
        </ButtonLink>
      </div>
      {kept.length > 0 && (
        <Section title={`What stays: ${controlsOf(kept.length)}`}>
          <DataTable
            caption="Controls that were touched since the import"
            columns={columns}
            rows={kept}
            rowId={({ requirement }) => requirement}
          />
        </Section>
      )}
    </div>
  );
}
