import { DomainError } from "@tandem/domain/error";
import type { RequirementKey } from "@tandem/standards/catalogue";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { cursorAfter, type ListQuery, type Page, page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { Entry } from "./entry.ts";

const Item = z.object({ entry: Entry });

/** Where each of the lists goes on: a cursor of its own, null where it has not begun, "end" where it is over. */
const Cursors = z.tuple([z.string().nullable(), z.string().nullable()]);

const end = "end";

/** What became of the requirement itself, and what was said of it: two lists, each in order. Notes are in neither. */
const listsOf = (requirement: RequirementKey): readonly [ListQuery, ListQuery] => [
  {
    list: "history",
    partition: clientKeys.trailOf(`assessment:${requirement}`),
    newestFirst: true,
  },
  {
    list: "discussion",
    index: "gsi2",
    partition: clientKeys.discussionOf(requirement),
    newestFirst: true,
  },
];

const decode = (cursor: string | undefined): z.infer<typeof Cursors> => {
  if (cursor === undefined) return [null, null];
  try {
    return Cursors.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new DomainError("input.invalid", "The cursor does not belong to this list.", {
      errors: [{ pointer: "/cursor", detail: "Start again from the first page." }],
      cause,
    });
  }
};

type Read = { readonly item: Record<string, unknown>; readonly entry: Entry };
type List = { readonly query: ListQuery; readonly read: readonly Read[]; readonly over: boolean };

const readList = async (
  scope: Scope,
  query: ListQuery,
  { limit, cursor }: { limit: number; cursor: string | null },
): Promise<List> => {
  if (cursor === end) return { query, read: [], over: true };
  const found = await page(scope.table, query, { limit, cursor: cursor ?? undefined });
  const read = found.items.map((item) => ({ item, entry: Item.parse(item).entry }));
  return { query, read, over: found.cursor === null };
};

const newestFirst = (one: Read, other: Read): number => {
  if (one.entry.at === other.entry.at) return other.entry.version - one.entry.version;
  return one.entry.at < other.entry.at ? 1 : -1;
};

/**
 * Who did and said what about a requirement, newest first: its answers, decisions, verifications and assignments
 * together with what was said of it, in two requests. Never what the firm's people note for themselves.
 */
export const ofRequirement = async (
  scope: Scope,
  requirement: RequirementKey,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<Entry>> => {
  const cursors = decode(cursor);
  const lists = await Promise.all(
    listsOf(requirement).map((query, place) =>
      readList(scope, query, { limit, cursor: cursors[place] ?? null }),
    ),
  );
  const shown = lists
    .flatMap(({ read }) => read)
    .toSorted(newestFirst)
    .slice(0, limit);
  const taken = new Set(shown);
  const next = lists.map(({ query, read, over }, place) => {
    const ofList = read.filter((each) => taken.has(each));
    if (over && ofList.length === read.length) return end;
    const last = ofList.at(-1);
    return last === undefined
      ? (cursors[place] ?? null)
      : cursorAfter(scope.table, query, last.item);
  });
  return {
    items: shown.map(({ entry }) => entry),
    cursor: next.every((each) => each === end)
      ? null
      : Buffer.from(JSON.stringify(next)).toString("base64url"),
  };
};
