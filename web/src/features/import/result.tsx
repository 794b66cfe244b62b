import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice, noticeClasses } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import classes from "./import-page.module.css";
import type { Import } from "./queries.ts";

type Applied = Extract<Import["progress"], { state: "applied" }>;

function Refused({ job, refused }: { job: Import; refused: Applied["refused"] }) {
  if (refused.length === 0) return null;
  const lineOf = (row: number) =>
    job.preview.rows.find((each) => each.row === row)?.line ?? row + 1;
  return (
    <Notice
      tone="warn"
      title={`${refused.length} ${refused.length === 1 ? "row was" : "rows were"} not imported`}
    >
      <ul className={noticeClasses["list"]}>
        {refused.map(({ row, reason }) => (
          <li key={row}>
            <strong>Line {lineOf(row)}:</strong> {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** How far the import is, and what came of it. */
export function Result({ tenantId, job }: { tenantId: string; job: Import }) {
  const { progress } = job;
  if (progress.state === "staged") return null;
  if (progress.state === "applying") {
    return (
      <div className={classes["step"]}>
        <Progress label="Importing" done={progress.done} total={progress.total} />
        <p className="quiet">You may leave this page; the import goes on.</p>
      </div>
    );
  }
  const { changed, unchanged, refused } = progress;
  return (
    <div className={classes["step"]}>
      <Notice tone="good" announce="politely" title="The import is done">
        <p>
          {changed} {changed === 1 ? "control was" : "controls were"} changed, {unchanged}{" "}
          {unchanged === 1 ? "row" : "rows"} changed nothing.
        </p>
      </Notice>
      <Refused job={job} refused={refused} />
      <div className={classes["actions"]}>
        <ButtonLink
          to="/clients/$tenantId/assess"
          params={{ tenantId }}
          search={{ standard: "iso27001", kind: "control" }}
        >
          See the controls
        </ButtonLink>
        <ButtonLink variant="default" to="/clients/$tenantId/import" params={{ tenantId }}>
          Import another file
        </ButtonLink>
      </div>
    </div>
  );
}
