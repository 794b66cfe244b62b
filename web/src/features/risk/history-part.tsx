import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";

import { formatMoment } from "../../lib/format.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Part } from "../requirement/part.tsx";
import { riskHistory } from "./queries.ts";
import classes from "./risk.module.css";
import type { Shared } from "./shared.ts";
import { actWords } from "./words.ts";

/** What was done to the risk, by whom, newest first. */
export function HistoryPart({ client, risk }: Shared) {
  const found = useInfiniteQuery(riskHistory(client.tenantId, risk.id));
  const entries = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Part title="History">
      <ul className={classes["list"]}>
        {entries.map(({ id, action, actor, at }) => (
          <li key={id}>
            <span>
              {actWords[action] ?? action} by {actor.name}
            </span>
            <span className="quiet">{formatMoment(at)}</span>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
      <ProblemAlert error={found.error} />
    </Part>
  );
}
