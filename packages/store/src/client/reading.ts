import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { Confirmation } from "@tandem/domain/document";
import type { DocumentId, UserId } from "@tandem/domain/id";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The most people who confirm one version, and the most that one person confirms. */
const most = 10_000;

type Place = { readonly document: DocumentId; readonly number: number; readonly by: UserId };

/** That this person has read this version, or null. */
export const find = async (
  scope: Scope,
  { document, number, by }: Place,
): Promise<Stored<Confirmation> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.reading(document, number, by),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Confirmation, Item);
};

/** Everyone who has confirmed one version of a document. */
export const ofVersion = async (
  scope: Scope,
  document: DocumentId,
  number: number,
): Promise<Confirmation[]> => {
  const partition = clientKeys.readingsOf(document);
  const startsWith = clientKeys.readingsOfVersion(number);
  const items = await whole(scope.table, { list: "readings", partition, startsWith }, most);
  return items.map((item) => parseStored(Confirmation, item).data);
};

/** Everything that one person has confirmed. */
export const by = async (scope: Scope, userId: UserId): Promise<Confirmation[]> => {
  const partition = clientKeys.readingsBy(userId);
  const items = await whole(scope.table, { list: "readings", partition }, most);
  return items.map((item) => parseStored(Confirmation, item).data);
};

/** The write of a confirmation; a copy stands under the person, so that one query says what is left to read. */
export const confirm = (after: Confirmation): Command<Confirmation> => ({
  change: {
    aggregate: `reading:${after.document}:${after.number}:${after.by}`,
    key: clientKeys.reading(after.document, after.number, after.by),
    before: null,
    after,
    action: "document.read_and_understood",
    event: "document.read",
    alongside: [
      {
        put: {
          ...clientKeys.readingBy(after.by, after.document, after.number),
          data: after,
          version: 1,
          head: "",
        },
      },
    ],
  },
});
