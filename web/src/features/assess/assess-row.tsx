import { isOverdue } from "@tandem/contract/work/rules";
import { linkOptions, useRouter } from "@tanstack/react-router";
import {
  AlarmClock,
  CircleDashed,
  CircleSlash,
  CloudOff,
  History,
  Lightbulb,
  MessageCircleWarning,
} from "lucide-react";
import { memo } from "react";

import { formatDate } from "../../lib/format.ts";
import { localToday } from "../../lib/today.ts";
import { RatingScale } from "../../ui/rating-scale.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { ratingIn } from "./answer.ts";
import classes from "./assess-list.module.css";
import type { Lane } from "./filter.ts";
import type { Rating, RequirementKey } from "./queries.ts";
import { noteworthy, type Row } from "./rows.ts";
import type { Trouble } from "./saving.ts";

const chips = {
  challenged: { icon: MessageCircleWarning, tone: "bad", word: "Challenged" },
  stale: { icon: History, tone: "warn", word: "Stale" },
  excluded: { icon: CircleSlash, tone: "neutral", word: "Excluded" },
  proposed: { icon: Lightbulb, tone: "neutral", word: "Proposed" },
  undecided: { icon: CircleDashed, tone: "neutral", word: "Undecided" },
} as const;

const troubles: Readonly<Record<Trouble, string>> = {
  conflict: "Conflict",
  refused: "Refused",
  offline: "Not saved",
};

type RemarkProps = {
  readonly row: Row;
  readonly trouble: Trouble | null;
  readonly proposed: boolean;
};

function Remark({ row, trouble, proposed }: RemarkProps) {
  if (trouble !== null) {
    return (
      <StatusChip icon={CloudOff} tone="bad">
        {troubles[trouble]}
      </StatusChip>
    );
  }
  const state = noteworthy(row, proposed);
  if (state === undefined) return null;
  const { icon, tone, word } = chips[state];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}

type Props = {
  readonly tenantId: string;
  readonly row: Row;
  readonly selected: boolean;
  readonly trouble: Trouble | null;
  readonly lane: Lane | null;
  /** The other standard proposes an answer that waits to be confirmed. */
  readonly proposed: boolean;
  /** The assignee's name. */
  readonly assignee: string | null;
  /** Whether it is picked; null while nobody picks. */
  readonly picked: boolean | null;
  readonly onPick: (key: RequirementKey) => void;
  readonly onSelect: (row: Row) => void;
  readonly onRate: (row: Row, rating: Rating) => void;
};

/** One line of the list: number, title, what stands out, and the scale with both lanes. */
function Line(props: Props) {
  const { tenantId, row, selected, trouble, lane, assignee, picked, onPick, onSelect, onRate } =
    props;
  const { key, standard, id, title } = row.requirement;
  // Not the router's own link: 186 of them would each follow every change of the address.
  const router = useRouter();
  const page = linkOptions({
    to: "/clients/$tenantId/assess/$requirement",
    params: { tenantId, requirement: key },
    search: lane === null ? {} : { lane },
  });
  const { due } = row.assessment;
  const overdue = isOverdue(row.assessment, localToday());
  const excluded = row.assessment.applicability.decision === "excluded";
  return (
    <li
      className={classes["row"]}
      data-selected={selected || undefined}
      data-picking={picked === null ? undefined : ""}
    >
      {picked !== null && (
        <input
          type="checkbox"
          className={classes["pick"]}
          aria-label={`Pick ${id} ${title}`}
          checked={picked}
          onChange={() => onPick(key)}
        />
      )}
      <a
        id={`row-${key}`}
        className={classes["link"]}
        href={router.buildLocation(page).href}
        aria-current={selected || undefined}
        tabIndex={selected ? 0 : -1}
        onFocus={() => onSelect(row)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          // A click looks at it beside the list; Enter, which has no pointer, opens its page.
          if (event.detail > 0) onSelect(row);
          else void router.navigate(page);
        }}
      >
        <span className={classes["id"]}>{id}</span>
        <span className={classes["title"]} title={title}>
          {title}
        </span>
      </a>
      <span className={classes["remark"]}>
        <Remark row={row} trouble={trouble} proposed={props.proposed} />
      </span>
      <span
        className={classes["assignee"]}
        title={[
          assignee === null ? "" : `Assigned to ${assignee}`,
          due === null ? "" : `due ${formatDate(due)}`,
        ]
          .filter((part) => part !== "")
          .join(", ")}
      >
        <span className={classes["person"]}>{assignee}</span>
        {due !== null && (
          <span className={classes["due"]} data-overdue={overdue || undefined}>
            {overdue ? (
              <>
                <AlarmClock size={13} aria-hidden /> Overdue
              </>
            ) : (
              formatDate(due)
            )}
          </span>
        )}
      </span>
      <span className={classes["scale"]}>
        {!excluded && (
          <RatingScale
            size="row"
            label={`Rating of ${id}`}
            standard={standard}
            claimed={ratingIn(row.assessment, "claimed")}
            verified={ratingIn(row.assessment, "verified")}
            writes={lane}
            onRate={(rating) => onRate(row, rating)}
            skipped={!selected}
          />
        )}
      </span>
    </li>
  );
}

export const AssessRow = memo(Line);
