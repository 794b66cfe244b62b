import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Service from "@tandem/domain/service";
import { DomainError } from "@tandem/domain/error";
import type { ServiceId } from "@tandem/domain/id";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** One service. Refuses an id of no service of this client. */
export const demand = async (scope: Scope, id: ServiceId): Promise<Stored<Service.Info>> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.service(id),
      ConsistentRead: true,
    }),
  );
  if (Item !== undefined) return parseStored(Service.Info, Item);
  throw new DomainError("not_found", "There is no such service in this client.");
};

/** Every service of the client. */
export const all = async (scope: Scope): Promise<Stored<Service.Info>[]> => {
  const items = await whole(
    scope.table,
    { list: "services", partition: clientKeys.services },
    Service.mostServices,
  );
  return items.map((item) => parseStored(Service.Info, item));
};

/** What was done to a service, as the trail names it. */
export type Act =
  | "created"
  | "described"
  | "published"
  | "retirement_asked"
  | "retirement_agreed"
  | "retirement_refused";

/** The write of a new or changed service. */
export const change = (
  before: Stored<Service.Info> | null,
  after: Service.Info,
  act: Act,
): Command<Service.Info> => ({
  change: {
    aggregate: `service:${after.id}`,
    key: clientKeys.service(after.id),
    before,
    after,
    action: `service.${act}`,
    event: "service.changed",
  },
});
