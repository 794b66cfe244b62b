import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { RiskId } from "@tandem/domain/id";
import { Entry, initialTerms, Terms } from "@tandem/domain/risk/estimate";
import { clientKeys, type Key } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { mostRisks } from "./risk.ts";

/** The estimates of a client, and the terms they are read by. */
export type Losses = {
  readonly terms: Stored<Terms> | null;
  readonly entries: readonly Stored<Entry>[];
};

const termsKey = clientKeys.riskLossTerms();

const sortKey = (item: Record<string, unknown>): string => String(item["sk"]);

/** All of it, in one request for some thousand estimates. */
export const all = async (scope: Scope): Promise<Losses> => {
  const query = { list: "risk-losses", partition: clientKeys.riskLosses };
  const items = await whole(scope.table, query, mostRisks + 1);
  const terms = items.find((item) => sortKey(item) === termsKey.sk);
  return {
    terms: terms === undefined ? null : parseStored(Terms, terms),
    entries: items
      .filter((item) => sortKey(item) !== termsKey.sk)
      .map((item) => parseStored(Entry, item)),
  };
};

const get = async (scope: Scope, key: Key): Promise<Record<string, unknown> | null> => {
  const { tableName, documents } = scope.table;
  const { Item } = await documents.send(
    new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
  );
  return Item ?? null;
};

/** The estimate of a risk, or null. */
export const find = async (scope: Scope, id: RiskId): Promise<Stored<Entry> | null> => {
  const item = await get(scope, clientKeys.riskLoss(id));
  return item === null ? null : parseStored(Entry, item);
};

/** The terms, or null where nobody said any. */
export const findTerms = async (scope: Scope): Promise<Stored<Terms> | null> => {
  const item = await get(scope, termsKey);
  return item === null ? null : parseStored(Terms, item);
};

/** What holds before anybody said terms. */
export const termsOf = (stored: Stored<Terms> | null): Terms => stored?.data ?? initialTerms;

/** The write of an estimate, or of its withdrawal. */
export const estimate = (before: Stored<Entry> | null, after: Entry): Command<Entry> => ({
  change: {
    aggregate: `risk-loss:${after.risk}`,
    key: clientKeys.riskLoss(after.risk),
    before,
    after,
    action: after.estimate === null ? "loss.withdrawn" : "loss.estimated",
    event: "loss.estimated",
  },
});

/** The write of the terms. */
export const setTerms = (before: Stored<Terms> | null, after: Terms): Command<Terms> => ({
  change: {
    aggregate: "risk-loss-terms",
    key: termsKey,
    before,
    after,
    action: "loss.terms_set",
    event: "loss.estimated",
  },
});
