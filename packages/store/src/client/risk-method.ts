import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Approved } from "@tandem/domain/risk/accept";
import * as Approval from "@tandem/domain/risk/method-approval";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { type Page, page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Change, Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** The method of a client as stored, or nothing written yet. */
export type Found = {
  readonly data: Approval.Info;
  readonly stored: Stored<Approval.Info> | null;
};

/** The version a caller sees: 0 before anything was written. */
export const versionOf = ({ stored }: Found): number => stored?.version ?? 0;

/** The method of a client, with its draft and what waits. */
export const find = async (scope: Scope): Promise<Found> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.riskMethod(),
      ConsistentRead: true,
    }),
  );
  const stored = Item === undefined ? null : parseStored(Approval.Info, Item);
  return { data: stored?.data ?? Approval.initial, stored };
};

/** What ratings are held against: version 0 where nobody has approved a method yet. */
export const inForce = async (scope: Scope): Promise<Approval.InForce> =>
  Approval.inForce((await find(scope)).data);

/** The method that somebody has approved, or null where risks are still judged by a preliminary one. */
export const approved = async (scope: Scope): Promise<Approved | null> => {
  const found = await inForce(scope);
  return found.approved ? found : null;
};

/** The same for whoever rates: refuses while ratings are carried over to other scales. */
export const forRating = async (scope: Scope): Promise<Approval.InForce> => {
  const { data } = await find(scope);
  Approval.demandSettled(data);
  return Approval.inForce(data);
};

const Kept = z.object({ data: Approval.Version });

/** A page of the versions that were approved, newest first. */
export const versions = async (
  scope: Scope,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Approval.Version>> => {
  const { items, cursor } = await page(
    scope.table,
    { list: "risk methods", partition: clientKeys.riskMethodVersions, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => Kept.parse(item).data), cursor };
};

/** What was done to a method, as the trail names it. */
export type Act = "written" | "discarded" | "approved" | "rerating" | "advanced" | "rerated";

/**
 * The write of a method. A version that was approved is kept beside it for good. A re-rating tells its consumer to go
 * on, and brings the risks of a chunk in the same transaction.
 */
export const change = (
  before: Found,
  after: Approval.Info,
  act: Act,
  also: readonly Change<unknown>[] = [],
): Command<Approval.Info> => {
  const known = [before.data.approved?.number, before.data.waiting?.number];
  const fresh = [after.approved, after.waiting].filter(
    (version) => version !== null && !known.includes(version.number),
  );
  return {
    change: {
      aggregate: "risk-method",
      key: clientKeys.riskMethod(),
      before: before.stored,
      after,
      action: `method.${act}`,
      event: after.rerating === null ? "method.changed" : "method.rerate",
      alongside: fresh.flatMap((version) =>
        version === null
          ? []
          : [
              {
                put: { ...clientKeys.riskMethodVersion(version.number), data: version },
                when: "absent" as const,
              },
            ],
      ),
    },
    also,
  };
};
