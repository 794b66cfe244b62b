import type { ActingRole } from "@tandem/domain/access";
import type * as Client from "@tandem/domain/client";
import type { UserId } from "@tandem/domain/id";
import { isCurrent } from "@tandem/domain/member";
import * as Members from "@tandem/store/control/member";
import type { Runtime } from "../runtime/runtime.ts";

/** Somebody who may act in a client, and as what. */
export type Participant = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: ActingRole;
};

/** The person as they may act in the client today, or null: a member, or an owner of its firm, who holds no grant. */
export const memberNamed = async (
  runtime: Runtime,
  { tenantId, firmId }: Client.Info,
  userId: UserId,
): Promise<Participant | null> => {
  const [member, inFirm] = await Promise.all([
    Members.ofClientMember(runtime.control, tenantId, userId),
    Members.ofFirmMember(runtime.control, firmId, userId),
  ]);
  const granted = member?.data;
  if (inFirm?.data.role === "firmOwner" && (granted?.role ?? "consultant") === "consultant") {
    const { name, email, role } = inFirm.data;
    return { userId, name, email, role };
  }
  if (granted === undefined || !isCurrent(granted, runtime.moment().now)) return null;
  const { name, email, role } = granted;
  return { userId, name, email, role };
};

/** Everyone who may act in the client today: two requests, however many they are. */
export const participants = async (
  runtime: Runtime,
  { tenantId, firmId }: Client.Info,
): Promise<Participant[]> => {
  const [members, ofFirm] = await Promise.all([
    Members.listOfClient(runtime.control, tenantId),
    Members.listOfFirm(runtime.control, firmId),
  ]);
  const { now } = runtime.moment();
  const people = new Map<UserId, Participant>(
    members
      .filter(({ data }) => isCurrent(data, now))
      .map(({ data: { userId, name, email, role } }) => [userId, { userId, name, email, role }]),
  );
  for (const { data } of ofFirm) {
    const { userId, name, email, role } = data;
    if (role !== "firmOwner") continue;
    if ((people.get(userId)?.role ?? "consultant") === "consultant") {
      people.set(userId, { userId, name, email, role });
    }
  }
  return [...people.values()];
};
