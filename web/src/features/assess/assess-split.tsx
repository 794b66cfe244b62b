import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { useStable } from "../../lib/use-stable.ts";
import { RequirementPanel } from "../requirement/requirement-work.tsx";
import { rate } from "./answer.ts";
import classes from "./assess-board.module.css";
import { AssessList } from "./assess-list.tsx";
import type { Rating } from "./queries.ts";
import type { Row } from "./rows.ts";
import type { Board } from "./use-board.ts";
import type { Picking } from "./use-picking.ts";

/** The list, and the selected requirement beside it. */
export function AssessSplit({ board, picking }: { board: Board; picking: Picking }) {
  const { shown, work, lane, desk } = board;
  const select = useStable(board.select);
  const rateRow = useStable((row: Row, rating: Rating) => {
    board.select(row);
    if (lane !== null) rate(desk, row, lane, rating);
  });
  const pick = useStable(picking.pick);
  const at = work?.row.requirement.key;
  const arrival = useRef(at);
  useEffect(() => {
    const row =
      arrival.current === undefined ? null : document.getElementById(`row-${arrival.current}`);
    row?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, []);
  if (work === null) return null;
  const { client, row } = work;
  const { key } = row.requirement;
  return (
    <div className={classes["split"]}>
      <div className={classes["list"]}>
        <AssessList
          tenantId={client.tenantId}
          rows={shown}
          selected={key}
          saved={desk.saved}
          lane={lane}
          proposed={board.proposed}
          picked={picking.on ? picking.picked : null}
          onPick={pick}
          onSelect={select}
          onRate={rateRow}
        />
      </div>
      <aside className={classes["panel"]} aria-label="Selected requirement" data-panel="">
        <RequirementPanel
          work={work}
          aside={
            <Link
              to="/clients/$tenantId/assess/$requirement"
              params={{ tenantId: client.tenantId, requirement: key }}
              search={lane === null ? {} : { lane }}
            >
              Open page
            </Link>
          }
        />
      </aside>
    </div>
  );
}
