import { mayGrant } from "@tandem/domain/access";
import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { TenantId, UserId } from "@tandem/domain/id";
import type { Offer } from "@tandem/domain/invitation";
import { actingRole, OfClient, OfFirm } from "@tandem/domain/member";
import type { Instant } from "@tandem/domain/time";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys, type Key } from "../keys/keys.ts";
import type { Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";
import { unchanged } from "./item.ts";
import { get, getMany } from "./read.ts";

const lapsed = () =>
  new DomainError(
    "invitation.lapsed",
    "Whoever sent this may not give it any more. Ask for a new one.",
  );

/** The seat a right comes from stays as it was read until the write is done, or the write is planned again. */
const still = (key: Key, seat: Stored<unknown>): Write => ({ check: key, when: unchanged(seat) });

/** What somebody is in a client now, and the seat it comes from. */
export const actsIn = async (
  control: TableConnection,
  { tenantId, userId }: { tenantId: TenantId; userId: UserId },
  now: Instant,
) => {
  const client = await get(control, controlKeys.client(tenantId), Client.Info);
  if (client === null) throw new DomainError("not_found", "There is no such client any more.");
  const { firmId } = client.data;
  const granted = controlKeys.clientMember(userId, tenantId);
  const seat = firmId === null ? null : controlKeys.firmMember(userId, firmId);
  const found = await getMany(control, [granted, ...(seat === null ? [] : [seat])]);
  const member = found(granted, OfClient);
  const inFirm = seat === null ? null : found(seat, OfFirm);
  const standing = { member: member?.data ?? null, inFirm: inFirm?.data ?? null };
  const role = actingRole({ ...standing, kept: firmId !== null }, now);
  const checks = [
    ...(member === null ? [] : [still(granted, member)]),
    ...(seat === null || inFirm === null ? [] : [still(seat, inFirm)]),
  ];
  return { client, role, checks };
};

/** Refuses with `invitation.lapsed` whoever is not an owner of the firm now. */
export const demandOwner = async (
  control: TableConnection,
  { firmId, userId }: { firmId: OfFirm["firmId"]; userId: UserId },
): Promise<Write[]> => {
  const key = controlKeys.firmMember(userId, firmId);
  const seat = await get(control, key, OfFirm);
  if (seat?.data.role !== "firmOwner") throw lapsed();
  return [still(key, seat)];
};

/** Refuses with `invitation.lapsed` whoever may not decide now on which firm keeps the client. */
export const demandKeeping = async (
  control: TableConnection,
  where: { tenantId: TenantId; userId: UserId },
  now: Instant,
): Promise<Write[]> => {
  const { role, checks } = await actsIn(control, where, now);
  if (role !== "selfAdmin" && role !== "clientAdmin") throw lapsed();
  return checks;
};

/**
 * Rights are checked when they take effect: whoever invited has to be able to give the role at the moment at which it
 * is taken. Refuses with `invitation.lapsed`. Returns what has to stay as it is until the role is given.
 */
export const demandInviter = async (
  control: TableConnection,
  { offer, invitedBy: userId }: { offer: Offer; invitedBy: UserId },
  now: Instant,
): Promise<Write[]> => {
  if (offer.to === "firm") return demandOwner(control, { firmId: offer.firmId, userId });
  const { role, checks } = await actsIn(control, { tenantId: offer.tenantId, userId }, now);
  if (role === null || !mayGrant(role, offer.role)) throw lapsed();
  return checks;
};

const outsider = () =>
  new DomainError(
    "member.not_in_firm",
    "Only members of the firm work in its clients as consultants. Invite this person into the firm first.",
    { errors: [{ pointer: "/role", detail: "Choose another role, or a member of the firm." }] },
  );

/**
 * Whoever becomes a consultant of a client has a seat in the firm that keeps it. Refuses with `member.not_in_firm`.
 * Asks for nothing where another role is offered.
 */
export const demandSeatInFirm = async (
  control: TableConnection,
  offer: Offer,
  userId: UserId,
): Promise<Write[]> => {
  if (offer.to !== "client" || offer.role !== "consultant") return [];
  const client = await get(control, controlKeys.client(offer.tenantId), Client.Info);
  const firmId = client?.data.firmId ?? null;
  if (firmId === null) throw outsider();
  const key = controlKeys.firmMember(userId, firmId);
  const seat = await get(control, key, OfFirm);
  if (seat === null) throw outsider();
  return [still(key, seat)];
};

/** The same by address, for an invitation that is only being sent. */
export const demandAddressInFirm = (members: readonly Stored<OfFirm>[], email: string): void => {
  if (!members.some(({ data }) => data.email.trim().toLowerCase() === email)) throw outsider();
};
