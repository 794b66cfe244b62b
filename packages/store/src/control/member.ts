import * as Client from "@tandem/domain/client";
import * as Firm from "@tandem/domain/firm";
import type { FirmId, TenantId, UserId } from "@tandem/domain/id";
import { OfClient, OfFirm } from "@tandem/domain/member";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { get, getMany } from "./read.ts";
import * as User from "./user.ts";

export {
  assignConsultant,
  changeOfClient,
  removeOfClient,
  revokeLeft,
  revokeReleased,
} from "./client-member.ts";
export { changeOfFirm, removeOfFirm } from "./firm-member.ts";

/** The most members one firm or client is listed with, and the most seats one person. */
const most = 2_000;

/** All that decides whether a person may act in a client, in one request; null where there is no such thing. */
export const standing = async (
  control: TableConnection,
  { userId, tenantId }: { userId: UserId; tenantId: TenantId },
): Promise<{
  client: Stored<Client.Info> | null;
  member: Stored<OfClient> | null;
  user: Stored<User.Profile> | null;
}> => {
  const client = controlKeys.client(tenantId);
  const member = controlKeys.clientMember(userId, tenantId);
  const user = controlKeys.user(userId);
  const found = await getMany(control, [client, member, user]);
  return {
    client: found(client, Client.Info),
    member: found(member, OfClient),
    user: found(user, User.Profile),
  };
};

/** All that decides whether a person may act in a firm, in one request; null where there is no such thing. */
export const standingInFirm = async (
  control: TableConnection,
  { userId, firmId }: { userId: UserId; firmId: FirmId },
): Promise<{ member: Stored<OfFirm> | null; user: Stored<User.Profile> | null }> => {
  const member = controlKeys.firmMember(userId, firmId);
  const user = controlKeys.user(userId);
  const found = await getMany(control, [member, user]);
  return { member: found(member, OfFirm), user: found(user, User.Profile) };
};

/** A person's membership of a firm, or null. */
export const ofFirmMember = (
  control: TableConnection,
  firmId: FirmId,
  userId: UserId,
): Promise<Stored<OfFirm> | null> => get(control, controlKeys.firmMember(userId, firmId), OfFirm);

/** A person's membership of a client, or null. */
export const ofClientMember = (
  control: TableConnection,
  tenantId: TenantId,
  userId: UserId,
): Promise<Stored<OfClient> | null> =>
  get(control, controlKeys.clientMember(userId, tenantId), OfClient);

/** Those of these people who have a grant in a client, by id. */
export const ofClientMembers = async (
  control: TableConnection,
  tenantId: TenantId,
  userIds: readonly UserId[],
): Promise<ReadonlyMap<UserId, OfClient>> => {
  const unique = [...new Set(userIds)];
  const found = await getMany(
    control,
    unique.map((userId) => controlKeys.clientMember(userId, tenantId)),
  );
  return new Map(
    unique.flatMap((userId) => {
      const member = found(controlKeys.clientMember(userId, tenantId), OfClient);
      return member === null ? [] : [[userId, member.data] as const];
    }),
  );
};

/** Where a person has a seat: the membership, and the firm or client it is in. */
export type Seats = {
  readonly user: Stored<User.Profile> | null;
  readonly firms: readonly { member: OfFirm; firm: Firm.Info }[];
  readonly clients: readonly { member: OfClient; client: Client.Info }[];
};

const kindOf = (item: Record<string, unknown>): string => String(item["sk"]).split("#")[0] ?? "";

/** Everything a person is a member of: one request, and one more for each hundred names. */
export const seats = async (control: TableConnection, userId: UserId): Promise<Seats> => {
  const partition = controlKeys.memberships(userId);
  const items = Map.groupBy(await whole(control, { list: "seats", partition }, most), kindOf);
  const ofFirms = (items.get("FIRM") ?? []).map((item) => parseStored(OfFirm, item).data);
  const ofClients = (items.get("TENANT") ?? []).map((item) => parseStored(OfClient, item).data);
  const user = items.get("USER")?.[0];
  const found = await getMany(control, [
    ...ofFirms.map(({ firmId }) => controlKeys.firm(firmId)),
    ...ofClients.map(({ tenantId }) => controlKeys.client(tenantId)),
  ]);
  return {
    user: user === undefined ? null : parseStored(User.Profile, user),
    firms: ofFirms.flatMap((member) => {
      const firm = found(controlKeys.firm(member.firmId), Firm.Info);
      return firm === null ? [] : [{ member, firm: firm.data }];
    }),
    clients: ofClients.flatMap((member) => {
      const client = found(controlKeys.client(member.tenantId), Client.Info);
      return client === null ? [] : [{ member, client: client.data }];
    }),
  };
};

/** The clients a person holds a grant in. */
export const grants = async (
  control: TableConnection,
  userId: UserId,
): Promise<ReadonlySet<TenantId>> => {
  const partition = controlKeys.memberships(userId);
  const items = await whole(
    control,
    { list: "grants", partition, startsWith: controlKeys.grants },
    most,
  );
  return new Set(items.map((item) => parseStored(OfClient, item).data.tenantId));
};

/** Everyone in a firm, in the order in which they joined. */
export const listOfFirm = async (
  control: TableConnection,
  firmId: FirmId,
): Promise<Stored<OfFirm>[]> => {
  const partition = controlKeys.membersOfFirm(firmId);
  const items = await whole(control, { list: "members", index: "gsi1", partition }, most);
  return items.map((item) => parseStored(OfFirm, item));
};

/** Everyone with a grant in a client, in the order in which they joined. */
export const listOfClient = async (
  control: TableConnection,
  tenantId: TenantId,
): Promise<Stored<OfClient>[]> => {
  const partition = controlKeys.membersOfClient(tenantId);
  const items = await whole(control, { list: "members", index: "gsi1", partition }, most);
  return items.map((item) => parseStored(OfClient, item));
};
