import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Section } from "../../ui/section.tsx";
import { CarriedOver } from "./carried-over.tsx";
import { lineWord } from "./fields.ts";
import classes from "./import-page.module.css";
import { countsSentence, rowsOf } from "./preview-words.ts";
import type { Import } from "./queries.ts";
import { StepHead } from "./step-head.tsx";
import { UndoPart } from "./undo-part.tsx";

type Applying = Extract<Import["progress"], { state: "applying" }>;
type Applied = Extract<Import["progress"], { state: "applied" }>;
type Refused = {
  readonly row: number;
  readonly line: number;
  readonly control: string;
  readonly reason: string;
};

const helper = columnsFor<Refused>();
const columnsOf = (word: "Row" | "Line") =>
  helper.columns([
    helper.accessor("line", {
      header: word,
      cell: ({ row }) => (
        <span className={classes["line"]}>
          {word} {row.original.line}
        </span>
      ),
    }),
    helper.accessor("control", { header: "Control", sortFn: "alphanumeric" }),
    helper.display({ id: "reason", header: "Why", cell: ({ row }) => row.original.reason }),
  ]);
const columns = { Row: columnsOf("Row"), Line: columnsOf("Line") };

function RefusedRows({ job, refused }: { job: Import; refused: Applied["refused"] }) {
  if (refused.length === 0) return null;
  const known = new Map(job.preview.rows.map((each) => [each.row, each]));
  const rows = refused.map(({ row, reason }) => {
    const { line = row + 1, control = "" } = known.get(row) ?? {};
    return { row, line, control: control === "" ? "Not read" : control, reason };
  });
  return (
    <Section title={`What was not imported: ${rowsOf(rows.length)}`}>
      <DataTable
        caption="Rows that were not imported"
        columns={columns[lineWord(job)]}
        rows={rows}
        rowId={({ row }) => String(row)}
      />
    </Section>
  );
}

/** How far the import is. */
export function Running({ progress, lost }: { progress: Applying; lost: boolean }) {
  return (
    <div className={classes["step"]}>
      <StepHead stage="Import" title={`Importing ${rowsOf(progress.total)}`}>
        <p className="quiet">You may leave this page; the import goes on.</p>
      </StepHead>
      <Progress label="Rows done" done={progress.done} total={progress.total} />
      <output>{lost && "No answer from the service for a moment; asking again."}</output>
    </div>
  );
}

type Props = { readonly tenantId: string; readonly job: Import; readonly progress: Applied };

/** What came of the import. */
export function Result({ tenantId, job, progress }: Props) {
  const { changed, unchanged, refused, startedBy, at } = progress;
  return (
    <div className={classes["step"]}>
      <StepHead stage="Import" legacy={job.preview.legacy !== null} done title="The import is done">
        <p className="quiet">
          Started by {startedBy.name}, done <RelativeTime instant={at} />.
        </p>
      </StepHead>
      <Notice
        tone={refused.length === 0 ? "good" : "warn"}
        announce="politely"
        title={countsSentence(job.preview)}
      >
        <p>
          {rowsOf(changed)} changed a decision or its justification, {unchanged} changed nothing,{" "}
          {refused.length} {refused.length === 1 ? "was" : "were"} refused.
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
        {progress.chunks > 0 && <UndoPart tenantId={tenantId} job={job} changed={changed} />}
      </div>
      <RefusedRows job={job} refused={refused} />
      {job.preview.legacy !== null && <CarriedOver legacy={job.preview.legacy} />}
    </div>
  );
}
