import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { NotificationId, type UserId } from "@tandem/domain/id";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import * as Notifications from "./notification.ts";

const Told = z.object({ id: NotificationId });

/** The notification by which a person was told of a cause, or null. */
export const find = async (
  scope: Scope,
  owner: UserId,
  cause: string,
): Promise<NotificationId | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.told(owner, cause),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : Told.parse(Item).id;
};

/**
 * Tells a person of a cause unless they were told before, whatever became of the notification since. Returns its id, and
 * whether its mail is still to be sent.
 */
export const keep = async (
  scope: Scope,
  owner: UserId,
  cause: string,
  data: Notifications.Notification,
): Promise<{ id: NotificationId; mailIsDue: boolean }> => {
  const id = (await find(scope, owner, cause)) ?? data.id;
  const marker = {
    put: { ...clientKeys.told(owner, cause), id },
    when: "absent" as const,
  };
  return { id, ...(await Notifications.keep(scope, owner, { ...data, id }, [marker])) };
};
