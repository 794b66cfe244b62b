import type * as Client from "@tandem/domain/client";
import type * as Firm from "@tandem/domain/firm";
import type { Info as Invitation } from "@tandem/domain/invitation";
import type { Info as Proposal } from "@tandem/domain/keeping";
import type { OfClient, OfFirm } from "@tandem/domain/member";
import { controlKeys, type IndexKeys, inOrder, type Key } from "../keys/keys.ts";
import type { Stored } from "../write/stored.ts";
import { aggregateItem, type Condition, type Write } from "../write/transaction.ts";

/** An aggregate's next state, and the write that brings it about unless someone was faster. */
export type Step<T> = { readonly stored: Stored<T>; readonly write: Write };

/** Holds as long as the aggregate is as it was read. */
export const unchanged = (before: Stored<unknown> | null): Condition =>
  before === null ? "absent" : { version: before.version };

/** The control plane keeps no chained trail, so the head of its aggregates is empty. */
export const step = <T>(
  { key, index = {} }: { key: Key; index?: IndexKeys },
  before: Stored<T> | null,
  data: T,
): Step<T> => {
  const stored: Stored<T> = { data, version: (before?.version ?? 0) + 1, head: "" };
  return { stored, write: { put: aggregateItem(key, stored, index), when: unchanged(before) } };
};

export const firmStep = (before: Stored<Firm.Info> | null, after: Firm.Info): Step<Firm.Info> =>
  step({ key: controlKeys.firm(after.id) }, before, after);

export const clientStep = (
  before: Stored<Client.Info> | null,
  after: Client.Info,
): Step<Client.Info> =>
  step(
    {
      key: controlKeys.client(after.tenantId),
      index:
        after.firmId === null
          ? {}
          : { gsi1pk: controlKeys.clientsOfFirm(after.firmId), gsi1sk: after.tenantId },
    },
    before,
    after,
  );

export const firmMemberStep = (before: Stored<OfFirm> | null, after: OfFirm): Step<OfFirm> =>
  step(
    {
      key: controlKeys.firmMember(after.userId, after.firmId),
      index: {
        gsi1pk: controlKeys.membersOfFirm(after.firmId),
        gsi1sk: inOrder(after.joinedAt, after.userId),
      },
    },
    before,
    after,
  );

export const clientMemberStep = (
  before: Stored<OfClient> | null,
  after: OfClient,
): Step<OfClient> =>
  step(
    {
      key: controlKeys.clientMember(after.userId, after.tenantId),
      index: {
        gsi1pk: controlKeys.membersOfClient(after.tenantId),
        gsi1sk: inOrder(after.joinedAt, after.userId),
      },
    },
    before,
    after,
  );

const listOf = ({ offer }: Invitation): string =>
  offer.to === "firm"
    ? controlKeys.invitationsOfFirm(offer.firmId)
    : controlKeys.invitationsOfClient(offer.tenantId);

export const invitationStep = (
  before: Stored<Invitation> | null,
  after: Invitation,
): Step<Invitation> =>
  step(
    {
      key: controlKeys.invitation(after.id),
      index: {
        gsi1pk: listOf(after),
        gsi1sk: inOrder(after.invitedAt, after.id),
        gsi2pk: controlKeys.invitationSecret(after.secretHash),
        gsi2sk: after.id,
      },
    },
    before,
    after,
  );

const proposalsOf = ({ from }: Proposal): string =>
  from.by === "firm"
    ? controlKeys.proposalsOfFirm(from.firmId)
    : controlKeys.proposalsOfClient(from.tenantId);

export const proposalStep = (before: Stored<Proposal> | null, after: Proposal): Step<Proposal> =>
  step(
    {
      key: controlKeys.proposal(after.id),
      index: {
        gsi1pk: proposalsOf(after),
        gsi1sk: inOrder(after.proposedAt, after.id),
        gsi2pk: controlKeys.proposalSecret(after.secretHash),
        gsi2sk: after.id,
      },
    },
    before,
    after,
  );
