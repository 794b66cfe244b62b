import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { FirmId } from "@tandem/domain/id";
import { addDays, dateOf, type Instant, type LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { type Page, page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { digest } from "./canonical.ts";
import { Entry, inspect, origin } from "./entry.ts";

const Item = z.object({ entry: Entry });

/** More changes of one aggregate than this, and its chain has to be checked by a job. */
const longestChain = 10_000;

const Seal = z.object({
  date: z.string(),
  entries: z.number().int(),
  previousHash: z.string(),
  hash: z.string(),
});
/** The hash over a whole day of a client's trail, chained to the seal of the day before. */
export type Seal = z.infer<typeof Seal>;

type Paging = { limit: number; cursor: string | undefined };

const entries = ({ items, cursor }: Page<Record<string, unknown>>): Page<Entry> => ({
  items: items.map((item) => Item.parse(item).entry),
  cursor,
});

/** The client's whole trail, newest first. */
export const newest = async (scope: Scope, paging: Paging): Promise<Page<Entry>> =>
  entries(
    await page(
      scope.table,
      { list: "trail", index: "gsi1", partition: clientKeys.trail, newestFirst: true },
      paging,
    ),
  );

/** The trail of one aggregate, newest first. */
export const ofAggregate = async (
  scope: Scope,
  aggregate: string,
  paging: Paging,
): Promise<Page<Entry>> =>
  entries(
    await page(
      scope.table,
      { list: "trail", partition: clientKeys.trailOf(aggregate), newestFirst: true },
      paging,
    ),
  );

/** Entries of a partition of the trail, oldest first; `startsWith` narrows it to a day. */
async function* inPartition(
  scope: Scope,
  partition: string,
  startsWith?: LocalDate,
): AsyncGenerator<Entry> {
  let cursor: string | undefined;
  do {
    const next = entries(
      await page(
        scope.table,
        {
          list: "trail",
          index: "gsi1",
          partition,
          ...(startsWith !== undefined && { startsWith }),
        },
        { limit: 500, cursor },
      ),
    );
    yield* next.items;
    cursor = next.cursor ?? undefined;
  } while (cursor !== undefined);
}

/** The client's own trail, and then that of the firm's notes: in this order they are sealed. */
const partitions = [clientKeys.trail, clientKeys.trailOfNotes] as const;

async function* everyEntry(scope: Scope): AsyncGenerator<Entry> {
  for (const partition of partitions) yield* inPartition(scope, partition);
}

export type Verdict = {
  readonly entries: number;
  readonly chains: number;
  readonly broken: readonly { aggregate: string; version: number; detail: string }[];
};

/** A requirement and an id, as the name of something that was said ends. */
const partsOf = (name: string): [requirement: string, id: string] => {
  const end = name.lastIndexOf(":");
  return [name.slice(0, Math.max(end, 0)), name.slice(end + 1)];
};

/** Where the current state of an aggregate is kept, from its name in the trail. */
const keyOf = (aggregate: string) => {
  const separator = aggregate.indexOf(":");
  const kind = separator < 0 ? aggregate : aggregate.slice(0, separator);
  const rest = aggregate.slice(separator + 1);
  switch (kind) {
    case "profile":
      return clientKeys.profile();
    case "assessment":
      return { pk: clientKeys.assessments, sk: rest };
    case "evidence":
      return { pk: clientKeys.evidences, sk: rest };
    case "crosswalk":
      return clientKeys.override(rest);
    case "document":
      return { pk: clientKeys.documents, sk: rest };
    case "scope":
      return clientKeys.scopeStatementNamed(rest);
    case "reading":
      return clientKeys.readingNamed(rest);
    case "comment":
      return clientKeys.comment(...partsOf(rest));
    case "note": {
      const [firmId = "", ...within] = rest.split(":");
      return clientKeys.note(firmId, ...partsOf(within.join(":")));
    }
    case "outside-record":
      return { pk: clientKeys.outsideRecords, sk: rest };
    case "import":
      return clientKeys.jobNamed(rest);
    case "asset":
      return clientKeys.assetNamed(rest);
    case "supplier":
      return clientKeys.supplierNamed(rest);
    case "risk":
      return clientKeys.riskNamed(rest);
    case "risk-method":
      return clientKeys.riskMethod();
    case "calendar":
      return { pk: clientKeys.calendars, sk: rest };
    case "service":
      return { pk: clientKeys.services, sk: rest };
    case "agreement":
      return { pk: clientKeys.agreements, sk: rest };
    case "ticket":
      return clientKeys.ticketNamed(rest);
    case "ticket-source":
      return clientKeys.ticketSource(rest);
    case "ticket-import":
      return clientKeys.ticketImportNamed(rest);
    case "risk-loss":
      return clientKeys.riskLossNamed(rest);
    case "risk-loss-terms":
      return clientKeys.riskLossTerms();
    case "statement":
      return clientKeys.statementApproval();
    case "own-control":
      return clientKeys.ownControl(rest);
    default:
      return clientKeys.head(aggregate);
  }
};

const Head = z.object({ version: z.number().int(), head: z.string() });

const headOf = async (scope: Scope, aggregate: string) => {
  const { Item: item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: keyOf(aggregate),
      ConsistentRead: true,
      ProjectionExpression: "#version, #head",
      ExpressionAttributeNames: { "#version": "version", "#head": "head" },
    }),
  );
  if (item === undefined) return { version: 0, hash: origin };
  const { version, head } = Head.parse(item);
  return { version, hash: head };
};

const consistently = async (scope: Scope, aggregate: string): Promise<Entry[]> => {
  const items = await whole(
    scope.table,
    { list: "trail", partition: clientKeys.trailOf(aggregate) },
    longestChain,
  );
  return items.map((item) => Item.parse(item).entry);
};

/** An index may lag behind its table, so a chain that looks broken is read again from the table before it is said. */
const faultsOf = async (scope: Scope, aggregate: string, chain: Entry[]) => {
  chain.sort((a, b) => a.version - b.version);
  const head = await headOf(scope, aggregate);
  if (inspect(chain, head).length === 0) return [];
  return inspect(await consistently(scope, aggregate), await headOf(scope, aggregate));
};

const sealOf = (date: string, hashes: readonly string[], previousHash: string): Seal => ({
  date,
  entries: hashes.length,
  previousHash,
  hash: digest({ date, hashes, previousHash }),
});

/** Seals in order of date, the newest page last. */
const allSeals = async (scope: Scope): Promise<Seal[]> => {
  const seals: Seal[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(
      scope.table,
      { list: "seals", partition: clientKeys.seals },
      { limit: 500, cursor },
    );
    seals.push(...next.items.map((item) => Seal.parse(item)));
    cursor = next.cursor ?? undefined;
  } while (cursor !== undefined);
  return seals;
};

const inspectSeals = (seals: readonly Seal[], byDay: ReadonlyMap<string, string[]>) => {
  let previous = origin;
  return seals.flatMap((seal, place) => {
    const again = sealOf(seal.date, byDay.get(seal.date) ?? [], previous);
    previous = seal.hash;
    return again.hash === seal.hash
      ? []
      : [
          {
            aggregate: `seal:${seal.date}`,
            version: place + 1,
            detail: "The day's entries are not the ones that were sealed.",
          },
        ];
  });
};

/** Whether people of this firm, or everyone where there is none, may learn of an aggregate: notes are their firm's own. */
export const isShownTo = (firmId: FirmId | null, aggregate: string): boolean =>
  !aggregate.startsWith("note:") || (firmId !== null && aggregate.startsWith(`note:${firmId}:`));

/**
 * Recomputes every chain from its first entry, compares its end with the record it belongs to, and every daily seal
 * with the entries of its day. Reads the whole trail: O(entries) time, and memory for their hashes. Notes are told of,
 * and counted, only to the firm whose they are; a day's seal holds them either way.
 */
export const verify = async (
  scope: Scope,
  { firmId = null }: { firmId?: FirmId | null } = {},
): Promise<Verdict> => {
  const chains = new Map<string, Entry[]>();
  const byDay = new Map<string, string[]>();
  let count = 0;
  for await (const entry of everyEntry(scope)) {
    if (isShownTo(firmId, entry.aggregate)) count += 1;
    chains.set(entry.aggregate, [...(chains.get(entry.aggregate) ?? []), entry]);
    const day = entry.at.slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), entry.hash]);
  }
  const broken = [];
  const shown = [...chains].filter(([aggregate]) => isShownTo(firmId, aggregate));
  for (const [aggregate, chain] of shown) {
    const faults = await faultsOf(scope, aggregate, chain);
    broken.push(...faults.map((fault) => ({ aggregate, ...fault })));
  }
  broken.push(...inspectSeals(await allSeals(scope), byDay));
  return { entries: count, chains: shown.length, broken };
};

const hashesOfDay = async (scope: Scope, date: LocalDate): Promise<string[]> => {
  const hashes: string[] = [];
  for (const partition of partitions) {
    for await (const { hash } of inPartition(scope, partition, date)) hashes.push(hash);
  }
  return hashes;
};

const lastSeal = async (scope: Scope): Promise<Seal | null> => {
  const { items } = await page(
    scope.table,
    { list: "seals", partition: clientKeys.seals, newestFirst: true },
    { limit: 1, cursor: undefined },
  );
  return items[0] === undefined ? null : Seal.parse(items[0]);
};

const firstDay = async (scope: Scope): Promise<LocalDate | null> => {
  const { items } = entries(
    await page(
      scope.table,
      { list: "trail", index: "gsi1", partition: clientKeys.trail },
      { limit: 1, cursor: undefined },
    ),
  );
  return items[0] === undefined ? null : dateOf(items[0].at);
};

const dayAfter = (date: LocalDate): LocalDate => addDays(date, 1);

/** Keeps a seal; false where another sweep has kept one for that day. */
const keepSeal = async (scope: Scope, seal: Seal, now: Instant): Promise<boolean> => {
  try {
    await scope.table.documents.send(
      new PutCommand({
        TableName: scope.table.tableName,
        Item: { ...clientKeys.seal(seal.date), ...seal, sealedAt: now },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/**
 * Seals every day up to `date` that is over, has entries and was not sealed, in order: days on which nobody came to
 * seal are caught up on. A day that was sealed stays as it was.
 */
export const sealThrough = async (scope: Scope, date: LocalDate, now: Instant): Promise<void> => {
  const last = await lastSeal(scope);
  let previous = last?.hash ?? origin;
  const first = last === null ? await firstDay(scope) : dayAfter(last.date);
  for (let day = first; day !== null && day <= date; day = dayAfter(day)) {
    const hashes = await hashesOfDay(scope, day);
    if (hashes.length === 0) continue;
    const seal = sealOf(day, hashes, previous);
    if (!(await keepSeal(scope, seal, now))) return;
    previous = seal.hash;
  }
};
