import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as Client from "@tandem/domain/client";
import { FirmId, TenantId, UserId } from "@tandem/domain/id";
import { OfClient, OfFirm } from "@tandem/domain/member";
import { Instant } from "@tandem/domain/time";
import * as Work from "@tandem/domain/work";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys, type Key } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import { canonical } from "../trail/canonical.ts";
import { parseStored } from "../write/stored.ts";
import { getMany } from "./read.ts";

/** The most people one client has, and the most seats one person. */
const most = 2_000;

/** What waits for a person in one client, in numbers. `sequence` orders computations of one client. */
const Row = z.object({
  kind: z.literal("work"),
  userId: UserId,
  tenantId: TenantId,
  firmId: FirmId.nullable(),
  summary: Work.Summary,
  computedAt: Instant,
  sequence: z.number().int(),
});
type Row = z.infer<typeof Row>;

/** How much a person has not read in one client; `countedAt` is when counting began. */
const Unread = z.object({
  kind: z.literal("unread"),
  tenantId: TenantId,
  firmId: FirmId.nullable(),
  count: z.number().int(),
  countedAt: Instant,
});

type Condition = { expression: string; names: Record<string, string>; value: string | number };

/** Writes unless what is there is newer. */
const put = async (
  control: TableConnection,
  item: Record<string, unknown> & Key,
  { expression, names, value }: Condition,
): Promise<void> => {
  try {
    await control.documents.send(
      new PutCommand({
        TableName: control.tableName,
        Item: item,
        ConditionExpression: `attribute_not_exists(pk) OR ${expression}`,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ":value": value },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

const writeRow = (control: TableConnection, row: Row): Promise<void> =>
  put(
    control,
    {
      ...controlKeys.work(row.userId, row.tenantId),
      gsi2pk: controlKeys.workIn(row.tenantId),
      gsi2sk: row.userId,
      ...row,
    },
    { expression: "#sequence <= :value", names: { "#sequence": "sequence" }, value: row.sequence },
  );

/** The rows of a client as an index has them, which may be a moment behind: then one is written once more. */
const rowsOf = async (control: TableConnection, tenantId: TenantId): Promise<Row[]> => {
  const items = await whole(
    control,
    { list: "work", index: "gsi2", partition: controlKeys.workIn(tenantId) },
    most,
  );
  return items.map((item) => Row.parse(item));
};

/** What was computed for everyone in a client. */
export type Computation = {
  readonly client: Pick<Client.Info, "tenantId" | "firmId">;
  readonly summaries: ReadonlyMap<UserId, Work.Summary>;
  readonly computedAt: Instant;
  readonly sequence: number;
};

/**
 * Keeps what waits for each person in a client: writes the rows that differ, and takes away those of people who are no
 * longer there. An older computation never replaces a newer one.
 */
export const keep = async (
  control: TableConnection,
  { client: { tenantId, firmId }, summaries, computedAt, sequence }: Computation,
): Promise<void> => {
  const known = new Map((await rowsOf(control, tenantId)).map((row) => [row.userId, row]));
  for (const [userId, summary] of summaries) {
    const before = known.get(userId);
    const same = canonical([before?.summary]) === canonical([summary]);
    if (same || (before === undefined && Work.isNothing(summary))) continue;
    await writeRow(control, {
      kind: "work",
      userId,
      tenantId,
      firmId,
      summary,
      computedAt,
      sequence,
    });
  }
  for (const userId of known.keys()) {
    if (summaries.has(userId)) continue;
    const Key = controlKeys.work(userId, tenantId);
    await control.documents.send(new DeleteCommand({ TableName: control.tableName, Key }));
  }
};

/** Keeps how much a person has not read in a client. A count that began earlier never replaces a later one. */
export const keepUnread = (
  control: TableConnection,
  { userId, ...unread }: Omit<z.infer<typeof Unread>, "kind"> & { readonly userId: UserId },
): Promise<void> =>
  put(
    control,
    { ...controlKeys.unread(userId, unread.tenantId), kind: "unread", ...unread },
    {
      expression: "#countedAt <= :value",
      names: { "#countedAt": "countedAt" },
      value: unread.countedAt,
    },
  );

/** What waits for a person in one of their clients. */
export type Waiting = {
  readonly client: Client.Info;
  /** What they are there, apart from an auditor's days. */
  readonly member: OfClient | null;
  readonly summary: Work.Summary;
  readonly unread: number;
};

const Kind = z.object({ kind: z.string() });

const parts = (items: readonly Record<string, unknown>[]) => {
  const of = (kind: string) => items.filter((item) => Kind.safeParse(item).data?.kind === kind);
  const beginning = (prefix: string) =>
    items.filter((item) => typeof item["sk"] === "string" && item["sk"].startsWith(prefix));
  return {
    rows: new Map(of("work").map((item) => [Row.parse(item).tenantId, Row.parse(item)])),
    unread: new Map(of("unread").map((item) => [Unread.parse(item).tenantId, Unread.parse(item)])),
    grants: new Map(
      beginning(controlKeys.grants).map((item) => {
        const { data } = parseStored(OfClient, item);
        return [data.tenantId, data];
      }),
    ),
    firms: new Map(
      beginning(controlKeys.seatsInFirms).map((item) => {
        const { firmId, role } = parseStored(OfFirm, item).data;
        return [firmId, role];
      }),
    ),
  };
};

/**
 * What waits for a person in all clients in which they have a seat today, or which their firm has where they own it:
 * one request, and one more for each hundred clients. Whatever a seat that is gone left behind is passed over.
 */
export const ofPerson = async (control: TableConnection, userId: UserId): Promise<Waiting[]> => {
  const partition = controlKeys.memberships(userId);
  const { rows, unread, grants, firms } = parts(
    await whole(control, { list: "work", partition }, most * 3),
  );
  const tenantIds = [...new Set([...rows.keys(), ...unread.keys()])];
  const found = await getMany(control, tenantIds.map(controlKeys.client));
  return tenantIds.flatMap((tenantId) => {
    const client = found(controlKeys.client(tenantId), Client.Info)?.data;
    const member = grants.get(tenantId) ?? null;
    if (client === undefined) return [];
    const inFirm = client.firmId === null ? undefined : firms.get(client.firmId);
    const granted = member !== null && (member.role !== "consultant" || inFirm !== undefined);
    if (!granted && inFirm !== "firmOwner") return [];
    const summary = rows.get(tenantId)?.summary ?? Work.summarise([]);
    return [{ client, member, summary, unread: unread.get(tenantId)?.count ?? 0 }];
  });
};
