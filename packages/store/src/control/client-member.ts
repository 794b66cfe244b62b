import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { FirmId, TenantId, UserId } from "@tandem/domain/id";
import { adminDelta, OfClient, OfFirm } from "@tandem/domain/member";
import type { Instant } from "@tandem/domain/time";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Moment } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { commit, type Plan, type Saved } from "./commit.ts";
import * as Count from "./count.ts";
import type { ControlEvent } from "./event.ts";
import { clientMemberStep, unchanged } from "./item.ts";
import { noted, type Signature } from "./note.ts";
import { get, getMany } from "./read.ts";

/** The most seats one person or one client is listed with. */
const most = 2_000;

type Act = "member.joined" | "member.changed" | "member.assigned" | "member.left";

const facts = ({ email, name, role, period, topManagement }: OfClient) => ({
  email,
  name,
  role,
  period,
  topManagement,
});

/** The event that puts what became of a membership into the client's own trail. */
export const recorded = (
  { action, member, by }: { action: Act; member: OfClient; by: Signature },
  moment: Moment,
): ControlEvent =>
  noted(
    member.tenantId,
    { aggregate: `member:${member.userId}`, action, actor: by, facts: facts(member) },
    moment,
  );

/** Gives a member of a client another role, period or capability. Refuses with `member.last_admin`. */
export const changeOfClient = (
  control: TableConnection,
  { before, after, by }: { before: Stored<OfClient>; after: OfClient; by: Signature },
  moment: Moment,
): Promise<Saved<OfClient>> =>
  commit(control, async () => {
    const delta = adminDelta(before.data.role, after.role);
    const { stored, write } = clientMemberStep(before, after);
    return {
      stored,
      own: [write],
      shared: await Count.admins(control, after.tenantId, delta),
      events: [recorded({ action: "member.changed", member: after, by }, moment)],
    };
  });

const removal = async (
  control: TableConnection,
  { before, by }: { before: Stored<OfClient>; by: Signature },
  moment: Moment,
): Promise<Plan<OfClient>> => {
  const { tenantId, userId, role } = before.data;
  return {
    stored: before,
    own: [{ remove: controlKeys.clientMember(userId, tenantId), when: unchanged(before) }],
    shared: await Count.admins(control, tenantId, adminDelta(role, null)),
    events: [recorded({ action: "member.left", member: before.data, by }, moment)],
  };
};

/** Takes a member out of a client, at once. Refuses with `member.last_admin`. */
export const removeOfClient = (
  control: TableConnection,
  removed: { before: Stored<OfClient>; by: Signature },
  moment: Moment,
): Promise<Saved<OfClient>> => commit(control, () => removal(control, removed, moment));

const refuseOther = (member: Stored<OfClient>): void => {
  if (member.data.role === "consultant") return;
  throw new DomainError("member.exists", "This person is in the client already, in another role.");
};

const consultantOf = (found: Stored<OfFirm> | null): Stored<OfFirm> => {
  if (found === null)
    throw new DomainError("not_found", "There is no such consultant in the firm.");
  if (found.data.role === "firmOwner") {
    throw new DomainError("member.exists", "An owner of the firm acts in all its clients already.");
  }
  return found;
};

/**
 * Puts a consultant of the client's firm into the client; repeating it changes nothing. Refuses with `not_found`
 * who is not in the firm, and with `member.exists` who acts in the client in another role.
 */
export const assignConsultant = (
  control: TableConnection,
  wish: { tenantId: TenantId; userId: UserId; by: Signature },
  moment: Moment,
): Promise<Saved<OfClient>> =>
  commit(control, async () => {
    const { tenantId, userId, by } = wish;
    const client = await get(control, controlKeys.client(tenantId), Client.Info);
    const firmId = client?.data.firmId ?? null;
    if (firmId === null) throw new DomainError("not_found", "There is no such client of a firm.");
    const ofFirm = controlKeys.firmMember(userId, firmId);
    const ofClient = controlKeys.clientMember(userId, tenantId);
    const found = await getMany(control, [ofFirm, ofClient]);
    const consultant = consultantOf(found(ofFirm, OfFirm));
    // Whoever leaves the firm meanwhile is not assigned any more, so the grant cannot outlive the seat in the firm.
    const still = { check: ofFirm, when: unchanged(consultant) };
    const existing = found(ofClient, OfClient);
    if (existing !== null) {
      refuseOther(existing);
      return { stored: existing, own: [], shared: [still] };
    }
    const { email, name } = consultant.data;
    const person = { userId, email, name, joinedAt: moment.now };
    const grant = { role: "consultant", period: null, topManagement: false } as const;
    const { stored, write } = clientMemberStep(null, { tenantId, ...person, ...grant });
    return {
      stored,
      own: [],
      shared: [write, still],
      events: [recorded({ action: "member.assigned", member: stored.data, by }, moment)],
    };
  });

const product = (name: string): Signature => ({ userId: null, name, role: "system" });

/** Takes grants back one by one, each with its entry for the client's trail. Returns those entries' events. */
const takeBack = async (
  control: TableConnection,
  grants: readonly Stored<OfClient>[],
  by: Signature,
  moment: Moment,
): Promise<ControlEvent[]> => {
  const events: ControlEvent[] = [];
  for (const before of grants) {
    const saved = await commit(control, () => removal(control, { before, by }, moment));
    events.push(...saved.events);
  }
  return events;
};

/**
 * Takes back what consultants were granted in a client up to the moment its firm stopped keeping it. May run again:
 * what is gone stays gone, and what was granted later stays.
 */
export const revokeReleased = async (
  control: TableConnection,
  released: { tenantId: TenantId; at: Instant },
  moment: Moment,
): Promise<{ events: ControlEvent[] }> => {
  const partition = controlKeys.membersOfClient(released.tenantId);
  const items = await whole(control, { list: "members", index: "gsi1", partition }, most);
  const grants = items
    .map((item) => parseStored(OfClient, item))
    .filter(({ data }) => data.role === "consultant" && data.joinedAt <= released.at);
  return { events: await takeBack(control, grants, product("The firm's keeping ended"), moment) };
};

/**
 * Takes back what a person was granted as consultant in the firm's clients up to the moment they left it. May run
 * again: what is gone stays gone, and what was granted after they came back stays. Returns the clients concerned.
 */
export const revokeLeft = async (
  control: TableConnection,
  left: { firmId: FirmId; userId: UserId; at: Instant },
  moment: Moment,
): Promise<{ tenantIds: TenantId[]; events: ControlEvent[] }> => {
  const partition = controlKeys.memberships(left.userId);
  const items = await whole(
    control,
    { list: "grants", partition, startsWith: controlKeys.grants },
    most,
  );
  const grants = items
    .map((item) => parseStored(OfClient, item))
    .filter(({ data }) => data.role === "consultant" && data.joinedAt <= left.at);
  const keyOf = ({ data }: Stored<OfClient>) => controlKeys.client(data.tenantId);
  const found = await getMany(control, grants.map(keyOf));
  const inFirm = grants.filter(
    (grant) => found(keyOf(grant), Client.Info)?.data.firmId === left.firmId,
  );
  const events = await takeBack(control, inFirm, product("Left the firm"), moment);
  return { tenantIds: inFirm.map(({ data }) => data.tenantId), events };
};
