import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { FirmId, TenantId } from "@tandem/domain/id";
import * as Proposal from "@tandem/domain/keeping";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Moment } from "../write/commit.ts";
import type { Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";
import { refuseTooMany } from "./client.ts";
import { type Committed, commitOnce, event, type Replay } from "./commit.ts";
import { demandKeeping, demandOwner } from "./inviter.ts";
import { clientStep, proposalStep } from "./item.ts";
import { type Note, noted } from "./note.ts";
import * as Portfolio from "./portfolio.ts";
import { getMany } from "./read.ts";
import type * as User from "./user.ts";

type Between = { readonly tenantId: TenantId; readonly firmId: FirmId };

/** Both sides still may: whoever proposed, and whoever takes it up. */
const bothSides = async (
  control: TableConnection,
  { from, proposedBy }: Proposal.Info,
  { tenantId, firmId }: Between,
  { userId }: User.Person,
  moment: Moment,
): Promise<Write[]> => {
  const [inClient, inFirm] = from.by === "client" ? [proposedBy, userId] : [userId, proposedBy];
  return [
    ...(await demandKeeping(control, { tenantId, userId: inClient }, moment.now)),
    ...(await demandOwner(control, { firmId, userId: inFirm })),
  ];
};

/**
 * Takes a proposal up: the firm keeps the client from now on, and sees it in its portfolio. Nothing in the client's
 * own table changes but its trail. Refuses what the rules of a proposal refuse, with `client.kept` a client that has
 * a firm, with `limit.items` a firm whose portfolio is full, and with `invitation.lapsed` where either side may not
 * decide any more.
 */
export const begin = (
  control: TableConnection,
  wish: {
    proposal: Stored<Proposal.Info>;
    between: Between;
    person: User.Person;
    note: Note;
    replay?: Replay<Client.Info>;
  },
  moment: Moment,
): Promise<Committed<Client.Info>> =>
  commitOnce(
    control,
    async () => {
      const { between, person, note } = wish;
      const { tenantId, firmId } = between;
      const proposed = controlKeys.proposal(wish.proposal.data.id);
      const client = controlKeys.client(tenantId);
      const found = await getMany(control, [proposed, client]);
      const before = found(client, Client.Info);
      if (before === null) throw new DomainError("not_found", "There is no such client any more.");
      const current = found(proposed, Proposal.Info) ?? wish.proposal;
      const taken = Proposal.accept(current.data, between, person, moment.now);
      const after = Client.keep(before.data, firmId);
      const still = await bothSides(control, current.data, between, person, moment);
      await refuseTooMany(control, firmId);
      const { stored, write } = clientStep(before, after);
      return {
        stored,
        own: [],
        shared: [
          proposalStep(current, taken).write,
          write,
          ...Portfolio.keeping(after, moment.now),
          ...still,
        ],
        events: [
          event({ type: "client.kept", tenantId, firmId }, moment),
          noted(tenantId, note, moment),
        ],
      };
    },
    { replay: wish.replay, moment },
  );

/**
 * Ends the firm's keeping: the client keeps itself, and leaves the firm's portfolio. Its own data stays as it is.
 * Refuses with `client.not_kept` where no firm keeps it.
 */
export const end = (
  control: TableConnection,
  wish: { before: Stored<Client.Info>; note: Note; replay?: Replay<Client.Info> },
  moment: Moment,
): Promise<Committed<Client.Info>> =>
  commitOnce(
    control,
    async () => {
      const { before, note } = wish;
      const { tenantId, firmId } = before.data;
      const after = Client.release(before.data);
      const { stored, write } = clientStep(before, after);
      return {
        stored,
        own: [write, ...(firmId === null ? [] : Portfolio.dropping(firmId, tenantId))],
        events: [
          ...(firmId === null
            ? []
            : [event({ type: "client.released", tenantId, firmId }, moment)]),
          noted(tenantId, note, moment),
        ],
      };
    },
    { replay: wish.replay, moment },
  );
