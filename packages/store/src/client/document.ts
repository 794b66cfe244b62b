import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Document from "@tandem/domain/document";
import type { StandardId } from "@tandem/standards/catalogue";
import { mandatoryDocuments } from "@tandem/standards/documents";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** A demanded document as stored, or not recorded yet. */
export type Found = { readonly data: Document.Info; readonly stored: Stored<Document.Info> | null };

const found = (document: string, stored: Stored<Document.Info> | null): Found => ({
  data: stored?.data ?? Document.initial(document),
  stored,
});

export const versionOf = ({ stored }: Found): number => stored?.version ?? 0;

/** One document of the list. */
export const find = async (scope: Scope, document: string): Promise<Found> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.document(document),
      ConsistentRead: true,
    }),
  );
  return found(document, Item === undefined ? null : parseStored(Document.Info, Item));
};

/** Every document that one of the standards asks for, in the order of the list, recorded or not. */
export const all = async (scope: Scope, standards: readonly StandardId[]): Promise<Found[]> => {
  const items = await whole(
    scope.table,
    { list: "documents", partition: clientKeys.documents },
    mandatoryDocuments.length,
  );
  const recorded = new Map(
    items.map((item) => {
      const stored = parseStored(Document.Info, item);
      return [stored.data.document, stored] as const;
    }),
  );
  return mandatoryDocuments
    .filter(({ duty }) => standards.some((standard) => duty[standard] !== undefined))
    .map(({ id }) => found(id, recorded.get(id) ?? null));
};

/** The write of a document that was recorded or approved. */
export const change = (
  before: Found,
  after: Document.Info,
  action: "document.recorded" | "document.approved",
): Command<Document.Info> => ({
  change: {
    aggregate: `document:${after.document}`,
    key: clientKeys.document(after.document),
    before: before.stored,
    after,
    action,
    event: "document.changed",
  },
});
