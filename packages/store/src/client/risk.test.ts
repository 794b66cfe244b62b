import { RiskId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import { digest } from "@tandem/domain/risk/digest";
import { close } from "@tandem/domain/risk/lifecycle";
import { pack, row } from "@tandem/domain/risk/row";
import { beforeEach, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { actorOf, type Scope } from "../scope/scope.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, start, tenantId, userId } from "../testing/fixtures.ts";
import { verify } from "../trail/trail.ts";
import { clientKeys } from "../keys/keys.ts";
import { commit } from "../write/commit.ts";
import { transact } from "../write/transaction.ts";
import * as Risks from "./risk.ts";
import * as Soa from "./soa.ts";

let table: TableConnection;
let scope: Scope;
beforeEach(async () => {
  table = await newClientTable(tenantId(1));
  scope = scopeOf(table);
});

const risk = (number: number): Risk.Info =>
  Risk.create(
    { id: RiskId.parse(`rsk_${String(number).padStart(16, "0")}`), number },
    {
      kind: "risk",
      family: "continuity",
      title: "The data centre burns",
      cause: "",
      event: "",
      consequence: "",
      threat: "",
      vulnerability: "",
      affects: { confidentiality: false, integrity: false, availability: true },
      serviceObjectives: "",
      customers: [],
      existingControls: { requirements: [], text: "" },
      owner: userId(1),
      ownerName: "",
      reference: "",
      assetName: "",
    },
    { userId: userId(1), role: "contributor" },
    start,
  );

const add = (info: Risk.Info) => commit(scope, Risks.change(null, info, "created"), moment());

test("a risk lies with its digest, and its trail holds", async () => {
  expect(await Risks.nextNumber(scope)).toBe(1);
  await add(risk(1));
  const found = await Risks.demand(scope, risk(1).id);
  expect(found.data).toEqual(risk(1));
  expect(await Risks.allDigests(scope)).toEqual([digest(risk(1))]);
  const treated = Risk.treat(found.data, { option: "retain", reason: "Insured" });
  await commit(scope, Risks.change(found, treated, "treated"), moment(1));
  expect(await Risks.allDigests(scope)).toMatchObject([{ number: 1, treated: true }]);
  expect(await verify(scope)).toMatchObject({ broken: [] });
});

test("the statement is told which controls an open treatment needs, and for how long", async () => {
  const treatment = {
    option: "modify",
    plan: "",
    actions: [],
    controls: ["iso27001:A.5.29"],
  } as const;
  const needing = Risk.treat(risk(1), {
    ...treatment,
    actions: [],
    controls: [...treatment.controls],
  });
  await add(needing);
  expect([...(await Risks.needs(scope))]).toEqual([["iso27001:A.5.29", ["R-1"]]]);
  expect((await Soa.standing(scope)).needs).toEqual(await Risks.needs(scope));
  const found = await Risks.demand(scope, needing.id);
  const closed = close(found.data, "Moved to a cloud", actorOf(scope), start);
  await commit(scope, Risks.change(found, closed, "closed"), moment(1));
  expect([...(await Risks.needs(scope))]).toEqual([]);
});

test("risks are told by number, and the next one is counted on", async () => {
  for (const number of [2, 11, 1]) await add(risk(number));
  expect((await Risks.allDigests(scope)).map(({ number }) => number)).toEqual([1, 2, 11]);
  expect(await Risks.nextNumber(scope)).toBe(12);
});

test("two risks never get the same number", async () => {
  await add(risk(1));
  const other = { ...risk(1), id: RiskId.parse("rsk_0000000000000009") };
  await expect(add(other)).rejects.toMatchObject({ code: "write.stale" });
  expect(await Risks.find(scope, other.id)).toBeNull();
  await expect(Risks.demand(scope, other.id)).rejects.toMatchObject({ code: "not_found" });
});

test("a register of five thousand comes as rows in one request", async () => {
  const title = "An administrator account is taken over by someone outside";
  const one = {
    ...row(risk(1)),
    title,
    current: { likelihood: 4, impact: 5 },
    reviewBy: "2027-02-01",
  };
  const items = Array.from({ length: 5_000 }, (_, place) => ({
    ...clientKeys.riskRow(place + 1),
    row: pack({ ...one, number: place + 1 }),
  }));
  for (let from = 0; from < items.length; from += 100) {
    await transact(
      scope.table,
      items.slice(from, from + 100).map((put) => ({ put })),
    );
  }
  const sent: string[] = [];
  scope.table.documents.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        sent.push(String(commandName));
        return next(args);
      },
    { step: "initialize" },
  );
  expect(await Risks.rows(scope)).toHaveLength(5_000);
  expect(sent).toEqual(["QueryCommand"]);
  const bytes = Buffer.byteLength(JSON.stringify(items[4_999]));
  expect(bytes).toBeLessThanOrEqual(250);
});

test("moves are told from a day on, and a re-rating is none", async () => {
  await add(risk(1));
  expect(await Risks.movesAfter(scope, "2026-03-01")).toMatchObject([{ number: 1 }]);
  expect(await Risks.movesAfter(scope, "2026-03-02")).toEqual([]);
});
