import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useContext, useState } from "react";

import { RelativeTime } from "../../ui/relative-time.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { may } from "../client/permission.ts";
import { trail } from "../trail/queries.ts";
import classes from "./history-part.module.css";
import { happened } from "./happened.ts";
import { Part, PartLevel } from "./part.tsx";
import type { Work } from "./work.ts";

function Entries({ work }: { work: Work }) {
  const { client, row } = work;
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      ...trail(client.tenantId, `assessment:${row.requirement.key}`),
      // Every save adds to it.
      staleTime: 0,
    });
  if (isPending) return <Waiting label="History" lines={2} />;
  if (error !== null) return <p className="quiet">The history could not be loaded.</p>;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p className="quiet">Nothing has happened here yet.</p>;
  return (
    <>
      <ol className={classes["entries"]}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>{happened(entry)}</p>
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

/**
 * Who did what to the requirement, newest first, for those who may read the trail. Beside a list it is asked for
 * first: moving through the list would read the trail at every step.
 */
export function HistoryPart({ work }: { work: Work }) {
  const onPage = useContext(PartLevel) === 2;
  const [asked, setAsked] = useState(false);
  if (!may(work.client, "trail.read")) return null;
  return (
    <Part title="History">
      {onPage || asked ? (
        <Entries work={work} />
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            Show the history
          </Button>
        </div>
      )}
    </Part>
  );
}
