import type { ActingRole } from "@tandem/domain/access";
import type * as Client from "@tandem/domain/client";
import type { UserId } from "@tandem/domain/id";
import { actingRole, type OfClient, type OfFirm } from "@tandem/domain/member";
import type { Instant } from "@tandem/domain/time";
import * as Members from "@tandem/store/control/member";
import type { Runtime } from "../runtime/runtime.ts";

/** Somebody who may act in a client, and as what. */
export type Participant = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: ActingRole;
  /** Whether they sign as top management of the client. */
  readonly topManagement: boolean;
};

type Seats = { readonly member: OfClient | null; readonly inFirm: OfFirm | null };

const participant = (
  { member, inFirm }: Seats,
  { kept, now }: { kept: boolean; now: Instant },
): Participant | null => {
  const role = actingRole({ member, inFirm, kept }, now);
  const person = role === "firmOwner" ? inFirm : member;
  if (role === null || person === null) return null;
  const { userId, name, email } = person;
  return { userId, name, email, role, topManagement: member?.topManagement ?? false };
};

/** The person as they may act in the client today, or null: a member, or an owner of its firm, who holds no grant. */
export const memberNamed = async (
  runtime: Runtime,
  { tenantId, firmId }: Client.Info,
  userId: UserId,
): Promise<Participant | null> => {
  const [member, inFirm] = await Promise.all([
    Members.ofClientMember(runtime.control, tenantId, userId),
    firmId === null ? null : Members.ofFirmMember(runtime.control, firmId, userId),
  ]);
  const seats = { member: member?.data ?? null, inFirm: inFirm?.data ?? null };
  return participant(seats, { kept: firmId !== null, now: runtime.moment().now });
};

/** Everyone who may act in the client today: two requests, however many they are. */
export const participants = async (
  runtime: Runtime,
  { tenantId, firmId }: Client.Info,
): Promise<Participant[]> => {
  const [members, ofFirm] = await Promise.all([
    Members.listOfClient(runtime.control, tenantId),
    firmId === null ? [] : Members.listOfFirm(runtime.control, firmId),
  ]);
  const granted = new Map(members.map(({ data }) => [data.userId, data]));
  const inFirm = new Map(ofFirm.map(({ data }) => [data.userId, data]));
  const { now } = runtime.moment();
  return [...new Set([...granted.keys(), ...inFirm.keys()])].flatMap((userId) => {
    const seats = { member: granted.get(userId) ?? null, inFirm: inFirm.get(userId) ?? null };
    return participant(seats, { kept: firmId !== null, now }) ?? [];
  });
};
