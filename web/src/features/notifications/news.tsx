import { Button, Group } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Section } from "../../ui/section.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import classes from "./news.module.css";
import { notifications, type Notification } from "./queries.ts";
import { linkTo, newsText, useReading, whereText } from "./use-news.ts";

type RowProps = {
  readonly tenantId: string;
  readonly item: Notification;
  readonly onOpen: (item: Notification) => void;
};

function Row({ tenantId, item, onOpen }: RowProps) {
  const isUnread = item.readAt === null;
  return (
    <li className={classes["row"]} data-unread={isUnread || undefined}>
      <span className={classes["dot"]} aria-hidden />
      <Link className={classes["link"]} {...linkTo(tenantId, item)} onClick={() => onOpen(item)}>
        <span className={classes["what"]}>
          {newsText(item)}
          {isUnread && <span className="visually-hidden">, not read yet</span>}
        </span>
        <span>{whereText(item)}</span>
      </Link>
      <span className={classes["when"]}>
        <RelativeTime instant={item.at} />
      </span>
    </li>
  );
}

/** Who called or answered the person and which documents wait for them, newest first. Nothing is shown as long as nobody did. */
export function News({ tenantId }: { tenantId: string }) {
  const read = useInfiniteQuery(notifications(tenantId));
  const { readOne, readAll, pending, error } = useReading(tenantId);
  if (read.isPending) return <Waiting label="What you were told" lines={2} />;
  if (read.error !== null) {
    return <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />;
  }
  const items = read.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return null;
  const isUnread = items.some(({ readAt }) => readAt === null);
  return (
    <Section title="What you were told">
      <ul>
        {items.map((item) => (
          <Row key={item.id} tenantId={tenantId} item={item} onOpen={readOne} />
        ))}
      </ul>
      <ProblemAlert error={error} />
      <Group gap="sm" mt="sm">
        {isUnread && (
          <Button size="xs" variant="default" loading={pending} onClick={readAll}>
            Mark all as read
          </Button>
        )}
        {read.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={read.isFetchingNextPage}
            onClick={() => void read.fetchNextPage()}
          >
            Show older ones
          </Button>
        )}
      </Group>
    </Section>
  );
}
