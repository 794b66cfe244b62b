import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Bell as BellIcon } from "lucide-react";

import { RelativeTime } from "../../ui/relative-time.tsx";
import classes from "./bell.module.css";
import { unread } from "./queries.ts";
import { linkTo, newsText, useReading, whereText } from "./use-news.ts";

const shown = 8;
const most = 100;

type Props = {
  readonly tenantId: string;
  /** Where the list opens. */
  readonly position?: "bottom-end" | "top-end";
};

/** What the person has not read yet in this client: the number, and the newest of it. */
export function Bell({ tenantId, position = "bottom-end" }: Props) {
  const { data } = useQuery(unread(tenantId));
  const navigate = useNavigate();
  const { readOne, readAll } = useReading(tenantId);
  const items = data?.items ?? [];
  const count = items.length >= most ? `${most - 1}+` : String(items.length);
  return (
    <Menu position={position} width={304}>
      <Menu.Target>
        <button
          type="button"
          className={classes["bell"]}
          aria-label={
            items.length === 0 ? "Notifications, none unread" : `Notifications, ${count} unread`
          }
        >
          <BellIcon size={17} aria-hidden />
          {items.length > 0 && (
            <span className={classes["count"]} aria-hidden>
              {count}
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{items.length === 0 ? "Nothing unread" : "Not read yet"}</Menu.Label>
        {items.slice(0, shown).map((item) => (
          <Menu.Item
            key={item.id}
            onClick={() => {
              readOne(item);
              void navigate(linkTo(tenantId, item));
            }}
          >
            <span className={classes["news"]}>
              <span>{newsText(item)}</span>
              <span className={classes["place"]}>
                {whereText(item)}, <RelativeTime instant={item.at} />
              </span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        {items.length > 0 && <Menu.Item onClick={readAll}>Mark all as read</Menu.Item>}
        <Menu.Item
          onClick={() => void navigate({ to: "/clients/$tenantId/work", params: { tenantId } })}
        >
          Open my work
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
