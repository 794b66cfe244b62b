import { linkOptions } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { placeText } from "./place.ts";
import { notificationsKey, type Notification } from "./queries.ts";

/** Where the news leads. */
export const linkTo = (tenantId: string, item: Notification) =>
  "document" in item
    ? linkOptions({
        to: "/clients/$tenantId/documents/$documentId",
        params: { tenantId, documentId: item.document },
      })
    : linkOptions({
        to: "/clients/$tenantId/assess/$requirement",
        params: { tenantId, requirement: item.requirement },
        search: { comment: item.comment, ...(item.internal && { notes: true as const }) },
      });

/** What somebody did, or what waits: "Mara mentioned you", "Read and confirm". */
export const newsText = (item: Notification): string => {
  switch (item.kind) {
    case "mention":
      return `${item.by} mentioned you`;
    case "reply":
      return `${item.by} answered you`;
    case "read":
      return "Read and confirm";
    case "reviewDue":
      return "Review falls due";
    case "reviewOverdue":
      return "Review is overdue";
  }
};

/** Where: a requirement by its number, or a document by its title. */
export const whereText = (item: Notification): string => {
  if ("document" in item) return item.title;
  return `${placeText(item.requirement)}${item.internal ? ", internal note" : ""}`;
};

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
