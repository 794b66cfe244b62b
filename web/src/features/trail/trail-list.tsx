import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";

import { EmptyState } from "../../ui/empty-state.tsx";
import { useNames } from "../members/use-names.ts";
import { trail } from "./queries.ts";
import { TrailRow } from "./trail-row.tsx";
import classes from "./trail-list.module.css";

type Props = { readonly tenantId: string; readonly aggregate: string | undefined };

export function TrailList({ tenantId, aggregate }: Props) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trail(tenantId, aggregate),
  );
  const entries = data.pages.flatMap(({ items }) => items);
  const memberName = useNames(tenantId);
  // Who has left is still named in what they did.
  const signed = new Map<string, string>(
    entries.flatMap(({ actor }) =>
      actor.userId === null ? [] : [[actor.userId, actor.name] as const],
    ),
  );
  const nameOf = (userId: string) => signed.get(userId) ?? memberName(userId);
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
          <TrailRow key={entry.id} entry={entry} nameOf={nameOf} />
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
