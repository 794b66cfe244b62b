import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type * as Client from "@tandem/domain/client";
import { type FirmId, TenantId } from "@tandem/domain/id";
import { Standards } from "@tandem/domain/profile";
import { Rollup } from "@tandem/domain/readiness";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Write } from "../write/transaction.ts";

/** The most clients one firm may have in a cell: its portfolio is one list. */
export const mostClients = 500;

/** What the client's record says. Written with the record, so the two never differ. */
const Named = z.object({
  kind: z.literal("client"),
  tenantId: TenantId,
  name: z.string(),
  standards: Standards,
  status: z.enum(["provisioning", "failed", "active", "suspended"]),
  lastChangeAt: Instant,
});

/** What the queue computed. An item of its own, so that neither writer touches what the other one wrote. */
const Computed = z.object({
  kind: z.literal("readiness"),
  tenantId: TenantId,
  rollup: Rollup,
  computedAt: Instant,
  sequence: z.number().int(),
  lastChangeAt: Instant,
});

const Half = z.discriminatedUnion("kind", [Named, Computed]);

/** One line of a firm's portfolio; without readiness as long as none was computed. */
export type Row = Omit<z.infer<typeof Named>, "kind"> & {
  readonly readiness: Rollup | null;
  readonly computedAt: Instant | null;
};

/** The write that keeps a client's line in step with its record; none where no firm keeps the client. */
export const keeping = (client: Client.Info, now: Instant): Write[] => {
  const { firmId, tenantId, name, standards, lifecycle } = client;
  if (firmId === null) return [];
  const named = { kind: "client", tenantId, name, standards, status: lifecycle.status };
  return [{ put: { ...controlKeys.portfolioRow(firmId, tenantId), ...named, lastChangeAt: now } }];
};

/** The writes that take a client's line out of a firm's portfolio, its numbers included. */
export const dropping = (firmId: FirmId, tenantId: TenantId): Write[] => [
  { remove: controlKeys.portfolioRow(firmId, tenantId) },
  { remove: controlKeys.portfolioReadiness(firmId, tenantId) },
];

/** Every line of a firm's portfolio, in one request, ordered by client id. */
export const rows = async (control: TableConnection, firmId: FirmId): Promise<Row[]> => {
  const items = await whole(
    control,
    { list: "portfolio", partition: controlKeys.portfolioOf(firmId) },
    // Two halves each, and room for firms that took on their last clients at the same moment.
    mostClients * 2 + 100,
  );
  const halves = items.map((item) => Half.parse(item));
  const computed = new Map(
    halves.flatMap((half) => (half.kind === "readiness" ? [[half.tenantId, half]] : [])),
  );
  return halves.flatMap((half) => {
    if (half.kind !== "client") return [];
    const { kind: _, ...named } = half;
    const numbers = computed.get(half.tenantId);
    const lastChangeAt =
      numbers !== undefined && numbers.lastChangeAt > named.lastChangeAt
        ? numbers.lastChangeAt
        : named.lastChangeAt;
    const { rollup = null, computedAt = null } = numbers ?? {};
    return [{ ...named, lastChangeAt, readiness: rollup, computedAt }];
  });
};

/** A computation to show: `sequence` orders computations of one client, `lastChangeAt` is what it takes into account. */
export type Computation = {
  readonly firmId: FirmId;
  readonly tenantId: TenantId;
  readonly rollup: Rollup;
  readonly computedAt: Instant;
  readonly sequence: number;
  readonly lastChangeAt?: Instant;
};

/** Shows a computation in the portfolio. Returns false, and changes nothing, where a newer one is there already. */
export const write = async (
  control: TableConnection,
  { firmId, tenantId, lastChangeAt, ...numbers }: Computation,
): Promise<boolean> => {
  const half: z.infer<typeof Computed> = {
    kind: "readiness",
    tenantId,
    ...numbers,
    lastChangeAt: lastChangeAt ?? numbers.computedAt,
  };
  try {
    await control.documents.send(
      new PutCommand({
        TableName: control.tableName,
        Item: { ...controlKeys.portfolioReadiness(firmId, tenantId), ...half },
        ConditionExpression: "attribute_not_exists(pk) OR #sequence < :sequence",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":sequence": numbers.sequence },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
