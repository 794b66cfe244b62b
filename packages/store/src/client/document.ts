import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { filesOf, type Info } from "@tandem/domain/document";
import * as Legacy from "@tandem/domain/document/legacy";
import type * as File from "@tandem/domain/file";
import { DocumentId, type FileId } from "@tandem/domain/id";
import * as ScopeStatement from "@tandem/domain/scope-statement";
import { standardIds } from "@tandem/standards/catalogue";
import { findDocument } from "@tandem/standards/documents";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";
import * as Uploads from "./upload.ts";

/** The most documents the register of one client holds. */
export const mostDocuments = 500;

/** What a document is called in keys and in the trail: by the item it was recorded for before there was a register. */
const nameOf = (id: DocumentId): string => Legacy.itemOf(id) ?? id;

/** The id of what is called that in keys and in the trail. */
export const idNamed = (name: string): DocumentId =>
  findDocument(name) === undefined ? DocumentId.parse(name) : Legacy.idOf(name);

/** One document, or null. */
export const find = async (scope: Scope, id: DocumentId): Promise<Stored<Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.document(nameOf(id)),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Legacy.Stored, Item);
};

/** The same by what it is called in keys and in the trail. */
export const named = (scope: Scope, name: string): Promise<Stored<Info> | null> =>
  find(scope, idNamed(name));

/** The register and the scope of each standard, which together answer what is demanded. */
export type All = {
  readonly documents: readonly Stored<Info>[];
  readonly scopes: readonly Stored<ScopeStatement.Info>[];
};

const isScope = ({ sk }: Record<string, unknown>): boolean =>
  String(sk).startsWith(clientKeys.scopeStatements);

/** Everything that is in writing, in one query. */
export const all = async (scope: Scope): Promise<All> => {
  const items = await whole(
    scope.table,
    { list: "documents", partition: clientKeys.documents },
    mostDocuments + standardIds.length,
  );
  return {
    documents: items
      .filter((item) => !isScope(item))
      .map((item) => parseStored(Legacy.Stored, item)),
    scopes: items.filter(isScope).map((item) => parseStored(ScopeStatement.Info, item)),
  };
};

/** What was done to a document, as the trail names it. */
export type Act =
  | "created"
  | "described"
  | "written"
  | "draft_dropped"
  | "submitted"
  | "returned"
  | "approved"
  | "reviewed"
  | "retired"
  | "readers_asked";

/** Files that came with the change are no longer on their way; those that no version holds any more are given up. */
const files = (before: Info | undefined, after: Info): Write[] => {
  const had = before === undefined ? new Map<FileId, File.Pending>() : filesOf(before);
  const has = filesOf(after);
  return [
    ...[...has.keys()].filter((id) => !had.has(id)).map(Uploads.taken),
    ...[...had].filter(([id]) => !has.has(id)).map(([, file]) => Uploads.released(file)),
  ];
};

/** The write of a new or changed document, and of the files that come and go with it. */
export const change = (before: Stored<Info> | null, after: Info, act: Act): Command<Info> => ({
  change: {
    aggregate: `document:${nameOf(after.id)}`,
    key: clientKeys.document(nameOf(after.id)),
    before,
    after,
    action: `document.${act}`,
    event: "document.changed",
    alongside: files(before?.data, after),
  },
});
