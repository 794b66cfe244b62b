import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Calendar from "@tandem/domain/calendar";
import { DomainError } from "@tandem/domain/error";
import type { CalendarId } from "@tandem/domain/id";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** One calendar. Refuses an id of no calendar of this client. */
export const demand = async (scope: Scope, id: CalendarId): Promise<Stored<Calendar.Info>> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.calendar(id),
      ConsistentRead: true,
    }),
  );
  if (Item !== undefined) return parseStored(Calendar.Info, Item);
  throw new DomainError("not_found", "There is no such calendar in this client.");
};

/** Every calendar of the client. */
export const all = async (scope: Scope): Promise<Stored<Calendar.Info>[]> => {
  const items = await whole(
    scope.table,
    { list: "calendars", partition: clientKeys.calendars },
    Calendar.mostCalendars,
  );
  return items.map((item) => parseStored(Calendar.Info, item));
};

/** What was done to a calendar, as the trail names it. */
export type Act = "created" | "written";

/** The write of a new or changed calendar. */
export const change = (
  before: Stored<Calendar.Info> | null,
  after: Calendar.Info,
  act: Act,
): Command<Calendar.Info> => ({
  change: {
    aggregate: `calendar:${after.id}`,
    key: clientKeys.calendar(after.id),
    before,
    after,
    action: `calendar.${act}`,
    event: "calendar.changed",
  },
});
