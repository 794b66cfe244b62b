import * as Firm from "@tandem/domain/firm";
import type { FirmId } from "@tandem/domain/id";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Moment } from "../write/commit.ts";
import type { Stored } from "../write/stored.ts";
import { type Committed, commitOnce, type Replay } from "./commit.ts";
import { firmMemberStep, firmStep } from "./item.ts";
import { get } from "./read.ts";
import * as User from "./user.ts";

/** A firm, or null. */
export const find = (control: TableConnection, firmId: FirmId): Promise<Stored<Firm.Info> | null> =>
  get(control, controlKeys.firm(firmId), Firm.Info);

/** Keeps a new firm and its founder as its first owner. */
export const found = (
  control: TableConnection,
  wish: { firm: Firm.Info; founder: User.Person; replay?: Replay<Firm.Info> },
  moment: Moment,
): Promise<Committed<Firm.Info>> =>
  commitOnce(
    control,
    async () => {
      const { firm, founder } = wish;
      const known = await User.find(control, founder.userId);
      const owner = firmMemberStep(null, {
        ...founder,
        firmId: firm.id,
        role: "firmOwner",
        joinedAt: moment.now,
      });
      const { stored, write } = firmStep(null, firm);
      const { writes } = User.remembering(known, founder, moment.now);
      return { stored, own: [write, owner.write], shared: writes };
    },
    { replay: wish.replay, moment },
  );
