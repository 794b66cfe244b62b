import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as Document from "@tandem/domain/document";
import { checklist } from "@tandem/domain/document/checklist";
import * as ScopeStatement from "@tandem/domain/scope-statement";
import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { clientKeys } from "../keys/keys.ts";
import { actorOf, type Scope } from "../scope/scope.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, start, tenantId, userId } from "../testing/fixtures.ts";
import { newest, verify } from "../trail/trail.ts";
import { commit } from "../write/commit.ts";
import * as Documents from "./document.ts";
import * as ScopeStatements from "./scope-statement.ts";

let table: TableConnection;
let scope: Scope;
beforeEach(async () => {
  table = await newClientTable(tenantId(1));
  scope = scopeOf(table);
});

const content = {
  ...ScopeStatement.empty,
  organisation: "Harbour Books",
  services: ["Shop"],
  sites: ["Oslo"],
};
const colleague = { userId: userId(2), role: "clientAdmin" } as const;

describe("what was recorded before there was a register", () => {
  beforeEach(async () => {
    const written = { by: userId(1), at: start };
    const current = {
      state: "approved",
      reference: "Binder 3",
      written,
      approved: { by: userId(2), at: start },
      approvedByAuthor: false,
      reviewBy: "2027-03-02",
    };
    const data = { document: "scope", current };
    const Item = { ...clientKeys.document("scope"), data, version: 2, head: "" };
    await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
  });

  test("is read and counted as a document", async () => {
    const { documents } = await Documents.all(scope);
    expect(documents).toMatchObject([{ data: { title: "Scope statement" }, version: 2 }]);
    const items = checklist(
      documents.map(({ data }) => data),
      [],
      "2026-03-02",
    );
    const scopes = items.filter(({ document }) => document === "scope");
    expect(scopes.map(({ current }) => current.state)).toEqual(["approved", "approved"]);
  });

  test("is changed where it lies, under the name its trail has", async () => {
    const [found] = (await Documents.all(scope)).documents;
    if (found === undefined) throw new Error("It is there");
    const text = { label: "2", where: { kind: "place", text: "Wiki" }, note: "" } as const;
    const after = Document.write(found.data, text, actorOf(scope), start);
    await commit(scope, Documents.change(found, after, "written"), moment());
    expect((await Documents.all(scope)).documents).toHaveLength(1);
    expect(await Documents.find(scope, found.data.id)).toMatchObject({ data: after, version: 3 });
    const { items } = await newest(scope, { limit: 1, cursor: undefined });
    expect(items).toMatchObject([{ aggregate: "document:scope", action: "document.written" }]);
  });
});

describe("scopes", () => {
  const terms = { topManagement: true, smallOrganisation: false, reviewBy: "2027-03-02" };

  const sign = async (wanted: ScopeStatement.Content) => {
    const before = await ScopeStatements.find(scope, "iso27001");
    const written = ScopeStatement.write(before.data, wanted, actorOf(scope), start);
    await commit(scope, ScopeStatements.change(before, written, "scope.written"), moment());
    const draft = await ScopeStatements.find(scope, "iso27001");
    const signed = ScopeStatement.approve(draft.data, terms, colleague, start);
    await commit(scope, ScopeStatements.change(draft, signed, "scope.approved"), moment());
  };

  test("lie beside the documents, and say what is approved", async () => {
    expect((await ScopeStatements.all(scope)).map(ScopeStatements.versionOf)).toEqual([0, 0]);
    expect(await ScopeStatements.approved(scope)).toEqual(new Map());
    await sign(content);
    expect(await ScopeStatements.approved(scope)).toEqual(new Map([["iso27001", content]]));
    const { documents, scopes } = await Documents.all(scope);
    expect(documents).toEqual([]);
    expect(scopes.map(({ data }) => data.standard)).toEqual(["iso27001"]);
  });

  test("keep every version that was signed", async () => {
    await sign(content);
    const wider = { ...content, sites: ["Oslo", "Bergen"] };
    await sign(wider);
    const first = await ScopeStatements.versions(scope, "iso27001", {
      limit: 1,
      cursor: undefined,
    });
    expect(first.items).toMatchObject([{ number: 2, content: wider }]);
    const { cursor } = first;
    if (cursor === null) throw new Error("There is another page");
    const rest = await ScopeStatements.versions(scope, "iso27001", { limit: 1, cursor });
    expect(rest.items).toMatchObject([{ number: 1, content }]);
    expect(await verify(scope)).toMatchObject({ broken: [], chains: 1 });
  });
});
