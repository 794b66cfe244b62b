import { createHash } from "node:crypto";
import { DomainError } from "@tandem/domain/error";
import type { FirmId, InvitationId, TenantId, UserId } from "@tandem/domain/id";
import * as Invitation from "@tandem/domain/invitation";
import { adminDelta, OfClient, OfFirm } from "@tandem/domain/member";
import type { Instant } from "@tandem/domain/time";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { type ListQuery, type Page, page } from "../paging/page.ts";
import type { Moment } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { recorded } from "./client-member.ts";
import { type Committed, commitOnce, event, type Replay } from "./commit.ts";
import * as Count from "./count.ts";
import { clientMemberStep, firmMemberStep, invitationStep } from "./item.ts";
import { demandInviter, demandSeatInFirm } from "./inviter.ts";
import { type Note, noted } from "./note.ts";
import { get, getMany } from "./read.ts";
import * as User from "./user.ts";

type Info = Invitation.Info;
type Paging = { limit: number; cursor: string | undefined };

/** What is kept of a secret: whoever reads the table cannot use the link. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** An invitation, or null. */
export const find = (control: TableConnection, id: InvitationId): Promise<Stored<Info> | null> =>
  get(control, controlKeys.invitation(id), Invitation.Info);

/** The invitation a link was made for, or null. Read through an index, so its state may be a moment old. */
export const bySecretHash = async (
  control: TableConnection,
  hash: string,
): Promise<Stored<Info> | null> => {
  const partition = controlKeys.invitationSecret(hash);
  const query: ListQuery = { list: "secret", index: "gsi2", partition };
  const [item] = (await page(control, query, { limit: 1, cursor: undefined })).items;
  return item === undefined ? null : parseStored(Invitation.Info, item);
};

const newest = async (control: TableConnection, partition: string, paging: Paging) => {
  const query: ListQuery = { list: "invitations", index: "gsi1", partition, newestFirst: true };
  const { items, cursor } = await page(control, query, paging);
  return { items: items.map((item) => parseStored(Invitation.Info, item)), cursor };
};

/** Invitations into a firm, newest first. */
export const listOfFirm = (
  control: TableConnection,
  firmId: FirmId,
  paging: Paging,
): Promise<Page<Stored<Info>>> => newest(control, controlKeys.invitationsOfFirm(firmId), paging);

/** Invitations into a client, newest first. */
export const listOfClient = (
  control: TableConnection,
  tenantId: TenantId,
  paging: Paging,
): Promise<Page<Stored<Info>>> =>
  newest(control, controlKeys.invitationsOfClient(tenantId), paging);

/** The note goes to the trail of the client that is invited into; a firm keeps none. */
const notes = ({ offer }: Info, note: Note | undefined, moment: Moment) =>
  note === undefined || offer.to === "firm" ? [] : [noted(offer.tenantId, note, moment)];

/** Keeps a new invitation. Its secret leaves with the event that sends the mail, and is kept nowhere else. */
export const open = (
  control: TableConnection,
  wish: { invitation: Info; secret: string; note?: Note; replay?: Replay<Info> },
  moment: Moment,
): Promise<Committed<Info>> =>
  commitOnce(
    control,
    async () => {
      const { invitation, secret, note } = wish;
      const { id: invitationId, email, organisation, offer, expiresAt } = invitation;
      const { stored, write } = invitationStep(null, invitation);
      const { role } = offer;
      const mail = { invitationId, email, organisation, role, secret, expiresAt };
      return {
        stored,
        own: [write],
        events: [
          event({ type: "invitation.opened", ...mail }, moment),
          ...notes(invitation, note, moment),
        ],
      };
    },
    { replay: wish.replay, moment },
  );

/** Withdraws an invitation. Refuses one that was used, withdrawn or has expired. */
export const revoke = (
  control: TableConnection,
  wish: { before: Stored<Info>; by: UserId; note?: Note; replay?: Replay<Info> },
  moment: Moment,
): Promise<Committed<Info>> =>
  commitOnce(
    control,
    async () => {
      const { before, by, note } = wish;
      const after = Invitation.revoke(before.data, by, moment.now);
      const { stored, write } = invitationStep(before, after);
      return { stored, own: [write], events: notes(after, note, moment) };
    },
    { replay: wish.replay, moment },
  );

const refuseMember = (member: Stored<unknown> | null): void => {
  if (member === null) return;
  throw new DomainError(
    "member.exists",
    "You are a member already. Ask for another role instead of a new invitation.",
  );
};

/** Refuses with `invitation.lapsed` an invitation whose sender may not give its role any more. */
export const demandStanding = async (
  control: TableConnection,
  { offer, invitedBy }: Info,
  now: Instant,
): Promise<void> => void (await demandInviter(control, { offer, invitedBy }, now));

/** What accepting an offer brings: the membership, and the count it is part of. */
const joining = async (
  control: TableConnection,
  offer: Invitation.Offer,
  person: User.Person,
  moment: Moment,
) => {
  const joined = { ...person, joinedAt: moment.now };
  if (offer.to === "firm") {
    const { firmId, role } = offer;
    const { write } = firmMemberStep(null, { ...joined, firmId, role });
    const count = await Count.owners(control, firmId, Number(role === "firmOwner"));
    return { writes: [write, ...count], events: [] };
  }
  const { to: _, ...granted } = offer;
  const { stored, write } = clientMemberStep(null, { ...joined, ...granted });
  const { userId, name } = person;
  const by = { userId, name, role: offer.role };
  return {
    writes: [write, ...(await Count.admins(control, offer.tenantId, adminDelta(null, offer.role)))],
    events: [recorded({ action: "member.joined", member: stored.data, by }, moment)],
  };
};

/**
 * Uses an invitation, once: the membership comes with it or not at all, however many ask at the same moment.
 * Refuses what the rules of an invitation refuse, with `member.exists` who is a member already, with
 * `invitation.lapsed` what its sender may not give any more, and as consultant who is not in the firm.
 */
export const accept = (
  control: TableConnection,
  wish: { before: Stored<Info>; person: User.Person; replay?: Replay<Info> },
  moment: Moment,
): Promise<Committed<Info>> =>
  commitOnce(
    control,
    async () => {
      const { person } = wish;
      const { id, offer, invitedBy } = wish.before.data;
      const invited = controlKeys.invitation(id);
      const user = controlKeys.user(person.userId);
      const member =
        offer.to === "firm"
          ? controlKeys.firmMember(person.userId, offer.firmId)
          : controlKeys.clientMember(person.userId, offer.tenantId);
      const found = await getMany(control, [invited, user, member]);
      const current = found(invited, Invitation.Info) ?? wish.before;
      const after = Invitation.accept(current.data, person, moment.now);
      refuseMember(offer.to === "firm" ? found(member, OfFirm) : found(member, OfClient));
      const still = [
        ...(await demandInviter(control, { offer, invitedBy }, moment.now)),
        // Whoever invited themselves is an owner of the firm, which is looked at already.
        ...(person.userId === invitedBy
          ? []
          : await demandSeatInFirm(control, offer, person.userId)),
      ];
      const { stored, write } = invitationStep(current, after);
      const { writes, events } = await joining(control, offer, person, moment);
      const known = User.remembering(found(user, User.Profile), person, moment.now);
      return { stored, own: [], shared: [write, ...still, ...writes, ...known.writes], events };
    },
    { replay: wish.replay, moment },
  );
