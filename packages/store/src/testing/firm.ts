import type * as Client from "@tandem/domain/client";
import * as Firm from "@tandem/domain/firm";
import type { OfClient, OfFirm } from "@tandem/domain/member";
import type { TableConnection } from "../connection/connection.ts";
import * as Clients from "../control/client.ts";
import type { Saved } from "../control/commit.ts";
import * as Firms from "../control/firm.ts";
import * as Invitations from "../control/invitation.ts";
import * as Members from "../control/member.ts";
import type { Stored } from "../write/stored.ts";
import {
  active,
  firmId,
  firmMember,
  invitation,
  moment,
  person,
  start,
  tenantId,
  userId,
} from "./fixtures.ts";

/** Insists that a write was done, and not answered from before. */
export const saved = async <T>(
  committed: Promise<Saved<T> | { readonly outcome: "replayed" }>,
): Promise<Saved<T>> => {
  const done = await committed;
  if (done.outcome !== "saved") throw new Error("Expected a write, got an answer from before");
  return done;
};

/** A firm with person 1 as its owner. */
export const foundFirm = async (
  control: TableConnection,
  number = 1,
): Promise<Stored<Firm.Info>> => {
  const firm = Firm.found(firmId(number), `Firm ${number}`, userId(1), start);
  return (await saved(Firms.found(control, { firm, founder: person(1) }, moment()))).stored;
};

/** Far from the numbers that tests give their own invitations. */
let invited = 1_000;

/** Brings a person into a firm in the way people come in: by an invitation. */
export const joinFirm = async (
  control: TableConnection,
  number: number,
  role: OfFirm["role"],
  firm = firmId(1),
): Promise<Stored<OfFirm>> => {
  const { invitation: offered, secret } = invitation((invited += 1), {
    to: "firm",
    firmId: firm,
    role,
  });
  const forPerson = { ...offered, email: person(number).email };
  const opened = Invitations.open(control, { invitation: forPerson, secret }, moment());
  const { stored: before } = await saved(opened);
  await Invitations.accept(control, { before, person: person(number) }, moment());
  return known(await Members.ofFirmMember(control, firm, userId(number)));
};

/** Brings a person into a client, likewise. */
export const joinClient = async (
  control: TableConnection,
  number: number,
  role: OfClient["role"],
  client = tenantId(1),
): Promise<Stored<OfClient>> => {
  const { invitation: offered, secret } = invitation((invited += 1), {
    to: "client",
    tenantId: client,
    role,
    period: null,
    topManagement: false,
  });
  const forPerson = { ...offered, email: person(number).email };
  const opened = Invitations.open(control, { invitation: forPerson, secret }, moment());
  const { stored: before } = await saved(opened);
  await Invitations.accept(control, { before, person: person(number) }, moment());
  return known(await Members.ofClientMember(control, client, userId(number)));
};

/** An active client that its firm's owner has taken on. */
export const takeOn = async (
  control: TableConnection,
  number = 1,
  creator: OfFirm = firmMember(1, "firmOwner"),
): Promise<Stored<Client.Info>> => {
  const client = active(number, `cell-t-${number}`, creator.firmId);
  return (await saved(Clients.create(control, { client, creator }, moment()))).stored;
};

/** What must be there. */
export const known = <T>(found: T | null): T => {
  if (found === null) throw new Error("Expected it to be there");
  return found;
};
