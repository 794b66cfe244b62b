import { NativeSelect } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { RatingScale } from "../../ui/rating-scale.tsx";
import { SavedAt } from "../../ui/saved-at.tsx";
import { standardName } from "../../ui/standards.ts";
import { RequirementPanel } from "../requirement/requirement-work.tsx";
import type { Work } from "../requirement/work.ts";
import { rate, ratingIn } from "./answer.ts";
import classes from "./assess-card.module.css";
import type { Row } from "./rows.ts";
import type { Board } from "./use-board.ts";

function Scale({ work }: { work: Work }) {
  const { row, lane } = work;
  const { requirement, assessment } = row;
  if (lane === null || assessment.applicability.decision === "excluded") return <span />;
  const label = lane === "claimed" ? "Claimed rating" : "Verified rating";
  return (
    <RatingScale
      label={`${label} of ${requirement.id}`}
      standard={requirement.standard}
      claimed={ratingIn(assessment, "claimed")}
      verified={lane === "verified" ? ratingIn(assessment, "verified") : null}
      writes={lane}
      onRate={(rating) => rate(work, row, lane, rating)}
    />
  );
}

/** One requirement at a time, with the scale and the way on under the thumb. */
export function AssessCard({ board }: { board: Board }) {
  const { shown, work } = board;
  if (work === null) return null;
  const { saved } = work;
  const { key } = work.row.requirement;
  const place = shown.findIndex(({ requirement }) => requirement.key === key);
  const go = (row: Row | undefined) => {
    if (row === undefined) return;
    board.select(row);
    scrollTo({ top: 0 });
  };
  const step = (by: 1 | -1, label: string, Icon: typeof ChevronLeft) => (
    <button
      type="button"
      className={classes["step"]}
      disabled={shown[place + by] === undefined}
      aria-label={label}
      onClick={() => go(shown[place + by])}
    >
      <Icon size={22} aria-hidden />
    </button>
  );
  return (
    <>
      <div className={classes["card"]}>
        <NativeSelect
          className={classes["jump"] ?? ""}
          aria-label={`Requirement ${place + 1} of ${shown.length}`}
          value={key}
          onChange={({ currentTarget }) =>
            go(shown.find(({ requirement }) => requirement.key === currentTarget.value))
          }
          data={shown.map(({ requirement: { key: value, id, standard, title } }) => ({
            value,
            label: `${standardName(standard)} · ${id} ${title}`,
          }))}
        />
        <RequirementPanel
          work={{ ...work, scaleApart: true }}
          aside={
            <span className="tabular">
              {place + 1} of {shown.length}
            </span>
          }
        />
      </div>
      <nav className={classes["bar"]} aria-label="Rate, and go on">
        <div className={classes["saved"]}>
          <SavedAt state={saved.state} at={saved.savedAt} />
        </div>
        {step(-1, "Previous requirement", ChevronLeft)}
        <Scale work={work} />
        {step(1, "Next requirement", ChevronRight)}
      </nav>
    </>
  );
}
