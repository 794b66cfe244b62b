import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/client/route";
import type { ProfileView } from "@tandem/contract/client/schema";
import { clientPermissions } from "@tandem/domain/access";
import type { TenantId } from "@tandem/domain/id";
import { actingRole } from "@tandem/domain/member";
import * as Profile from "@tandem/domain/profile";
import * as Profiles from "@tandem/store/client/profile";
import * as Firms from "@tandem/store/control/firm";
import * as Members from "@tandem/store/control/member";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** Who could verify where no firm does: one person alone cannot, for nobody verifies their own answers. */
const countOf = async (
  runtime: Runtime,
  tenantId: TenantId,
): Promise<NonNullable<ProfileView["amongUs"]>> => {
  const { now } = runtime.moment();
  const members = await Members.listOfClient(runtime.control, tenantId);
  const roles = members.flatMap(
    ({ data: member }) => actingRole({ member, inFirm: null, kept: false }, now) ?? [],
  );
  const verifiers = roles.filter((role) => clientPermissions(role).includes("assessment.verify"));
  return { people: roles.length, verifiers: verifiers.length };
};

/** The client's profile. */
export const mountClient = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const view = async (
    c: Context<ClientEnv>,
    profile: Stored<Profile.Info>,
  ): Promise<ProfileView> => {
    const { tenantId, firmId } = c.get("client").data;
    const [firm, amongUs] = await Promise.all([
      firmId === null ? null : Firms.find(runtime.control, firmId),
      firmId === null ? countOf(runtime, tenantId) : null,
    ]);
    return tagged(c, {
      ...profile.data,
      version: profile.version,
      tenantId,
      firmId,
      firmName: firm?.data.name ?? null,
      amongUs,
      role: c.get("role"),
      permissions: [...clientPermissions(c.get("role"))],
    });
  };

  app.openapi(enter(routes.read), async (c) =>
    c.json(await view(c, await Profiles.demand(c.get("scope"))), 200),
  );

  app.openapi(enter(routes.change), async (c) => {
    const scope = c.get("scope");
    const found = await Profiles.demand(scope);
    demandVersion(c, found.version);
    const wanted = c.req.valid("json");
    const after = Profile.change(found.data, wanted, actorOf(scope), runtime.moment().now);
    const committed = await save(runtime.desk, scope, Profiles.change(found, after));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return c.json(await view(c, committed.stored), 200);
  });
};
