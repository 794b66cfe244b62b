import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/keeping/route";
import { KeepingView, Kept, ProposalView } from "@tandem/contract/keeping/schema";
import { limits } from "@tandem/contract/limits";
import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import { type FirmId, ProposalId } from "@tandem/domain/id";
import * as Proposal from "@tandem/domain/keeping";
import { actingRole } from "@tandem/domain/member";
import * as Firms from "@tandem/store/control/firm";
import { hashOf } from "@tandem/store/control/invitation";
import * as Keeping from "@tandem/store/control/keeping";
import * as Members from "@tandem/store/control/member";
import type { Note, Signature } from "@tandem/store/control/note";
import * as ControlOutbox from "@tandem/store/control/outbox";
import * as Proposals from "@tandem/store/control/proposal";
import { recallInControl } from "@tandem/store/idempotency";
import type { Page } from "@tandem/store/page";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv, FirmEnv, Session, UserEnv } from "../http/context.ts";
import { enterAsUser, enterClient, enterFirm } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { ofClientRequest, ofFirmRequest } from "../http/signature.ts";
import { newSecret } from "../runtime/id.ts";
import type { Runtime } from "../runtime/runtime.ts";

type Found = Stored<Proposal.Info>;

const nothing = () =>
  new DomainError("not_found", "There is no such proposal. Check the link in your mail.");

const demandOf = async (runtime: Runtime, secret: string): Promise<Found> => {
  const found = await Proposals.bySecretHash(runtime.control, hashOf(secret));
  if (found === null) throw nothing();
  return found;
};

const viewAt =
  (runtime: Runtime) =>
  ({ data, version }: Found): ProposalView => {
    const { id, email, proposedBy, proposedAt, expiresAt } = data;
    const expired = data.state.state === "open" && expiresAt <= runtime.moment().now;
    const state = expired ? "expired" : data.state.state;
    return { version, id, email, state, proposedBy, proposedAt, expiresAt };
  };

const pageAt = (runtime: Runtime, { items, cursor }: Page<Found>) => ({
  items: items.map(viewAt(runtime)),
  cursor,
});

/** A note about the client as a whole, in its own trail. */
const about = (action: string, actor: Signature, facts: Note["facts"]): Note => ({
  aggregate: "client",
  action,
  actor,
  facts,
});

/** Makes a proposal once for each key. */
const propose = async (
  runtime: Runtime,
  c: Context,
  { userId }: Session,
  wish: Pick<Proposal.Info, "email" | "from" | "organisation"> & {
    note?: Note;
    refuse?: () => void;
  },
): Promise<ProposalView> => {
  const { note, refuse, ...proposed } = wish;
  const request = idempotent(c, userId, { email: wish.email });
  const replayed = await before(recallInControl(runtime.control, request), ProposalView);
  if (replayed !== null) return tagged(c, replayed);
  refuse?.();
  const secret = newSecret();
  const view = viewAt(runtime);
  const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
    const id = ProposalId.parse(moment.newId("prp"));
    const wanted = { ...proposed, id, secretHash: hashOf(secret) };
    const proposal = Proposal.open(wanted, userId, moment.now);
    const replay = { request, answer: (stored: Found) => ({ status: 201, body: view(stored) }) };
    return Proposals.open(control, { proposal, secret, replay, ...(note && { note }) }, moment);
  });
  return tagged(c, viewOf(committed, ProposalView, view));
};

/** Takes a proposal back that belongs where the request does. */
const withdraw = async (
  runtime: Runtime,
  c: Context,
  { userId }: Session,
  id: ProposalId,
  belongs: (from: Proposal.Proposer) => boolean,
  note?: Note,
): Promise<ProposalView> => {
  const request = idempotent(c, userId, null);
  const replayed = await before(recallInControl(runtime.control, request), ProposalView);
  if (replayed !== null) return tagged(c, replayed);
  const found = await Proposals.find(runtime.control, id);
  if (found === null || !belongs(found.data.from)) throw nothing();
  demandVersion(c, found.version);
  const view = viewAt(runtime);
  const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
    const replay = { request, answer: (stored: Found) => ({ status: 200, body: view(stored) }) };
    const wish = { before: found, by: userId, replay, ...(note && { note }) };
    return Proposals.withdraw(control, wish, moment);
  });
  return tagged(c, viewOf(committed, ProposalView, view));
};

const kept = ({ data: { tenantId, firmId } }: Stored<Client.Info>): Kept =>
  Kept.parse({ tenantId, firmId });

/** Takes a proposal up once for each key, as the side it was made to. */
const accept = async (
  runtime: Runtime,
  c: Context,
  person: Session,
  { secret, as, by }: { secret: string; as: Proposal.Proposer; by: Signature },
): Promise<Kept> => {
  const request = idempotent(c, person.userId, { secret: hashOf(secret) });
  const replayed = await before(recallInControl(runtime.control, request), Kept);
  if (replayed !== null) return replayed;
  const proposal = await demandOf(runtime, secret);
  const between = together(proposal.data.from, as);
  const firm = await Firms.find(runtime.control, between.firmId);
  const note = about("client.kept", by, { firm: firm?.data.name ?? "" });
  const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
    const replay = {
      request,
      answer: (stored: Stored<Client.Info>) => ({ status: 200, body: kept(stored) }),
    };
    return Keeping.begin(control, { proposal, between, person, note, replay }, moment);
  });
  return viewOf(committed, Kept, kept);
};

/** The two sides. A proposal of a firm is for a company to take up, and the other way round. */
const together = (from: Proposal.Proposer, as: Proposal.Proposer) => {
  if (from.by === "client" && as.by === "firm") {
    return { tenantId: from.tenantId, firmId: as.firmId };
  }
  if (from.by === "firm" && as.by === "client") {
    return { tenantId: as.tenantId, firmId: from.firmId };
  }
  throw nothing();
};

/** What a firm proposes to companies, and what they propose to it. */
export const mountKeepingOfFirm = (app: OpenAPIHono<FirmEnv>, runtime: Runtime): void => {
  const enter = guarded(enterFirm, runtime);

  app.openapi(enter(routes.proposeToClient), async (c) => {
    const { firmId } = c.get("firm");
    const { email } = c.req.valid("json");
    const firm = await Firms.find(runtime.control, firmId);
    const organisation = firm?.data.name ?? "";
    const from = { by: "firm" as const, firmId };
    return c.json(await propose(runtime, c, c.get("session"), { email, from, organisation }), 201);
  });

  app.openapi(enter(routes.listToClients), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const { firmId } = c.get("firm");
    const found = await Proposals.listOfFirm(runtime.control, firmId, { limit, cursor });
    return c.json(pageAt(runtime, found), 200);
  });

  app.openapi(enter(routes.withdrawToClient), async (c) => {
    const { firmId } = c.get("firm");
    const { proposalId } = c.req.valid("param");
    const belongs = (from: Proposal.Proposer) => from.by === "firm" && from.firmId === firmId;
    return c.json(await withdraw(runtime, c, c.get("session"), proposalId, belongs), 200);
  });

  app.openapi(enter(routes.acceptOfClient), async (c) => {
    const { firmId } = c.get("firm");
    const { secret } = c.req.valid("json");
    const as = { by: "firm" as const, firmId };
    return c.json(
      await accept(runtime, c, c.get("session"), { secret, as, by: ofFirmRequest(c) }),
      200,
    );
  });
};

/** Which firm keeps the client: what it proposes, what it takes up, and how it ends. */
export const mountKeepingOfClient = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const firmOf = async (firmId: FirmId | null): Promise<KeepingView["firm"]> => {
    const firm = firmId === null ? null : await Firms.find(runtime.control, firmId);
    return firm && { firmId: firm.data.id, name: firm.data.name };
  };

  app.openapi(enter(routes.read), async (c) => {
    const { data, version } = c.get("client");
    return c.json(tagged(c, { version, firm: await firmOf(data.firmId) }), 200);
  });

  app.openapi(enter(routes.end), async (c) => {
    const request = idempotent(c, c.get("session").userId, null);
    const replayed = await before(recallInControl(runtime.control, request), KeepingView);
    if (replayed !== null) return c.json(tagged(c, replayed), 200);
    const found = c.get("client");
    demandVersion(c, found.version);
    const firm = await firmOf(found.data.firmId);
    const note = about("client.released", ofClientRequest(c), { firm: firm?.name ?? "" });
    const view = ({ version }: Stored<Client.Info>): KeepingView => ({ version, firm: null });
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const answer = (stored: Stored<Client.Info>) => ({ status: 200, body: view(stored) });
      return Keeping.end(control, { before: found, note, replay: { request, answer } }, moment);
    });
    return c.json(tagged(c, viewOf(committed, KeepingView, view)), 200);
  });

  app.openapi(enter(routes.proposeToFirm), async (c) => {
    const { tenantId, firmId, name: organisation } = c.get("client").data;
    const refuse = () => {
      if (firmId === null) return;
      throw new DomainError("client.kept", "A firm keeps this company already. End that first.");
    };
    const { email } = c.req.valid("json");
    const note = about("firm.invited", ofClientRequest(c), { email });
    const from = { by: "client" as const, tenantId };
    return c.json(
      await propose(runtime, c, c.get("session"), { email, from, organisation, note, refuse }),
      201,
    );
  });

  app.openapi(enter(routes.listToFirms), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const { tenantId } = c.get("client").data;
    const found = await Proposals.listOfClient(runtime.control, tenantId, { limit, cursor });
    return c.json(pageAt(runtime, found), 200);
  });

  app.openapi(enter(routes.withdrawToFirm), async (c) => {
    const { tenantId } = c.get("client").data;
    const { proposalId } = c.req.valid("param");
    const belongs = (from: Proposal.Proposer) => from.by === "client" && from.tenantId === tenantId;
    const note = about("firm.uninvited", ofClientRequest(c), { proposal: proposalId });
    return c.json(await withdraw(runtime, c, c.get("session"), proposalId, belongs, note), 200);
  });

  app.openapi(enter(routes.acceptOfFirm), async (c) => {
    const { tenantId } = c.get("client").data;
    const { secret } = c.req.valid("json");
    const as = { by: "client" as const, tenantId };
    return c.json(
      await accept(runtime, c, c.get("session"), { secret, as, by: ofClientRequest(c) }),
      200,
    );
  });
};

/** Looking at a proposal out of one's mail, and saying no to it. */
export const mountProposals = (app: OpenAPIHono<UserEnv>, runtime: Runtime): void => {
  const enter = guarded(enterAsUser, runtime);

  /** Which of the person's own firms, or of their own companies, could take it up. */
  const choices = async ({ from, email }: Proposal.Info, person: Session) => {
    if (person.email.trim().toLowerCase() !== email) return { firms: [], clients: [] };
    const { firms, clients } = await Members.seats(runtime.control, person.userId);
    const { now } = runtime.moment();
    const owned = firms.filter(({ member }) => member.role === "firmOwner");
    const own = clients.filter(
      ({ member, client }) =>
        client.firmId === null &&
        client.lifecycle.status === "active" &&
        actingRole({ member, inFirm: null, kept: false }, now) === "selfAdmin",
    );
    return {
      firms:
        from.by === "firm" ? [] : owned.map(({ firm: { id: firmId, name } }) => ({ firmId, name })),
      clients:
        from.by === "client"
          ? []
          : own.map(({ client: { tenantId, name } }) => ({ tenantId, name })),
    };
  };

  app.openapi(enter(routes.look), async (c) => {
    const { secret } = c.req.valid("json");
    const person = c.get("session");
    idempotent(c, person.userId, null);
    const { data } = await demandOf(runtime, secret);
    Proposal.demandOpen(data, runtime.moment().now);
    const { from, organisation, email, expiresAt } = data;
    const offer = { by: from.by, organisation, email, expiresAt };
    return c.json({ ...offer, ...(await choices(data, person)) }, 200);
  });

  app.openapi(enter(routes.decline), async (c) => {
    const { secret } = c.req.valid("json");
    const person = c.get("session");
    const { userId, name } = person;
    const request = idempotent(c, userId, { secret: hashOf(secret) });
    if ((await recallInControl(runtime.control, request)) !== null) return c.body(null, 204);
    const found = await demandOf(runtime, secret);
    const by = { userId, name, role: "invited" };
    const note = about("firm.declined", by, { email: found.data.email });
    await ControlOutbox.save(runtime.desk, (control, moment) => {
      const replay = { request, answer: () => ({ status: 204, body: null }) };
      return Proposals.decline(control, { before: found, person, note, replay }, moment);
    });
    return c.body(null, 204);
  });
};
