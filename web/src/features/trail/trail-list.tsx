import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";

import { EmptyState } from "../../ui/empty-state.tsx";
import { trail } from "./queries.ts";
import { TrailRow } from "./trail-row.tsx";
import classes from "./trail-list.module.css";

type Props = { readonly tenantId: string; readonly aggregate: string | undefined };

export function TrailList({ tenantId, aggregate }: Props) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trail(tenantId, aggregate),
  );
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    return (
      <EmptyState title="Nothing recorded">
        <p>
          {aggregate === undefined
            ? "Every answer, approval and role that is given appears here by itself."
            : "There is no record of this name, or nothing has happened to it yet."}
        </p>
      </EmptyState>
    );
  }
  return (
    <div>
      <ol className={classes["list"]}>
        {entries.map((entry) => (
          <TrailRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older entries
        </Button>
      )}
    </div>
  );
}
