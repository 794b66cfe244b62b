import type { FirmRole } from "@tandem/domain/access";
import type { OfFirm } from "@tandem/domain/member";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Moment } from "../write/commit.ts";
import type { Stored } from "../write/stored.ts";
import { commit, event, type Saved } from "./commit.ts";
import * as Count from "./count.ts";
import { firmMemberStep, unchanged } from "./item.ts";

const ownerDelta = (before: FirmRole | null, after: FirmRole | null): number =>
  Number(after === "firmOwner") - Number(before === "firmOwner");

/** Gives a member of a firm another role. Refuses with `member.last_owner`. */
export const changeOfFirm = (
  control: TableConnection,
  before: Stored<OfFirm>,
  after: OfFirm,
): Promise<Saved<OfFirm>> =>
  commit(control, async () => {
    const delta = ownerDelta(before.data.role, after.role);
    const { stored, write } = firmMemberStep(before, after);
    return { stored, own: [write], shared: await Count.owners(control, after.firmId, delta) };
  });

/**
 * Takes a member out of a firm, at once; the event takes back their grants in the firm's clients. Refuses with
 * `member.last_owner`.
 */
export const removeOfFirm = (
  control: TableConnection,
  before: Stored<OfFirm>,
  moment: Moment,
): Promise<Saved<OfFirm>> =>
  commit(control, async () => {
    const { firmId, userId, role } = before.data;
    return {
      stored: before,
      own: [{ remove: controlKeys.firmMember(userId, firmId), when: unchanged(before) }],
      shared: await Count.owners(control, firmId, ownerDelta(role, null)),
      events: [event({ type: "firm.left", firmId, userId }, moment)],
    };
  });
