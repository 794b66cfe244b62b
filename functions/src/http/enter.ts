import {
  type ActingRole,
  type ClientPermission,
  clientPermissions,
  type FirmPermission,
  firmPermissions,
} from "@tandem/domain/access";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import { FirmId, TenantId, type UserId } from "@tandem/domain/id";
import { isCurrent } from "@tandem/domain/member";
import * as Members from "@tandem/store/control/member";
import * as User from "@tandem/store/control/user";
import { fromMembership } from "@tandem/store/scope";
import { createMiddleware } from "hono/factory";
import type { Runtime } from "../runtime/runtime.ts";
import { authenticate } from "./authenticate.ts";
import type { ClientEnv, FirmEnv, UserEnv } from "./context.ts";

/** A stranger learns nothing: what is not theirs does not exist. */
const nothingHere = () => new DomainError("not_found", "There is nothing at this address.");

const forbidden = () => new DomainError("access.forbidden", "Your role does not allow this.");

/** Lets anyone who is signed in pass. */
export const enterAsUser = (runtime: Runtime) =>
  createMiddleware<UserEnv>(async (c, next) => {
    const { userId, introduce } = await authenticate(runtime, c);
    c.set("session", await introduce(await User.find(runtime.control, userId)));
    await next();
  });

/** Lets members of the firm in the path pass whose role carries the permission. */
export const enterFirm = (runtime: Runtime, permission: FirmPermission) =>
  createMiddleware<FirmEnv>(async (c, next) => {
    const { userId, introduce } = await authenticate(runtime, c);
    const firmId = FirmId.safeParse(c.req.param("firmId"));
    if (!firmId.success) throw nothingHere();
    const { member, user } = await Members.standingInFirm(runtime.control, {
      userId,
      firmId: firmId.data,
    });
    const session = await introduce(user);
    if (member === null) throw nothingHere();
    const { role } = member.data;
    if (!firmPermissions(role).includes(permission)) throw forbidden();
    c.set("session", session);
    c.set("firm", { firmId: firmId.data, role });
    await next();
  });

/** What somebody is in a client: an owner of its firm before all else, then what they were granted. */
const roleOf = async (
  runtime: Runtime,
  userId: UserId,
  client: Client.Info,
  member: Awaited<ReturnType<typeof Members.standing>>["member"],
): Promise<ActingRole | null> => {
  const granted = member?.data.role;
  if (granted === undefined || granted === "consultant") {
    const inFirm = await Members.ofFirmMember(runtime.control, client.firmId, userId);
    if (inFirm?.data.role === "firmOwner") return "firmOwner";
  }
  return member !== null && isCurrent(member.data, runtime.moment().now) ? member.data.role : null;
};

/**
 * Lets those pass who may act in the client in the path: members, and owners of its firm. This is the first wall:
 * token → person → membership → scope, and the only place where HTTP makes a scope.
 */
export const enterClient = (runtime: Runtime, permission: ClientPermission) =>
  createMiddleware<ClientEnv>(async (c, next) => {
    const { userId, introduce } = await authenticate(runtime, c);
    const tenantId = TenantId.safeParse(c.req.param("tenantId"));
    if (!tenantId.success) throw nothingHere();
    const { client, member, user } = await Members.standing(runtime.control, {
      userId,
      tenantId: tenantId.data,
    });
    const session = await introduce(user);
    if (client === null) throw nothingHere();
    const role = await roleOf(runtime, userId, client.data, member);
    if (role === null) throw nothingHere();
    const person = { actor: { userId, role }, name: session.name };
    const scope = fromMembership(client.data, person, await runtime.tableOf(client.data));
    if (!clientPermissions(role).includes(permission)) throw forbidden();
    c.set("session", session);
    c.set("scope", scope);
    c.set("role", role);
    c.set("client", client);
    await next();
  });
