import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import type { RiskId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import { Digest, digest } from "@tandem/domain/risk/digest";
import { Move, moveOf } from "@tandem/domain/risk/move";
import { pack, type Row, row, unpack } from "@tandem/domain/risk/row";
import type { LocalDate } from "@tandem/domain/time";
import { type Needs, needsOf } from "@tandem/domain/risk/needs";
import * as Plan from "@tandem/domain/risk/plan";
import { clientKeys } from "../keys/keys.ts";
import { page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import type { Write } from "../write/transaction.ts";

/** The most risks the register of one client holds. */
export const mostRisks = 10_000;

/** One risk, or null. */
export const find = async (scope: Scope, id: RiskId): Promise<Stored<Risk.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.risk(id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Risk.Info, Item);
};

/** One risk. Refuses an id of no risk of this client. */
export const demand = async (scope: Scope, id: RiskId): Promise<Stored<Risk.Info>> => {
  const found = await find(scope, id);
  if (found !== null) return found;
  throw new DomainError("not_found", "There is no such risk in this client.");
};

const digests = { list: "risk-digests", partition: clientKeys.riskDigests };

/**
 * Every risk as small as readers of the whole register need it, by number: a megabyte, which is one request, holds
 * some thousands of them.
 */
export const allDigests = async (scope: Scope): Promise<Digest[]> => {
  const items = await whole(scope.table, digests, mostRisks);
  return items.map(({ digest: kept }) => Digest.parse(kept));
};

/** Every risk as a list shows it, by number: five thousand are one request. */
export const rows = async (scope: Scope): Promise<Row[]> => {
  const query = { list: "risk-rows", partition: clientKeys.riskRows };
  return (await whole(scope.table, query, mostRisks)).map((item) => unpack(item["row"]));
};

/** The most moves of risks that are looked at together. */
export const mostMoves = 5_000;

/** Moves of risks after a day, the earliest first. Refuses, as out of range, a span with more of them than are read at once. */
export const movesAfter = async (scope: Scope, day: LocalDate): Promise<Move[]> => {
  const query = {
    list: "risk-moves",
    partition: clientKeys.riskMoves,
    between: { from: `${day}#~`, to: "9999" },
  };
  return (await whole(scope.table, query, mostMoves)).map(({ move }) => Move.parse(move));
};

const Need = Digest.pick({ number: true, state: true, controls: true });

const asNeeds = (items: readonly Record<string, unknown>[]): Needs =>
  needsOf(items.map(({ need }) => Need.parse(need)));

/** Which controls the treatments of open risks need, from the items of the statement that tell of it. */
export const needsAmong = (items: readonly Record<string, unknown>[]): Needs =>
  asNeeds(items.filter(({ sk }) => String(sk).startsWith(clientKeys.statementNeeds)));

/** Which controls the treatments of open risks need, in one request. */
export const needs = async (scope: Scope): Promise<Needs> => {
  const query = {
    list: "risk-needs",
    partition: clientKeys.statement,
    startsWith: clientKeys.statementNeeds,
  };
  return asNeeds(await whole(scope.table, query, mostRisks));
};

/** What the statement is told of a risk: nothing while its treatment needs no control. */
const needOf = ({ number, state, controls }: Digest): Write => {
  const key = clientKeys.statementNeed(number);
  return state === "open" && controls.length > 0
    ? { put: { ...key, need: { number, state, controls } } }
    : { remove: key };
};

/** The number that the next risk gets. Two that are added at once ask for the same one, and the slower one loses. */
export const nextNumber = async (scope: Scope): Promise<number> => {
  const last = await page(
    scope.table,
    { ...digests, newestFirst: true },
    { limit: 1, cursor: undefined },
  );
  return Digest.shape.number.parse(Number(last.items[0]?.["sk"] ?? 0) + 1);
};

/** The risk treatment plan: a line for each open risk about which something is decided, by number. */
export const plan = async (scope: Scope): Promise<Plan.Line[]> => {
  const query = { list: "risk-plan", partition: clientKeys.riskPlan };
  const items = await whole(scope.table, query, mostRisks);
  return items.map(({ line }) => Plan.Line.parse(line));
};

const planOf = (info: Risk.Info): Write => {
  const key = clientKeys.riskPlanLine(info.number);
  const line = Plan.lineOf(info);
  return line === null ? { remove: key } : { put: { ...key, line } };
};

/** What was done to a risk, as the trail names it. */
export type Act =
  | "created"
  | "described"
  | "rated"
  | "rerated"
  | "reviewed"
  | "linked"
  | "review_set"
  | "looked_at"
  | "treated"
  | "progressed"
  | "asked"
  | "asked_again"
  | "lapsed"
  | "accepted"
  | "sent_back"
  | "closed"
  | "reopened"
  | "void_asked"
  | "void_agreed"
  | "void_refused";

/** Acts after which the owner is told that something waits for them. */
const asks: ReadonlySet<Act> = new Set<Act>(["asked", "asked_again"]);

const moved = (
  before: Stored<Risk.Info> | null,
  after: Risk.Info,
  on: LocalDate | undefined,
): Write[] => {
  const move = moveOf(before?.data ?? null, after, on);
  if (move === null) return [];
  const key = clientKeys.riskMove(move.on, after.number, (before?.version ?? 0) + 1);
  return [{ put: { ...key, move } }];
};

/**
 * The write of a new or changed risk, with its row, its digest, where it stood before it moved, and what it tells the
 * statement. The number of a new one has to be free. `on`: the day on which a rating is taken back.
 */
export const change = (
  before: Stored<Risk.Info> | null,
  after: Risk.Info,
  act: Act,
  on?: LocalDate,
): Command<Risk.Info> => {
  const small = digest(after);
  return {
    change: {
      aggregate: `risk:${after.id}`,
      key: clientKeys.risk(after.id),
      before,
      after,
      action: `risk.${act}`,
      event: asks.has(act) ? "risk.asked" : "risk.changed",
      alongside: [
        {
          put: { ...clientKeys.riskDigest(after.number), digest: small },
          ...(before === null && { when: "absent" }),
        },
        { put: { ...clientKeys.riskRow(after.number), row: pack(row(after)) } },
        ...moved(before, after, on),
        needOf(small),
        planOf(after),
      ],
    },
  };
};
