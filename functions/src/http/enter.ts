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
import { actingRole, type OfClient } from "@tandem/domain/member";
import * as Members from "@tandem/store/control/member";
import * as User from "@tandem/store/control/user";
import { fromMembership, refuseSuspended } from "@tandem/store/scope";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Runtime } from "../runtime/runtime.ts";
import { authenticate } from "./authenticate.ts";
import type { ClientEnv, FirmEnv, SetupEnv, UserEnv } from "./context.ts";

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
  { firmId }: Client.Info,
  member: OfClient | null,
): Promise<ActingRole | null> => {
  // Every other role stands by itself, so the firm is not asked.
  const decides = member === null || member.role === "consultant";
  const seat =
    firmId !== null && decides ? await Members.ofFirmMember(runtime.control, firmId, userId) : null;
  const standing = { member, inFirm: seat?.data ?? null, kept: firmId !== null };
  return actingRole(standing, runtime.moment().now);
};

/** Token → person → membership: who asks, in which client, and as what. Refuses whoever has no seat there. */
const admit = async (runtime: Runtime, c: Context) => {
  const { userId, introduce } = await authenticate(runtime, c);
  const tenantId = TenantId.safeParse(c.req.param("tenantId"));
  if (!tenantId.success) throw nothingHere();
  const { client, member, user } = await Members.standing(runtime.control, {
    userId,
    tenantId: tenantId.data,
  });
  const session = await introduce(user);
  if (client === null) throw nothingHere();
  const role = await roleOf(runtime, userId, client.data, member?.data ?? null);
  if (role === null) throw nothingHere();
  return { client, role, session, topManagement: member?.data.topManagement ?? false };
};

const refuse = (role: ActingRole, permission: ClientPermission): void => {
  if (!clientPermissions(role).includes(permission)) throw forbidden();
};

/**
 * Lets those pass who may act in the client in the path: members, and owners of its firm. This is the first wall:
 * token → person → membership → scope, and the only place where HTTP makes a scope.
 */
export const enterClient = (runtime: Runtime, permission: ClientPermission) =>
  createMiddleware<ClientEnv>(async (c, next) => {
    const { client, role, session, topManagement } = await admit(runtime, c);
    const person = { actor: { userId: session.userId, role }, name: session.name };
    c.set("scope", fromMembership(client.data, person, await runtime.tableOf(client.data)));
    refuse(role, permission);
    c.set("session", session);
    c.set("role", role);
    c.set("client", client);
    c.set("topManagement", topManagement);
    await next();
  });

/** The same for what can be asked before the workspace is open. It makes no scope, so no content can be reached. */
export const enterSetup = (runtime: Runtime, permission: ClientPermission) =>
  createMiddleware<SetupEnv>(async (c, next) => {
    const { client, role, session } = await admit(runtime, c);
    refuseSuspended(client.data);
    refuse(role, permission);
    c.set("session", session);
    c.set("role", role);
    c.set("client", client);
    await next();
  });
