import * as Client from "@tandem/domain/client";
import * as Profile from "@tandem/domain/profile";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import * as Profiles from "../client/profile.ts";
import { clientKeys } from "../keys/keys.ts";
import { newClientTable } from "../testing/database.ts";
import {
  active,
  jobScopeOf,
  moment,
  requested,
  scopeOf,
  start,
  tenantId,
  userId,
} from "../testing/fixtures.ts";
import { commit } from "../write/commit.ts";
import { GuardError } from "./guard.ts";
import { actorOf, forJob, fromMembership } from "./scope.ts";

const person = { actor: { userId: userId(1), role: "consultant" as const }, name: "Person 1" };
const job = { name: "Sweep", behalf: null };

describe("the makers of a scope", () => {
  test("open an active client to its member", async () => {
    const table = await newClientTable(tenantId(1));
    const scope = fromMembership(active(1, table.tableName), person, table);
    expect(scope).toMatchObject({ tenantId: tenantId(1), agent: { kind: "person", ...person } });
    expect(actorOf(scope)).toEqual(person.actor);
  });

  test("refuse a person while the client is suspended or not yet set up", async () => {
    const table = await newClientTable(tenantId(1));
    const client = active(1, table.tableName);
    const closed = Client.suspend(client, "Unpaid", userId(1), start);
    const open = (info: Client.Info) => () => fromMembership(info, person, table);
    expect(open(closed)).toThrow(expect.objectContaining({ code: "client.suspended" }));
    expect(open(requested(1, table.tableName))).toThrow(
      expect.objectContaining({ code: "client.not_active" }),
    );
  });

  test("let a job into a client that is not active: setting up is such a job", async () => {
    const table = await newClientTable(tenantId(1));
    const scope = forJob(requested(1, table.tableName), job, table);
    expect(scope.agent).toEqual({ kind: "job", ...job });
    expect(() => actorOf(scope)).toThrow(GuardError);
  });

  test("refuse a connection to another table than the client's", async () => {
    const table = await newClientTable(tenantId(1));
    expect(() => fromMembership(active(1, "cell-t-other"), person, table)).toThrow(GuardError);
    expect(() => forJob(active(1, "cell-t-other"), job, table)).toThrow(GuardError);
  });
});

test("the guard alone stops a repository that was given the wrong table", async () => {
  const a = await newClientTable(tenantId(1));
  const b = await newClientTable(tenantId(2));
  await commit(scopeOf(a), Profiles.change(null, Profile.create("A", ["iso27001"])), moment());
  // The first three walls are passed: the scope says A, and so does every request. Only the connection is B's.
  const wrong = jobScopeOf({ tableName: a.tableName, documents: b.documents });

  await expect(Profiles.find(wrong)).rejects.toThrow(GuardError);
  const stored = await Profiles.find(scopeOf(a));
  const overwritten = Profiles.change(stored, Profile.create("Overwritten", ["iso27001"]));
  await expect(commit(wrong, overwritten, moment())).rejects.toThrow(GuardError);

  expect((await Profiles.find(scopeOf(a)))?.data.name).toBe("A");
  const inB = new GetCommand({ TableName: b.tableName, Key: clientKeys.profile() });
  expect((await b.documents.send(inB)).Item).toBeUndefined();
});
