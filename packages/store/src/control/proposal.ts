import type { FirmId, ProposalId, TenantId, UserId } from "@tandem/domain/id";
import * as Proposal from "@tandem/domain/keeping";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { type ListQuery, type Page, page } from "../paging/page.ts";
import type { Moment } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { type Committed, commitOnce, event, type Replay } from "./commit.ts";
import { proposalStep } from "./item.ts";
import { type Note, noted } from "./note.ts";
import { get } from "./read.ts";
import type * as User from "./user.ts";

type Info = Proposal.Info;
type Paging = { limit: number; cursor: string | undefined };

/** A proposal, or null. */
export const find = (control: TableConnection, id: ProposalId): Promise<Stored<Info> | null> =>
  get(control, controlKeys.proposal(id), Proposal.Info);

/** The proposal a link was made for, or null. Found through an index, then read as it is now. */
export const bySecretHash = async (
  control: TableConnection,
  hash: string,
): Promise<Stored<Info> | null> => {
  const partition = controlKeys.proposalSecret(hash);
  const query: ListQuery = { list: "proposal-secret", index: "gsi2", partition };
  const [item] = (await page(control, query, { limit: 1, cursor: undefined })).items;
  return item === undefined ? null : find(control, parseStored(Proposal.Info, item).data.id);
};

const newest = async (control: TableConnection, partition: string, paging: Paging) => {
  const query: ListQuery = { list: "proposals", index: "gsi1", partition, newestFirst: true };
  const { items, cursor } = await page(control, query, paging);
  return { items: items.map((item) => parseStored(Proposal.Info, item)), cursor };
};

/** What a client proposed to firms, newest first. */
export const listOfClient = (
  control: TableConnection,
  tenantId: TenantId,
  paging: Paging,
): Promise<Page<Stored<Info>>> => newest(control, controlKeys.proposalsOfClient(tenantId), paging);

/** What a firm proposed to clients, newest first. */
export const listOfFirm = (
  control: TableConnection,
  firmId: FirmId,
  paging: Paging,
): Promise<Page<Stored<Info>>> => newest(control, controlKeys.proposalsOfFirm(firmId), paging);

/** The note goes to the trail of the client that proposes; one that is proposed to is not known before it says yes. */
const notes = ({ from }: Info, note: Note | undefined, moment: Moment) =>
  note === undefined || from.by === "firm" ? [] : [noted(from.tenantId, note, moment)];

/** Keeps a new proposal. Its secret leaves with the event that sends the mail, and is kept nowhere else. */
export const open = (
  control: TableConnection,
  wish: { proposal: Info; secret: string; note?: Note; replay?: Replay<Info> },
  moment: Moment,
): Promise<Committed<Info>> =>
  commitOnce(
    control,
    async () => {
      const { proposal, secret, note } = wish;
      const { id: proposalId, email, organisation, expiresAt, from } = proposal;
      const { stored, write } = proposalStep(null, proposal);
      const mail = { proposalId, email, organisation, by: from.by, secret, expiresAt };
      return {
        stored,
        own: [write],
        events: [
          event({ type: "proposal.opened", ...mail }, moment),
          ...notes(proposal, note, moment),
        ],
      };
    },
    { replay: wish.replay, moment },
  );

type Ending = { before: Stored<Info>; note?: Note; replay?: Replay<Info> };

const end = (
  control: TableConnection,
  { before, note, replay }: Ending,
  decide: (info: Info) => Info,
  moment: Moment,
): Promise<Committed<Info>> =>
  commitOnce(
    control,
    async () => {
      const after = decide(before.data);
      const { stored, write } = proposalStep(before, after);
      return { stored, own: [write], events: notes(after, note, moment) };
    },
    { replay, moment },
  );

/** Takes a proposal back. Refuses what is not open any more. */
export const withdraw = (
  control: TableConnection,
  { by, ...ending }: Ending & { by: UserId },
  moment: Moment,
): Promise<Committed<Info>> =>
  end(control, ending, (info) => Proposal.withdraw(info, by, moment.now), moment);

/** Says no to a proposal. Refuses anyone but its addressee, and what is not open any more. */
export const decline = (
  control: TableConnection,
  { person, ...ending }: Ending & { person: User.Person },
  moment: Moment,
): Promise<Committed<Info>> =>
  end(control, ending, (info) => Proposal.decline(info, person, moment.now), moment);
