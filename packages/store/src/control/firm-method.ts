import { Methods } from "@tandem/domain/firm/methods";
import type { FirmId } from "@tandem/domain/id";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Stored } from "../write/stored.ts";
import { commit, type Saved } from "./commit.ts";
import { step } from "./item.ts";
import { get } from "./read.ts";

/** The methods of a firm, or null where it keeps none. */
export const find = (control: TableConnection, firmId: FirmId): Promise<Stored<Methods> | null> =>
  get(control, controlKeys.firmMethods(firmId), Methods);

/** Keeps the methods of a firm, wholly. */
export const keep = (
  control: TableConnection,
  firmId: FirmId,
  before: Stored<Methods> | null,
  after: Methods,
): Promise<Saved<Methods>> =>
  commit(control, () => {
    const { stored, write } = step({ key: controlKeys.firmMethods(firmId) }, before, after);
    return Promise.resolve({ stored, own: [write] });
  });
