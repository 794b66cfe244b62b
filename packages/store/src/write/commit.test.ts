import { DomainError } from "@tandem/domain/error";
import { describe, expect, test } from "vitest";
import { clientKeys } from "../keys/keys.ts";
import { ofAggregate } from "../trail/trail.ts";
import * as Trail from "../trail/trail.ts";
import * as Counter from "../testing/counter.ts";
import { newClientTable } from "../testing/database.ts";
import { conflict, failTransactions } from "../testing/fault.ts";
import { jobScopeOf, moment, scopeOf, start, tenantId } from "../testing/fixtures.ts";
import { commit } from "./commit.ts";
import { waiting } from "../testing/outbox.ts";

const newScope = async () => scopeOf(await newClientTable(tenantId(1)));
const all = { limit: 100, cursor: undefined };

describe("commit", () => {
  test("writes the aggregate, its trail and its event together", async () => {
    const scope = await newScope();
    const first = await commit(scope, Counter.add(null, 1), moment());
    if (first.outcome !== "saved") throw new Error("expected to be saved");
    await commit(scope, Counter.add(first.stored, 2), moment(60));

    const stored = await Counter.find(scope);
    expect(stored).toMatchObject({ version: 2, data: { writers: [1, 2] } });
    const { items } = await ofAggregate(scope, Counter.aggregate, all);
    expect(items).toMatchObject([
      {
        version: 2,
        at: "2026-03-02T08:01:00.000Z",
        change: { writers: { from: [1], to: [1, 2] } },
        previousHash: first.stored.head,
        hash: stored?.head,
      },
      {
        version: 1,
        at: start,
        action: "counter.added",
        actor: { name: "Person 1", role: "consultant" },
        change: { writers: { from: null, to: [1] } },
      },
    ]);
    expect(await waiting(scope)).toMatchObject([
      { type: "profile.changed", aggregate: Counter.aggregate, tenantId: tenantId(1), at: start },
      { type: "profile.changed", aggregate: Counter.aggregate, tenantId: tenantId(1) },
    ]);
  });

  test("signs for a job with its name", async () => {
    const table = await newClientTable(tenantId(1));
    await commit(jobScopeOf(table), Counter.add(null, 1), moment());
    const { items } = await ofAggregate(scopeOf(table), Counter.aggregate, all);
    expect(items[0]?.actor).toEqual({ userId: null, name: "Test", role: "system" });
  });

  test("refuses a version that someone else has moved on, and writes nothing of it", async () => {
    const scope = await newScope();
    await commit(scope, Counter.add(null, 1), moment());
    const read = await Counter.find(scope);
    await commit(scope, Counter.add(read, 2), moment());

    const late = commit(scope, Counter.add(read, 3), moment());
    await expect(late).rejects.toMatchObject({ name: "DomainError", code: "write.stale" });
    await expect(commit(scope, Counter.add(null, 4), moment())).rejects.toThrow(DomainError);
    expect((await Counter.find(scope))?.data.writers).toEqual([1, 2]);
    expect(await waiting(scope)).toHaveLength(2);
    expect(await Trail.verify(scope)).toMatchObject({ entries: 2, broken: [] });
  });

  test("refuses a write that met another one under way", async () => {
    const scope = await newScope();
    failTransactions(scope.table, "before", conflict);
    const collided = commit(scope, Counter.add(null, 1), moment());
    await expect(collided).rejects.toMatchObject({ code: "write.conflict" });
  });

  test("carries items that stand beside the aggregate, with their own conditions", async () => {
    const scope = await newScope();
    const { change } = Counter.add(null, 1);
    const beside = [{ put: { ...clientKeys.head("beside"), note: "x" }, when: "absent" as const }];
    await commit(scope, { change: { ...change, alongside: beside } }, moment());
    const before = await Counter.find(scope);
    const again = { ...Counter.add(before, 2).change, alongside: beside };
    const taken = commit(scope, { change: again }, moment());
    await expect(taken).rejects.toMatchObject({ code: "write.stale" });
    expect((await Counter.find(scope))?.version).toBe(1);
  });

  test("writes several aggregates or none", async () => {
    const scope = await newScope();
    const { change } = Counter.add(null, 1);
    const other = {
      ...change,
      aggregate: "counter:2",
      key: clientKeys.head("counter:2"),
      event: null,
    };
    await commit(scope, { change, also: [other] }, moment());
    expect(await Trail.verify(scope)).toEqual({ entries: 2, chains: 2, broken: [] });
    expect(await waiting(scope)).toHaveLength(1);

    const before = await Counter.find(scope);
    const half = { change: Counter.add(before, 2).change, also: [other] };
    await expect(commit(scope, half, moment())).rejects.toMatchObject({ code: "write.stale" });
    expect((await Counter.find(scope))?.version).toBe(1);
  });
});
