import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/me/route";
import { clientPermissions, firmPermissions } from "@tandem/domain/access";
import { actingRole } from "@tandem/domain/member";
import * as Members from "@tandem/store/control/member";
import type { UserEnv } from "../http/context.ts";
import { enterAsUser } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** Who is signed in, and where they may go. */
export const mountMe = (app: OpenAPIHono<UserEnv>, runtime: Runtime): void => {
  const enter = guarded(enterAsUser, runtime);

  app.openapi(enter(routes.read), async (c) => {
    const session = c.get("session");
    const { firms, clients } = await Members.seats(runtime.control, session.userId);
    const { now } = runtime.moment();
    const answer = {
      ...session,
      firms: firms.map(({ member, firm }) => ({
        firmId: firm.id,
        name: firm.name,
        role: member.role,
        permissions: [...firmPermissions(member.role)],
      })),
      clients: clients.flatMap(({ member, client }) => {
        const { tenantId, firmId, name, standards, lifecycle } = client;
        const inFirm = firms.find(({ firm }) => firm.id === firmId)?.member ?? null;
        const role = actingRole({ member, inFirm, kept: firmId !== null }, now);
        if (role === null) return [];
        const permissions = [...clientPermissions(role)];
        return [{ tenantId, firmId, name, standards, role, permissions, status: lifecycle.status }];
      }),
    };
    return c.json(answer, 200);
  });
};
