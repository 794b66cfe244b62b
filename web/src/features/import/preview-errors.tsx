import { Notice, noticeClasses } from "../../ui/notice.tsx";
import { placeOf } from "./preview-words.ts";
import type { Import } from "./queries.ts";

/** Every error with its line, its column and its reason. */
export function PreviewErrors({ job }: { job: Import }) {
  const wrong = job.preview.rows.filter(({ errors }) => errors.length > 0);
  if (wrong.length === 0) return null;
  const title = `${wrong.length} ${wrong.length === 1 ? "row" : "rows"} cannot be applied`;
  return (
    <Notice tone="bad" title={title}>
      <ul className={noticeClasses["list"]}>
        {wrong.flatMap(({ row, line, errors }) =>
          errors.map(({ column, reason }) => (
            <li key={`${row} ${column} ${reason}`}>
              <strong>{placeOf(job, line, column)}:</strong> {reason}
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}
