import { gunzipSync, gzipSync } from "node:zlib";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Needs } from "@tandem/domain/risk/needs";
import * as Soa from "@tandem/domain/soa";
import * as OwnControl from "@tandem/domain/soa/own-control";
import { z } from "zod";
import { clientKeys, type Key } from "../keys/keys.ts";
import { type Page, page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { digest } from "../trail/canonical.ts";
import type { Change, Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { mostRisks, needsAmong } from "./risk.ts";

/**
 * The rows of a statement are some 100 kB of JSON at most of its size, and only ever read whole. Packed they are one
 * attribute of a tenth of that.
 */
const pack = (content: Soa.Content): Uint8Array => gzipSync(JSON.stringify(content));

const Packed = z.object({
  content: z
    .instanceof(Uint8Array)
    .transform((packed): unknown => JSON.parse(gunzipSync(packed).toString("utf8")))
    .pipe(Soa.Content),
});

/** What stands for a content in the trail and in an approval: a change of one character changes it. */
export const digestOf = (content: Soa.Content): string => digest(content);

/** Where the approval is; before anybody put anything forward there is no trail yet. */
export type Found = { readonly data: Soa.Info; readonly stored: Stored<Soa.Info> | null };

const found = (stored: Stored<Soa.Info> | null): Found => ({
  data: stored?.data ?? Soa.initial,
  stored,
});

/** The version a caller sees: 0 before anything was put forward. */
export const versionOf = ({ stored }: Found): number => stored?.version ?? 0;

/** The statement beside the assessment: its approval, own controls by number, and the approved rows. */
export type Standing = {
  readonly approval: Found;
  readonly own: readonly Stored<OwnControl.Info>[];
  readonly approved: Soa.Content | null;
  /** The controls that treatments of risks need, each with the risks. */
  readonly needs: Needs;
};

const ownPrefix = clientKeys.ownControl("").sk;
const sortKey = (item: Record<string, unknown>): string => String(item["sk"]);

/** All of it in one request. */
export const standing = async (scope: Scope): Promise<Standing> => {
  const items = await whole(
    scope.table,
    { list: "statement", partition: clientKeys.statement },
    OwnControl.mostOwnControls + 2 + mostRisks,
  );
  const at = ({ sk }: Key) => items.find((item) => sortKey(item) === sk);
  const approval = at(clientKeys.statementApproval());
  const approved = at(clientKeys.statementApproved());
  return {
    approval: found(approval === undefined ? null : parseStored(Soa.Info, approval)),
    own: items
      .filter((item) => sortKey(item).startsWith(ownPrefix))
      .map((item) => parseStored(OwnControl.Info, item)),
    approved: approved === undefined ? null : Packed.parse(approved).content,
    needs: needsAmong(items),
  };
};

const get = async (scope: Scope, key: Key): Promise<Record<string, unknown> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({ TableName: scope.table.tableName, Key: key, ConsistentRead: true }),
  );
  return Item ?? null;
};

const contentAt = async (scope: Scope, key: Key): Promise<Soa.Content | null> => {
  const item = await get(scope, key);
  return item === null ? null : Packed.parse(item).content;
};

/** What waits for approval, or null. */
export const submitted = (scope: Scope): Promise<Soa.Content | null> =>
  contentAt(scope, clientKeys.statementSubmitted());

/** What an approved version says, or null where there is no such version. */
export const contentOf = (scope: Scope, number: number): Promise<Soa.Content | null> =>
  contentAt(scope, clientKeys.statementContent(number));

const Kept = z.object({ data: Soa.Version });

/** An approved version without its rows, or null. */
export const versionAt = async (scope: Scope, number: number): Promise<Soa.Version | null> => {
  const item = await get(scope, clientKeys.statementVersion(number));
  return item === null ? null : Kept.parse(item).data;
};

/** A page of approved versions without their rows, newest first. */
export const versions = async (
  scope: Scope,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Soa.Version>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "statements", partition: clientKeys.statementVersions, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => Kept.parse(item).data), cursor };
};

const approvalChange = (
  before: Found,
  after: Soa.Info,
  action: "statement.submitted" | "statement.returned" | "statement.approved",
): Change<Soa.Info> => ({
  aggregate: "statement",
  key: clientKeys.statementApproval(),
  before: before.stored,
  after,
  action,
  event: "statement.changed",
});

/** The write of a statement that was put forward, with its rows as they were at that moment. */
export const submit = (
  before: Found,
  after: Soa.Info,
  content: Soa.Content,
): Command<Soa.Info> => ({
  change: {
    ...approvalChange(before, after, "statement.submitted"),
    alongside: [{ put: { ...clientKeys.statementSubmitted(), content: pack(content) } }],
  },
});

/** The write of a statement that was given back. */
export const giveBack = (before: Found, after: Soa.Info): Command<Soa.Info> => ({
  change: {
    ...approvalChange(before, after, "statement.returned"),
    alongside: [{ remove: clientKeys.statementSubmitted() }],
  },
});

/**
 * The write of an approval: the version and its rows, which nothing ever writes again, and the copy that is current.
 * Throws where the rows are not those that were put forward: they were changed past the product.
 */
export const approve = (
  before: Found,
  after: Soa.Info & { readonly approved: Soa.Version },
  content: Soa.Content | null,
): Command<Soa.Info> => {
  const { approved } = after;
  if (content === null || digestOf(content) !== approved.digest) {
    throw new Error("What was put forward for approval is not what is kept of it");
  }
  const packed = { content: pack(content) };
  const { number } = approved;
  return {
    change: {
      ...approvalChange(before, after, "statement.approved"),
      alongside: [
        { put: { ...clientKeys.statementVersion(number), data: approved }, when: "absent" },
        { put: { ...clientKeys.statementContent(number), ...packed }, when: "absent" },
        { put: { ...clientKeys.statementApproved(), ...packed } },
        { remove: clientKeys.statementSubmitted() },
      ],
    },
  };
};
