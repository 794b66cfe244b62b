import { Requirement } from "@tandem/domain/assessment";
import { Concern } from "@tandem/domain/comment";
import * as DocumentNews from "@tandem/domain/document/news";
import { CommentId, DocumentId, NotificationId, RiskId } from "@tandem/domain/id";
import * as RiskNews from "@tandem/domain/risk/concern";
import { Instant, LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";

const told = { id: NotificationId, at: Instant, readAt: Instant.nullable() };

/** That a comment calls or answers the person. It says who and where, and never what was said. */
const OfComment = z.object({
  ...told,
  kind: Concern,
  internal: z.boolean(),
  requirement: Requirement,
  comment: CommentId,
  by: z.string(),
});

/** That a document is to be read and confirmed, or that its review falls due or is over. */
const OfDocument = z.object({
  ...told,
  kind: DocumentNews.Concern,
  document: DocumentId,
  title: z.string(),
});

/** That risks the person owns are to be looked at again by a day. Of many, the first are named. */
const OfRisks = z.object({
  ...told,
  kind: RiskNews.Concern,
  due: LocalDate,
  risks: z.array(z.object({ id: RiskId, number: z.int() })),
  count: z.int(),
});

/** News for the person who asks. */
export const NotificationView = z.discriminatedUnion("kind", [OfComment, OfDocument, OfRisks]);
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationPage = page(NotificationView);
export type NotificationPage = z.infer<typeof NotificationPage>;

/** Everything a page at a time, or what is unread: at most a hundred, in one page. */
export const NotificationQuery = pageQuery.extend({ unread: z.enum(["true"]).optional() });
