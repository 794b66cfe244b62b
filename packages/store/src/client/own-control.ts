import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import * as OwnControl from "@tandem/domain/soa/own-control";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** One control of the organisation's own, voided or not, or null. */
export const find = async (
  scope: Scope,
  id: OwnControl.ControlId,
): Promise<Stored<OwnControl.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.ownControl(id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(OwnControl.Info, Item);
};

/** One control of the organisation's own. Refuses an unknown number. */
export const demand = async (
  scope: Scope,
  id: OwnControl.ControlId,
): Promise<Stored<OwnControl.Info>> => {
  const found = await find(scope, id);
  if (found === null) throw new DomainError("not_found", "There is no such control here.");
  return found;
};

type Action =
  | "own_control.added"
  | "own_control.changed"
  | "own_control.void_proposed"
  | "own_control.void_agreed"
  | "own_control.void_refused";

/** The write of an own control that was added, changed or voided. */
export const change = (
  before: Stored<OwnControl.Info> | null,
  after: OwnControl.Info,
  action: Action,
): Command<OwnControl.Info> => ({
  change: {
    aggregate: `own-control:${after.controlId}`,
    key: clientKeys.ownControl(after.controlId),
    before,
    after,
    action,
    event: "statement.changed",
  },
});
