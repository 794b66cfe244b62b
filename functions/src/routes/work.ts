import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/work/route";
import { isCurrent } from "@tandem/domain/member";
import { isNothing } from "@tandem/domain/work";
import * as Work from "@tandem/store/control/work";
import type { UserEnv } from "../http/context.ts";
import { enterAsUser } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** What waits for the person over all their clients. */
export const mountWork = (app: OpenAPIHono<UserEnv>, runtime: Runtime): void => {
  const enter = guarded(enterAsUser, runtime);

  app.openapi(enter(routes.read), async (c) => {
    const { now } = runtime.moment();
    const found = await Work.ofPerson(runtime.control, c.get("session").userId);
    const items = found
      .filter(({ client, member }) => {
        const open = client.lifecycle.status === "active";
        return open && (member === null || isCurrent(member, now));
      })
      .filter(({ summary, unread }) => !isNothing(summary) || unread > 0)
      .map(({ client: { tenantId, firmId, name }, summary, unread }) => ({
        ...summary,
        tenantId,
        firmId,
        name,
        unread,
      }));
    return c.json({ items }, 200);
  });
};
