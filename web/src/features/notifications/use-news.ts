import { linkOptions } from "@tanstack/react-router";

import { formatDate } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { placeText } from "./place.ts";
import { notificationsKey, type Notification } from "./queries.ts";

/** Where the news leads. */
export const linkTo = (tenantId: string, item: Notification) => {
  if ("document" in item) {
    return linkOptions({
      to: "/clients/$tenantId/documents/$documentId",
      params: { tenantId, documentId: item.document },
    });
  }
  if ("risks" in item) {
    const [only] = item.risks;
    return item.count === 1 && only !== undefined
      ? linkOptions({
          to: "/clients/$tenantId/risks/$riskId",
          params: { tenantId, riskId: only.id },
        })
      : linkOptions({ to: "/clients/$tenantId/work", params: { tenantId } });
  }
  return linkOptions({
    to: "/clients/$tenantId/assess/$requirement",
    params: { tenantId, requirement: item.requirement },
    search: { comment: item.comment, ...(item.internal && { notes: true as const }) },
  });
};

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
    case "riskReviewDue":
      return `Look at ${item.count === 1 ? "a risk" : `${item.count} risks`} again`;
    case "riskReviewOverdue":
      return `Review of ${item.count === 1 ? "a risk" : `${item.count} risks`} is overdue`;
  }
};

const few = 4;

const risksText = ({ risks, count, due }: Extract<Notification, { risks: unknown }>): string => {
  const names = risks.slice(0, few).map(({ number }) => `R-${number}`);
  const more = count - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}, by ${formatDate(due)}`;
};

/** Where: a requirement by its number, a document by its title, or risks by what people call them. */
export const whereText = (item: Notification): string => {
  if ("document" in item) return item.title;
  if ("risks" in item) return risksText(item);
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
