import { linkOptions } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { notificationsKey, type Notification } from "./queries.ts";

/** Where the news leads. */
export const linkTo = (tenantId: string, { requirement, comment, internal }: Notification) =>
  linkOptions({
    to: "/clients/$tenantId/assess/$requirement",
    params: { tenantId, requirement },
    search: { comment, ...(internal && { notes: true as const }) },
  });

/** What somebody did: "Mara mentioned you". */
export const newsText = ({ by, kind }: Notification): string =>
  `${by} ${kind === "mention" ? "mentioned you" : "answered you"}`;

/** Marks news as read, one or all. */
export const useReading = (tenantId: string) => {
  const options = { invalidates: () => [notificationsKey(tenantId), ["my-work"]] };
  const one = useCommand(
    "POST /api/v1/tenants/{tenantId}/notifications/{notificationId}/read",
    options,
  );
  const all = useCommand("POST /api/v1/tenants/{tenantId}/notifications/read", options);
  return {
    readOne: ({ id, readAt }: Notification) => {
      if (readAt === null) one.mutate({ params: { tenantId, notificationId: id } });
    },
    readAll: () => all.mutate({ params: { tenantId } }),
    pending: all.isPending,
    error: all.error,
  };
};
