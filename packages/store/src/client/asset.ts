import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Asset from "@tandem/domain/asset";
import { DomainError } from "@tandem/domain/error";
import { AssetId, ServiceId, SupplierId, UserId } from "@tandem/domain/id";
import { z } from "zod";
import { readMany } from "../connection/batch.ts";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The most assets the register of one client holds. */
export const mostAssets = 10_000;

/** One asset. Refuses an id of no asset of this client. */
export const demand = async (scope: Scope, id: AssetId): Promise<Stored<Asset.Info>> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.asset(id),
      ConsistentRead: true,
    }),
  );
  if (Item !== undefined) return parseStored(Asset.Info, Item);
  throw new DomainError("not_found", "There is no such asset in this client.");
};

/**
 * A line of the register in one short text: values in a fixed order, words as their places in the list of choices, ids
 * without their prefixes. A line is some 200 bytes that way, so that 10,000 of them come in three requests; what is
 * added later goes to the end.
 */
const Packed = z
  .tuple([
    z.string(),
    z.int(),
    z.string(),
    z.string(),
    z.int(),
    z.array(z.int()),
    z.array(z.string()),
    z.array(z.string()),
    z.int(),
    z.int(),
    // Lines of assets without a service end before it.
    z.array(z.string()).optional(),
  ])
  .rest(z.unknown());

const kinds = Asset.Kind.options;
const classes = ["", "public", "internal", "confidential", "strictlyConfidential"] as const;
const needs = ["", "low", "medium", "high", "critical"] as const;

const place = (words: readonly string[], word: string | null): number => words.indexOf(word ?? "");
const short = (id: string | null): string => id?.slice(4) ?? "";

const pack = (row: Asset.Row): string => {
  const { confidentiality, integrity, availability } = row.needs;
  const packed: z.infer<typeof Packed> = [
    row.name,
    place(kinds, row.kind),
    short(row.owner),
    row.ownerName,
    place(classes, row.classification),
    [confidentiality, integrity, availability].map((need) => place(needs, need)),
    row.dependsOn.map(short),
    row.suppliers.map(short),
    row.retired ? 1 : 0,
    row.version,
    ...(row.services.length === 0 ? ([] as const) : ([row.services.map(short)] as const)),
  ];
  return JSON.stringify(packed);
};

const need = (level: number | undefined) => Asset.Need.parse(needs[level ?? 0] || null);

const Item = z.object({ sk: AssetId, row: z.string() });

const unpack = (item: unknown): Asset.Row => {
  const { sk: id, row } = Item.parse(item);
  const packed = Packed.parse(JSON.parse(row));
  const [name, kind, owner, ownerName, classification, levels, dependsOn, suppliers] = packed;
  return {
    id,
    name,
    kind: Asset.Kind.parse(kinds[kind]),
    owner: owner === "" ? null : UserId.parse(`usr_${owner}`),
    ownerName,
    classification: classes[classification] || null,
    needs: {
      confidentiality: need(levels[0]),
      integrity: need(levels[1]),
      availability: need(levels[2]),
    },
    dependsOn: dependsOn.map((each) => AssetId.parse(`ast_${each}`)),
    suppliers: suppliers.map((each) => SupplierId.parse(`sup_${each}`)),
    retired: packed[8] === 1,
    services: (packed[10] ?? []).map((each) => ServiceId.parse(`svc_${each}`)),
    version: packed[9],
  };
};

/** Refuses, as not found, ids of assets that this client does not have. */
export const demandAll = async (
  scope: Scope,
  ids: readonly AssetId[],
  pointer: string,
): Promise<void> => {
  if (ids.length === 0) return;
  const found = await readMany(scope.table, ids.map(clientKeys.asset));
  const known = new Set(found.map((item) => parseStored(Asset.Info, item).data.id));
  const errors = ids.flatMap((id, at) =>
    known.has(id)
      ? []
      : [{ pointer: `${pointer}/${at}`, detail: "Choose an asset of this client." }],
  );
  if (errors.length > 0) {
    throw new DomainError("not_found", "There is no such asset in this client.", { errors });
  }
};

/** The whole register, a line each. */
export const all = async (scope: Scope): Promise<Asset.Row[]> => {
  const items = await whole(
    scope.table,
    { list: "assets", partition: clientKeys.assetRows },
    mostAssets,
  );
  return items.map(unpack);
};

/** What was done to an asset, as the trail names it. */
export type Act = "added" | "described" | "retired" | "reinstated" | "imported" | "import_undone";

/** The write of a new or changed asset, with its line of the register. */
export const change = (
  before: Stored<Asset.Info> | null,
  after: Asset.Info,
  act: Act,
): Command<Asset.Info> => ({
  change: {
    aggregate: `asset:${after.id}`,
    key: clientKeys.asset(after.id),
    before,
    after,
    action: `asset.${act}`,
    event: null,
    alongside: [
      {
        put: {
          ...clientKeys.assetRow(after.id),
          row: pack(Asset.rowOf(after, (before?.version ?? 0) + 1)),
        },
      },
    ],
  },
});
