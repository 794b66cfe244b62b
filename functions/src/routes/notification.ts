import type { OpenAPIHono } from "@hono/zod-openapi";
import { limits } from "@tandem/contract/limits";
import * as routes from "@tandem/contract/notification/route";
import type { NotificationView } from "@tandem/contract/notification/schema";
import { can } from "@tandem/domain/access";
import { DomainError } from "@tandem/domain/error";
import * as Notifications from "@tandem/store/client/notification";
import { actorOf } from "@tandem/store/scope";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { countUnread } from "../people/unread.ts";
import type { Runtime } from "../runtime/runtime.ts";

const view = (told: Notifications.Notification): NotificationView => {
  if (!("firmId" in told)) return told;
  const { firmId: _, ...shown } = told;
  return shown;
};

/** What the person who asks was told, and what of it they have read. */
export const mountNotifications = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.list), async (c) => {
    const { cursor, limit = limits.page, unread } = c.req.valid("query");
    const scope = c.get("scope");
    const actor = actorOf(scope);
    const found =
      unread === undefined
        ? await Notifications.newest(scope, actor.userId, { limit, cursor })
        : { items: await Notifications.unread(scope, actor.userId), cursor: null };
    // Somebody may have been one of the firm's people and be the client's, or another firm's, by now.
    const firmId = can(actor, "note.read") ? c.get("client").data.firmId : null;
    const shown = found.items.filter((each) => Notifications.isShownTo(firmId, each));
    return c.json({ ...found, items: shown.map(view) }, 200);
  });

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const { userId } = actorOf(scope);
    idempotent(c, userId, null);
    const { notificationId } = c.req.valid("param");
    const { now } = runtime.moment();
    if (!(await Notifications.read(scope, userId, notificationId, now))) {
      throw new DomainError("not_found", "There is no such notification here.");
    }
    await countUnread(runtime, c.get("client").data, scope, userId);
    return c.body(null, 204);
  });

  app.openapi(enter(routes.readAll), async (c) => {
    const scope = c.get("scope");
    const { userId } = actorOf(scope);
    idempotent(c, userId, null);
    await Notifications.readAll(scope, userId, runtime.moment().now);
    await countUnread(runtime, c.get("client").data, scope, userId);
    return c.body(null, 204);
  });
};
