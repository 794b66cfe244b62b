import * as Mapping from "@tandem/domain/ticket-import/mapping";
import type { Source } from "@tandem/domain/ticket";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The most tools of one client. */
export const mostSources = 50;

/** Every tool that tickets come from, with how it is understood. */
export const all = async (scope: Scope): Promise<Stored<Mapping.SourceInfo>[]> => {
  const list = { list: "ticket-sources", partition: clientKeys.ticketSources };
  const items = await whole(scope.table, list, mostSources);
  return items.map((item) => parseStored(Mapping.SourceInfo, item));
};

/** One of them, or null. */
export const find = async (
  scope: Scope,
  source: Source,
): Promise<Stored<Mapping.SourceInfo> | null> =>
  (await all(scope)).find(({ data }) => data.source === source) ?? null;

/** The write of how a tool is understood. */
export const change = (
  before: Stored<Mapping.SourceInfo> | null,
  after: Mapping.SourceInfo,
): Command<Mapping.SourceInfo> => ({
  change: {
    aggregate: `ticket-source:${after.source}`,
    key: clientKeys.ticketSource(after.source),
    before,
    after,
    action: "ticket_source.mapped",
    event: null,
  },
});
