import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";

import { RelativeTime } from "../../ui/relative-time.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { history } from "../discussion/queries.ts";
import { useNames } from "../members/use-names.ts";
import { happened } from "./happened.ts";
import classes from "./history-part.module.css";
import type { Work } from "./work.ts";

/** What happened, a page at a time. */
export function HistoryEntries({ work }: { work: Work }) {
  const { client, row } = work;
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(history(client.tenantId, row.requirement.key));
  const nameOf = useNames(client.tenantId);
  if (isPending) return <Waiting label="History" lines={2} />;
  if (error !== null) return <p className="quiet">The history could not be loaded.</p>;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p className="quiet">Nothing has happened here yet.</p>;
  return (
    <>
      <ol className={classes["entries"]}>
        {entries.map((entry) => (
          <li key={entry.id}>
            {happened(entry, nameOf).map((sentence) => (
              <p key={sentence} className={classes["what"]}>
                {sentence}
              </p>
            ))}
            <p className={classes["who"]}>
              {entry.actor.name}, <RelativeTime instant={entry.at} />
            </p>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <div>
          <Button
            size="xs"
            variant="default"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Show older entries
          </Button>
        </div>
      )}
    </>
  );
}
