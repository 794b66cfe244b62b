import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { FirmId, TenantId } from "@tandem/domain/id";
import type { OfFirm } from "@tandem/domain/member";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Moment } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";
import { type Committed, commitOnce, event, type Replay } from "./commit.ts";
import { clientMemberStep, clientStep } from "./item.ts";
import { type Note, noted } from "./note.ts";
import * as Portfolio from "./portfolio.ts";
import { get } from "./read.ts";

/** A client, or null. */
export const find = (
  control: TableConnection,
  tenantId: TenantId,
): Promise<Stored<Client.Info> | null> => get(control, controlKeys.client(tenantId), Client.Info);

/** All clients of a firm. Read through an index: one that was taken on a moment ago may be missing. */
export const ofFirm = async (
  control: TableConnection,
  firmId: FirmId,
): Promise<Stored<Client.Info>[]> => {
  const items = await whole(
    control,
    { list: "clients", index: "gsi1", partition: controlKeys.clientsOfFirm(firmId) },
    Portfolio.mostClients + 50,
  );
  return items.map((item) => parseStored(Client.Info, item));
};

/** Refuses with `limit.items` where the firm's portfolio is full. */
export const refuseTooMany = async (control: TableConnection, firmId: FirmId): Promise<void> => {
  if ((await Portfolio.rows(control, firmId)).length >= Portfolio.mostClients) {
    throw new DomainError(
      "limit.items",
      `A firm may have at most ${Portfolio.mostClients} clients.`,
    );
  }
};

/** A consultant works in the clients they took on; an owner acts in all of them without a grant. */
const assigned = (client: Client.Info, creator: OfFirm, moment: Moment): Write[] => {
  if (creator.role !== "consultant") return [];
  const { userId, email, name } = creator;
  const { write } = clientMemberStep(null, {
    tenantId: client.tenantId,
    userId,
    email,
    name,
    joinedAt: moment.now,
    role: "consultant",
    period: null,
    topManagement: false,
  });
  return [write];
};

/**
 * Takes on a client: its record, its line in the portfolio, the creator's assignment, and the event that starts the
 * making of its table. Refuses with `limit.items` beyond 500 clients, and `write.stale` where the creator has left.
 */
export const create = (
  control: TableConnection,
  wish: { client: Client.Info; creator: OfFirm; replay?: Replay<Client.Info> },
  moment: Moment,
): Promise<Committed<Client.Info>> =>
  commitOnce(
    control,
    async () => {
      const { client, creator } = wish;
      const { firmId } = creator;
      await refuseTooMany(control, firmId);
      const { stored, write } = clientStep(null, client);
      return {
        stored,
        own: [
          write,
          ...Portfolio.keeping(client, moment.now),
          { check: controlKeys.firmMember(creator.userId, firmId), when: "present" },
          ...assigned(client, creator, moment),
        ],
        events: [event({ type: "client.requested", tenantId: client.tenantId }, moment)],
      };
    },
    { replay: wish.replay, moment },
  );

/** What goes with a change of a client: the setup that goes on, a note for its trail, the answer to remember. */
export type Accompanied = {
  readonly event?: "client.requested";
  readonly note?: Note;
  readonly replay?: Replay<Client.Info>;
};

/** Keeps a client's next state, and its line in the portfolio with it. */
export const update = (
  control: TableConnection,
  before: Stored<Client.Info>,
  after: Client.Info,
  { event: type, note, replay }: Accompanied,
  moment: Moment,
): Promise<Committed<Client.Info>> =>
  commitOnce(
    control,
    async () => {
      const { tenantId } = after;
      const { stored, write } = clientStep(before, after);
      return {
        stored,
        own: [write, ...Portfolio.keeping(after, moment.now)],
        events: [
          ...(type === undefined ? [] : [event({ type, tenantId }, moment)]),
          ...(note === undefined ? [] : [noted(tenantId, note, moment)]),
        ],
      };
    },
    { replay, moment },
  );
