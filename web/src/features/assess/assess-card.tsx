import { Button, NativeSelect } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { standardName } from "../../ui/standards.ts";
import { RequirementPanel } from "../requirement/requirement-work.tsx";
import classes from "./assess-board.module.css";
import type { Board } from "./use-board.ts";

/** One requirement at a time, where there is no room for more. */
export function AssessCard({ board }: { board: Board }) {
  const { shown, work } = board;
  if (work === null) return null;
  const { key } = work.row.requirement;
  const place = shown.findIndex(({ requirement }) => requirement.key === key);
  const before = shown[place - 1];
  const after = shown[place + 1];
  const go = (row: (typeof shown)[number] | undefined) => {
    if (row === undefined) return;
    board.select(row);
    scrollTo({ top: 0 });
  };
  return (
    <div className={classes["card"]}>
      <nav className={classes["steps"]} aria-label="Requirements, one at a time">
        <Button
          variant="default"
          disabled={before === undefined}
          aria-label="Previous requirement"
          onClick={() => go(before)}
        >
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <NativeSelect
          className={classes["jump"]}
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
        <Button
          variant="default"
          disabled={after === undefined}
          aria-label="Next requirement"
          onClick={() => go(after)}
        >
          <ChevronRight size={18} aria-hidden />
        </Button>
      </nav>
      <RequirementPanel
        work={work}
        aside={
          <span className="tabular">
            {place + 1} of {shown.length}
          </span>
        }
      />
    </div>
  );
}
