import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Requirement } from "@tandem/domain/assessment";
import { Concern } from "@tandem/domain/comment";
import * as DocumentNews from "@tandem/domain/document/news";
import {
  CommentId,
  DocumentId,
  FirmId,
  NotificationId,
  RiskId,
  type UserId,
} from "@tandem/domain/id";
import * as RiskNews from "@tandem/domain/risk/concern";
import { Instant, LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { type Page, page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { transact, type Write } from "../write/transaction.ts";

/** The most unread ones that are counted; beyond, a screen says "and more". */
export const mostUnread = 100;

const told = { id: NotificationId, at: Instant, readAt: Instant.nullable() };

/** That a comment calls or answers a person. It says where to look and never what was said. */
export const OfComment = z.object({
  ...told,
  kind: Concern,
  /** Whether it is about an internal note, of which only the firm's people learn. */
  internal: z.boolean(),
  /** The firm whose note it is about; null for a comment. */
  firmId: FirmId.nullable().default(null),
  requirement: Requirement,
  comment: CommentId,
  by: z.string(),
});

/** That a document waits for a person. */
export const OfDocument = z.object({
  ...told,
  kind: DocumentNews.Concern,
  document: DocumentId,
  title: z.string(),
});

/** The most risks that one notification names; beyond, it says how many there are. */
export const mostRisksNamed = 20;

/** That risks wait for a person to look at them again by a day. */
export const OfRisks = z.object({
  ...told,
  kind: RiskNews.Concern,
  due: LocalDate,
  risks: z.array(z.object({ id: RiskId, number: z.int() })).max(mostRisksNamed),
  count: z.int(),
});

/** News for one person. */
export const Notification = z.discriminatedUnion("kind", [OfComment, OfDocument, OfRisks]);
export type Notification = z.infer<typeof Notification>;

/** Whether it is for people of this firm, or for everyone where there is none: notes are their firm's own. */
export const isShownTo = (reader: FirmId | null, news: Notification): boolean =>
  !("internal" in news) || !news.internal || (reader !== null && news.firmId === reader);

const Kept = z.object({ data: Notification, mailedAt: Instant.nullable() });
type Kept = z.infer<typeof Kept>;

/** One notification for each comment and person: a comment that is changed tells nobody twice. */
export const idFor = (comment: CommentId): NotificationId =>
  NotificationId.parse(comment.replace(/^cmt_/, "ntf_"));

const find = async (scope: Scope, owner: UserId, id: NotificationId): Promise<Kept | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.notification(owner, id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : Kept.parse(Item);
};

/**
 * Keeps a notification unless it is there already, with what belongs to it. Returns whether its mail is still to be
 * sent: a consumer that was killed in between sends it when the event comes again.
 */
export const keep = async (
  scope: Scope,
  owner: UserId,
  data: Notification,
  alongside: readonly Write[] = [],
): Promise<{ mailIsDue: boolean }> => {
  const kept: Kept = { data, mailedAt: null };
  const writes = [
    { put: { ...clientKeys.notification(owner, data.id), ...kept }, when: "absent" as const },
    { put: { ...clientKeys.unreadNotification(owner, data.id), data } },
    ...alongside,
  ];
  const known = await find(scope, owner, data.id);
  if (known !== null) return { mailIsDue: known.mailedAt === null };
  await transact(scope.table, writes);
  return { mailIsDue: true };
};

/** Remembers that the mail went out. */
export const mailed = async (
  scope: Scope,
  owner: UserId,
  id: NotificationId,
  now: Instant,
): Promise<void> => {
  const known = await find(scope, owner, id);
  if (known === null) return;
  try {
    await scope.table.documents.send(
      new PutCommand({
        TableName: scope.table.tableName,
        Item: { ...clientKeys.notification(owner, id), ...known, mailedAt: now },
        ConditionExpression: "attribute_exists(pk)",
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** What a person has not read yet, newest first, at most a hundred: one request of their own. */
export const unread = async (scope: Scope, owner: UserId): Promise<Notification[]> => {
  const { items } = await page(
    scope.table,
    { list: "unread", partition: clientKeys.unread(owner), newestFirst: true },
    { limit: mostUnread, cursor: undefined },
  );
  return items.map((item) => Notification.parse(item["data"]));
};

/** A page of everything a person was told, newest first. */
export const newest = async (
  scope: Scope,
  owner: UserId,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Notification>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "notifications", partition: clientKeys.notifications(owner), newestFirst: true },
    paging,
  );
  return { items: items.map((item) => Kept.parse(item).data), cursor };
};

/**
 * Marks one as read; false where the person has no such notification. Having read something is no record of the client,
 * so it leaves no trace in its trail.
 */
export const read = async (
  scope: Scope,
  owner: UserId,
  id: NotificationId,
  now: Instant,
): Promise<boolean> => {
  const known = await find(scope, owner, id);
  if (known === null) return false;
  if (known.data.readAt !== null) return true;
  const data = { ...known.data, readAt: now };
  await transact(scope.table, [
    { put: { ...clientKeys.notification(owner, id), ...known, data } },
    { remove: clientKeys.unreadNotification(owner, id) },
  ]);
  return true;
};

/** Marks everything as read that was unread at this moment. */
export const readAll = async (scope: Scope, owner: UserId, now: Instant): Promise<void> => {
  const items = await whole(
    scope.table,
    { list: "unread", partition: clientKeys.unread(owner) },
    10_000,
  );
  for (const item of items) {
    await read(scope, owner, Notification.parse(item["data"]).id, now);
  }
};
