import { Requirement } from "@tandem/domain/assessment";
import { Concern } from "@tandem/domain/comment";
import { CommentId, NotificationId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";

/** News for the person who asks. It says who and where, and never what was said. */
export const NotificationView = z.object({
  id: NotificationId,
  kind: Concern,
  internal: z.boolean(),
  requirement: Requirement,
  comment: CommentId,
  by: z.string(),
  at: Instant,
  readAt: Instant.nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationPage = page(NotificationView);
export type NotificationPage = z.infer<typeof NotificationPage>;

/** Everything a page at a time, or what is unread: at most a hundred, in one page. */
export const NotificationQuery = pageQuery.extend({ unread: z.enum(["true"]).optional() });
