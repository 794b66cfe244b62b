import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/invitation/route";
import { Accepted, InvitationView } from "@tandem/contract/invitation/schema";
import { limits } from "@tandem/contract/limits";
import type { Actor } from "@tandem/domain/access";
import { DomainError } from "@tandem/domain/error";
import { InvitationId } from "@tandem/domain/id";
import * as Invitation from "@tandem/domain/invitation";
import { checkGrant } from "@tandem/domain/member";
import * as Firms from "@tandem/store/control/firm";
import * as Invitations from "@tandem/store/control/invitation";
import { demandAddressInFirm } from "@tandem/store/control/inviter";
import * as Members from "@tandem/store/control/member";
import type { Note } from "@tandem/store/control/note";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { recallInControl } from "@tandem/store/idempotency";
import type { Page } from "@tandem/store/page";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv, FirmEnv, Session, UserEnv } from "../http/context.ts";
import { enterAsUser, enterClient, enterFirm } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { ofClientRequest } from "../http/signature.ts";
import { newSecret } from "../runtime/id.ts";
import type { Runtime } from "../runtime/runtime.ts";

const nothing = () =>
  new DomainError("not_found", "This invitation does not exist. Check the link in your mail.");

const createViews = (runtime: Runtime) => {
  const view = ({ data, version }: Stored<Invitation.Info>): InvitationView => {
    const { id, email, offer, organisation, invitedBy, invitedAt, expiresAt } = data;
    const expired = data.state.state === "open" && expiresAt <= runtime.moment().now;
    return {
      version,
      id,
      email,
      offer,
      organisation,
      invitedBy,
      invitedAt,
      expiresAt,
      state: expired ? "expired" : data.state.state,
    };
  };
  const pageView = ({ items, cursor }: Page<Stored<Invitation.Info>>) => ({
    items: items.map(view),
    cursor,
  });
  return { view, pageView };
};

/** Opens an invitation once for each key. */
const invite = async (
  runtime: Runtime,
  c: Context,
  { userId }: Session,
  wish: { email: string; offer: Invitation.Offer; organisation: string; note?: Note },
): Promise<InvitationView> => {
  const { view } = createViews(runtime);
  const { note, ...offered } = wish;
  // The organisation's name is not the caller's word: it may change between one attempt and the next.
  const { email, offer } = offered;
  const request = idempotent(c, userId, { email, offer });
  const replayed = await before(recallInControl(runtime.control, request), InvitationView);
  if (replayed !== null) return tagged(c, replayed);
  const secret = newSecret();
  const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
    const id = InvitationId.parse(moment.newId("inv"));
    const secretHash = Invitations.hashOf(secret);
    const invitation = Invitation.open({ ...offered, id, secretHash }, userId, moment.now);
    const answer = (stored: Stored<Invitation.Info>) => ({ status: 201, body: view(stored) });
    const replay = { request, answer };
    return Invitations.open(control, { invitation, secret, replay, ...(note && { note }) }, moment);
  });
  return tagged(c, viewOf(committed, InvitationView, view));
};

/** Withdraws an invitation that belongs where the request does. */
const revoke = async (
  runtime: Runtime,
  c: Context,
  { userId }: Session,
  id: InvitationId,
  belongs: (offer: Invitation.Offer) => boolean,
  note?: Note,
): Promise<InvitationView> => {
  const { view } = createViews(runtime);
  const request = idempotent(c, userId, null);
  const replayed = await before(recallInControl(runtime.control, request), InvitationView);
  if (replayed !== null) return tagged(c, replayed);
  const found = await Invitations.find(runtime.control, id);
  if (found === null || !belongs(found.data.offer)) throw nothing();
  demandVersion(c, found.version);
  const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
    const answer = (stored: Stored<Invitation.Info>) => ({ status: 200, body: view(stored) });
    const wish = { before: found, by: userId, replay: { request, answer }, ...(note && { note }) };
    return Invitations.revoke(control, wish, moment);
  });
  return tagged(c, viewOf(committed, InvitationView, view));
};

/** Inviting into the firm. */
export const mountFirmInvitations = (app: OpenAPIHono<FirmEnv>, runtime: Runtime): void => {
  const enter = guarded(enterFirm, runtime);

  app.openapi(enter(routes.inviteToFirm), async (c) => {
    const { firmId } = c.get("firm");
    const { email, role } = c.req.valid("json");
    const firm = await Firms.find(runtime.control, firmId);
    const organisation = firm?.data.name ?? "";
    return c.json(
      await invite(runtime, c, c.get("session"), {
        email,
        offer: { to: "firm", firmId, role },
        organisation,
      }),
      201,
    );
  });

  app.openapi(enter(routes.listOfFirm), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const found = await Invitations.listOfFirm(runtime.control, c.get("firm").firmId, {
      limit,
      cursor,
    });
    return c.json(createViews(runtime).pageView(found), 200);
  });

  app.openapi(enter(routes.revokeOfFirm), async (c) => {
    const { firmId } = c.get("firm");
    const belongs = (offer: Invitation.Offer) => offer.to === "firm" && offer.firmId === firmId;
    return c.json(
      await revoke(runtime, c, c.get("session"), c.req.valid("param").invitationId, belongs),
      200,
    );
  });
};

/** Inviting into the client. */
export const mountClientInvitations = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const demandOfFirm = async (c: Context<ClientEnv>, email: string): Promise<void> => {
    const { firmId } = c.get("client").data;
    const members = firmId === null ? [] : await Members.listOfFirm(runtime.control, firmId);
    demandAddressInFirm(members, email);
  };

  app.openapi(enter(routes.inviteToClient), async (c) => {
    const { tenantId, name: organisation } = c.get("client").data;
    const { email, ...grant } = c.req.valid("json");
    const actor: Actor = actorOf(c.get("scope"));
    checkGrant(actor, grant);
    if (grant.role === "consultant") await demandOfFirm(c, email);
    const facts = { email, ...grant };
    const note = {
      aggregate: "invitations",
      action: "invitation.sent",
      actor: ofClientRequest(c),
      facts,
    };
    const offer = { to: "client" as const, tenantId, ...grant };
    return c.json(
      await invite(runtime, c, c.get("session"), { email, offer, organisation, note }),
      201,
    );
  });

  app.openapi(enter(routes.listOfClient), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const { tenantId } = c.get("client").data;
    const found = await Invitations.listOfClient(runtime.control, tenantId, { limit, cursor });
    return c.json(createViews(runtime).pageView(found), 200);
  });

  app.openapi(enter(routes.revokeOfClient), async (c) => {
    const { tenantId } = c.get("client").data;
    const { invitationId } = c.req.valid("param");
    const belongs = (offer: Invitation.Offer) =>
      offer.to === "client" && offer.tenantId === tenantId;
    const facts = { invitation: invitationId };
    const note = {
      aggregate: "invitations",
      action: "invitation.revoked",
      actor: ofClientRequest(c),
      facts,
    };
    return c.json(await revoke(runtime, c, c.get("session"), invitationId, belongs, note), 200);
  });
};

const accepted = ({ data }: Stored<Invitation.Info>): Accepted =>
  data.offer.to === "firm"
    ? { to: "firm", firmId: data.offer.firmId }
    : { to: "client", tenantId: data.offer.tenantId };

/** Looking at and accepting the invitation out of one's mail. */
export const mountAccepting = (app: OpenAPIHono<UserEnv>, runtime: Runtime): void => {
  const enter = guarded(enterAsUser, runtime);

  const bySecret = async (secret: string): Promise<Stored<Invitation.Info>> => {
    const found = await Invitations.bySecretHash(runtime.control, Invitations.hashOf(secret));
    if (found === null) throw nothing();
    return found;
  };

  app.openapi(enter(routes.look), async (c) => {
    const { secret } = c.req.valid("json");
    idempotent(c, c.get("session").userId, null);
    const { data } = await bySecret(secret);
    const { now } = runtime.moment();
    Invitation.demandOpen(data, now);
    await Invitations.demandStanding(runtime.control, data, now);
    const { organisation, email, offer, expiresAt } = data;
    return c.json({ organisation, email, offer, expiresAt }, 200);
  });

  app.openapi(enter(routes.accept), async (c) => {
    const { secret } = c.req.valid("json");
    const person = c.get("session");
    const request = idempotent(c, person.userId, { secret: Invitations.hashOf(secret) });
    const replayed = await before(recallInControl(runtime.control, request), Accepted);
    if (replayed !== null) return c.json(replayed, 200);
    const found = await bySecret(secret);
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const answer = (stored: Stored<Invitation.Info>) => ({ status: 200, body: accepted(stored) });
      return Invitations.accept(
        control,
        { before: found, person, replay: { request, answer } },
        moment,
      );
    });
    return c.json(viewOf(committed, Accepted, accepted), 200);
  });
};
