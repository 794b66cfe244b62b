import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/member/route";
import type { ClientMemberView, FirmMemberView } from "@tandem/contract/member/schema";
import { mayGrant } from "@tandem/domain/access";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import { checkGrant, type OfClient, type OfFirm } from "@tandem/domain/member";
import { demandSeatInFirm } from "@tandem/store/control/inviter";
import * as Members from "@tandem/store/control/member";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv, FirmEnv } from "../http/context.ts";
import { enterClient, enterFirm } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { ofClientRequest } from "../http/signature.ts";
import type { Runtime } from "../runtime/runtime.ts";

const nobody = () => new DomainError("not_found", "There is no such member here.");

const firmView = ({ data, version }: Stored<OfFirm>): FirmMemberView => {
  const { firmId: _, ...person } = data;
  return { ...person, version };
};

/** Members of the firm. */
export const mountFirmMembers = (app: OpenAPIHono<FirmEnv>, runtime: Runtime): void => {
  const enter = guarded(enterFirm, runtime);

  const demand = async (c: Context<FirmEnv>, userId: UserId): Promise<Stored<OfFirm>> => {
    const found = await Members.ofFirmMember(runtime.control, c.get("firm").firmId, userId);
    if (found === null) throw nobody();
    demandVersion(c, found.version);
    return found;
  };

  app.openapi(enter(routes.listOfFirm), async (c) => {
    const found = await Members.listOfFirm(runtime.control, c.get("firm").firmId);
    return c.json({ items: found.map(firmView) }, 200);
  });

  app.openapi(enter(routes.changeOfFirm), async (c) => {
    const found = await demand(c, c.req.valid("param").userId);
    const { role } = c.req.valid("json");
    const { stored } = await Members.changeOfFirm(runtime.control, found, { ...found.data, role });
    return c.json(tagged(c, firmView(stored)), 200);
  });

  app.openapi(enter(routes.removeOfFirm), async (c) => {
    const found = await demand(c, c.req.valid("param").userId);
    await ControlOutbox.save(runtime.desk, (control, moment) =>
      Members.removeOfFirm(control, found, moment),
    );
    return c.body(null, 204);
  });
};

const clientView = ({ data, version }: Stored<OfClient>): ClientMemberView => {
  const { tenantId: _, ...person } = data;
  return { ...person, version };
};

/** An owner of the firm as the client sees them: able to act, with no grant that could change. */
const ownerView = ({ data }: Stored<OfFirm>): ClientMemberView => {
  const { firmId: _, ...person } = data;
  return { ...person, role: "firmOwner", period: null, topManagement: false, version: 0 };
};

/** Members of the client. */
export const mountClientMembers = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const demand = async (c: Context<ClientEnv>, userId: UserId): Promise<Stored<OfClient>> => {
    const found = await Members.ofClientMember(
      runtime.control,
      c.get("client").data.tenantId,
      userId,
    );
    if (found === null) throw nobody();
    demandVersion(c, found.version);
    if (!mayGrant(c.get("role"), found.data.role)) {
      throw new DomainError(
        "access.role_too_high",
        "Your role does not allow changing this member.",
      );
    }
    return found;
  };

  app.openapi(enter(routes.listOfClient), async (c) => {
    const { tenantId, firmId } = c.get("client").data;
    const [members, ofFirm] = await Promise.all([
      Members.listOfClient(runtime.control, tenantId),
      firmId === null ? [] : Members.listOfFirm(runtime.control, firmId),
    ]);
    const granted = new Set(members.map(({ data }) => data.userId));
    const owners = ofFirm.filter(
      ({ data }) => data.role === "firmOwner" && !granted.has(data.userId),
    );
    return c.json({ items: [...members.map(clientView), ...owners.map(ownerView)] }, 200);
  });

  app.openapi(enter(routes.assignConsultant), async (c) => {
    if (!mayGrant(c.get("role"), "consultant")) {
      throw new DomainError(
        "access.role_too_high",
        "Only an owner of the firm assigns consultants.",
      );
    }
    const { tenantId } = c.get("client").data;
    const { userId } = c.req.valid("param");
    const { stored } = await ControlOutbox.save(runtime.desk, (control, moment) =>
      Members.assignConsultant(control, { tenantId, userId, by: ofClientRequest(c) }, moment),
    );
    return c.json(tagged(c, clientView(stored)), 200);
  });

  app.openapi(enter(routes.changeOfClient), async (c) => {
    const found = await demand(c, c.req.valid("param").userId);
    const grant = c.req.valid("json");
    checkGrant(actorOf(c.get("scope")), grant);
    const { tenantId } = c.get("client").data;
    const offer = { to: "client" as const, tenantId, ...grant };
    await demandSeatInFirm(runtime.control, offer, found.data.userId);
    const change = { before: found, after: { ...found.data, ...grant }, by: ofClientRequest(c) };
    const { stored } = await ControlOutbox.save(runtime.desk, (control, moment) =>
      Members.changeOfClient(control, change, moment),
    );
    return c.json(tagged(c, clientView(stored)), 200);
  });

  app.openapi(enter(routes.removeOfClient), async (c) => {
    const found = await demand(c, c.req.valid("param").userId);
    await ControlOutbox.save(runtime.desk, (control, moment) =>
      Members.removeOfClient(control, { before: found, by: ofClientRequest(c) }, moment),
    );
    return c.body(null, 204);
  });
};
