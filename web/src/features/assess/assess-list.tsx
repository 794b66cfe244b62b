import { StandardBadge } from "../../ui/standard-badge.tsx";
import { useNames } from "../members/use-names.ts";
import classes from "./assess-list.module.css";
import { AssessRow } from "./assess-row.tsx";
import type { Lane } from "./filter.ts";
import type { Rating, RequirementKey } from "./queries.ts";
import { grouped, type Row, type RowGroup } from "./rows.ts";
import { troubleOf, type Snapshot } from "./saving.ts";

type Props = {
  readonly tenantId: string;
  readonly rows: readonly Row[];
  readonly selected: RequirementKey | null;
  readonly saved: Snapshot;
  readonly lane: Lane | null;
  /** Requirements with a proposal that waits to be confirmed. */
  readonly proposed: ReadonlySet<string>;
  /** Those picked so far; null while nobody picks. */
  readonly picked: ReadonlySet<RequirementKey> | null;
  readonly onPick: (key: RequirementKey) => void;
  readonly onSelect: (row: Row) => void;
  readonly onRate: (row: Row, rating: Rating) => void;
};

/** How many of a group are answered, or verified where that is what the person does. */
const tally = ({ rows }: RowGroup, lane: Lane | null): string => {
  const done = rows.filter(({ assessment: { applicability, claim, verification } }) => {
    if (applicability.decision === "excluded") {
      return lane !== "verified" || applicability.checked !== null;
    }
    return lane === "verified" ? verification.state === "verified" : claim !== null;
  });
  return `${done.length} of ${rows.length} ${lane === "verified" ? "verified" : "answered"}`;
};

/** Every requirement that is shown, under its clause or theme. */
export function AssessList(props: Props) {
  const { tenantId, rows, selected, saved, lane, proposed } = props;
  const { picked, onPick, onSelect, onRate } = props;
  const nameOf = useNames(tenantId);
  return grouped(rows).map((group) => (
    <section key={group.id} className={classes["group"]} aria-labelledby={`group-${group.id}`}>
      <div className={classes["head"]}>
        <h2 id={`group-${group.id}`} className={classes["name"]}>
          <StandardBadge standard={group.standard} />
          <span>
            {group.group} {group.title}
          </span>
        </h2>
        <span className={classes["tally"]}>{tally(group, lane)}</span>
      </div>
      <ul>
        {group.rows.map((row) => {
          const { key } = row.requirement;
          const { assignee } = row.assessment;
          return (
            <AssessRow
              key={key}
              tenantId={tenantId}
              row={row}
              selected={key === selected}
              trouble={troubleOf(saved, key)}
              lane={lane}
              proposed={proposed.has(key)}
              assignee={assignee === null ? null : nameOf(assignee)}
              picked={picked === null ? null : picked.has(key)}
              onPick={onPick}
              onSelect={onSelect}
              onRate={onRate}
            />
          );
        })}
      </ul>
    </section>
  ));
}
