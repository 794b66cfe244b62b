import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import type { JobId } from "@tandem/domain/id";
import * as TicketImport from "@tandem/domain/ticket-import";
import { clientKeys, inOrder } from "../keys/keys.ts";
import { type Page, page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Change } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** One import. Refuses an id of none of this client. */
export const demand = async (scope: Scope, id: JobId): Promise<Stored<TicketImport.Info>> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.ticketImport(id),
      ConsistentRead: true,
    }),
  );
  if (Item !== undefined) return parseStored(TicketImport.Info, Item);
  throw new DomainError("not_found", "There is no such import in this client.");
};

/** A page of imports, newest first. */
export const newest = async (
  scope: Scope,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Stored<TicketImport.Info>>> => {
  const { items, cursor } = await page(
    scope.table,
    {
      list: "ticket-imports",
      index: "gsi1",
      partition: clientKeys.ticketImports,
      newestFirst: true,
    },
    paging,
  );
  return { items: items.map((item) => parseStored(TicketImport.Info, item)), cursor };
};

/** The write of an import: begun, a batch further, or over. Its trail tells how far it is, not each problem again. */
export const change = (
  before: Stored<TicketImport.Info> | null,
  after: TicketImport.Info,
  act: "begun" | "advanced" | "done" | "cancelled",
): Change<TicketImport.Info> => ({
  aggregate: `ticket-import:${after.id}`,
  key: clientKeys.ticketImport(after.id),
  before,
  after,
  action: `ticket_import.${act}`,
  event: null,
  index: { gsi1pk: clientKeys.ticketImports, gsi1sk: inOrder(after.startedAt, after.id) },
  told: { fileName: after.fileName, line: after.line, ...after.tally, state: after.state },
});
