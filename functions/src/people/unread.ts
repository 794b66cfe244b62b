import type * as Client from "@tandem/domain/client";
import type { UserId } from "@tandem/domain/id";
import * as Notifications from "@tandem/store/client/notification";
import * as Work from "@tandem/store/control/work";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

/** Carries the number of what a person has not read to the control plane, where their work over all clients is shown. */
export const countUnread = async (
  runtime: Runtime,
  { tenantId, firmId }: Client.Info,
  scope: Scope,
  userId: UserId,
): Promise<void> => {
  const { now: countedAt } = runtime.moment();
  const unread = await Notifications.unread(scope, userId);
  const count = unread.filter((each) => Notifications.isShownTo(firmId, each)).length;
  await Work.keepUnread(runtime.control, { userId, tenantId, firmId, count, countedAt });
};
