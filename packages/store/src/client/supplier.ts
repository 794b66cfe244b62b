import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import type { SupplierId } from "@tandem/domain/id";
import * as Supplier from "@tandem/domain/supplier";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The most suppliers the register of one client holds: with all that is said of them, three requests at most. */
export const mostSuppliers = 1_000;

/** One supplier. Refuses an id of no supplier of this client. */
export const demand = async (scope: Scope, id: SupplierId): Promise<Stored<Supplier.Info>> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.supplier(id),
      ConsistentRead: true,
    }),
  );
  if (Item !== undefined) return parseStored(Supplier.Info, Item);
  throw new DomainError("not_found", "There is no such supplier in this client.");
};

/** The whole register. */
export const all = async (scope: Scope): Promise<Stored<Supplier.Info>[]> => {
  const items = await whole(
    scope.table,
    { list: "suppliers", partition: clientKeys.suppliers },
    mostSuppliers,
  );
  return items.map((item) => parseStored(Supplier.Info, item));
};

/** What was done to a supplier, as the trail names it. */
export type Act = "added" | "described" | "ended" | "resumed" | "imported" | "import_undone";

/** The write of a new or changed supplier. */
export const change = (
  before: Stored<Supplier.Info> | null,
  after: Supplier.Info,
  act: Act,
): Command<Supplier.Info> => ({
  change: {
    aggregate: `supplier:${after.id}`,
    key: clientKeys.supplier(after.id),
    before,
    after,
    action: `supplier.${act}`,
    event: null,
  },
});
