import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Agreement from "@tandem/domain/agreement";
import { DomainError } from "@tandem/domain/error";
import type { AgreementId } from "@tandem/domain/id";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** One agreement. Refuses an id of no agreement of this client. */
export const demand = async (scope: Scope, id: AgreementId): Promise<Stored<Agreement.Info>> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.agreement(id),
      ConsistentRead: true,
    }),
  );
  if (Item !== undefined) return parseStored(Agreement.Info, Item);
  throw new DomainError("not_found", "There is no such agreement in this client.");
};

/** Every agreement of the client. */
export const all = async (scope: Scope): Promise<Stored<Agreement.Info>[]> => {
  const items = await whole(
    scope.table,
    { list: "agreements", partition: clientKeys.agreements },
    Agreement.mostAgreements,
  );
  return items.map((item) => parseStored(Agreement.Info, item));
};

/** What was done to an agreement, as the trail names it. */
export type Act =
  | "created"
  | "described"
  | "written"
  | "submitted"
  | "returned"
  | "approved"
  | "reviewed"
  | "ended";

/** The write of a new or changed agreement. */
export const change = (
  before: Stored<Agreement.Info> | null,
  after: Agreement.Info,
  act: Act,
): Command<Agreement.Info> => ({
  change: {
    aggregate: `agreement:${after.id}`,
    key: clientKeys.agreement(after.id),
    before,
    after,
    action: `agreement.${act}`,
    event: "agreement.changed",
  },
});
