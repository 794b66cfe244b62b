import { DomainError } from "@tandem/domain/error";
import { expect, test } from "vitest";
import * as Counter from "../testing/counter.ts";
import { newClientTable } from "../testing/database.ts";
import { conflict, failTransactions, refusals } from "../testing/fault.ts";
import { moment, scopeOf, tenantId } from "../testing/fixtures.ts";
import * as Trail from "../trail/trail.ts";
import { commit } from "./commit.ts";

const writers = Array.from({ length: 50 }, (_, place) => place + 1);

test("of fifty writers of one version exactly one wins, and every other is told so", async () => {
  const scope = scopeOf(await newClientTable(tenantId(1)));
  await commit(scope, Counter.add(null, 0), moment());
  const read = await Counter.find(scope);
  const outcomes = await Promise.allSettled(
    writers.map((writer) => commit(scope, Counter.add(read, writer), moment())),
  );
  const lost = refusals(outcomes);
  expect(lost).toHaveLength(49);
  expect(lost.every((error) => error instanceof DomainError && error.code === "write.stale")).toBe(
    true,
  );
  expect(await Counter.find(scope)).toMatchObject({ version: 2 });
  expect(await Trail.verify(scope)).toEqual({ entries: 2, chains: 1, broken: [] });
});

test("fifty writers who read again and repeat lose no update", async () => {
  const scope = scopeOf(await newClientTable(tenantId(1)));
  let transactions = 0;
  failTransactions(scope.table, "before", () =>
    (transactions += 1) % 7 === 0 ? conflict() : null,
  );
  const codes: string[] = [];
  const write = async (writer: number): Promise<number> => {
    for (;;) {
      try {
        const done = await commit(scope, Counter.add(await Counter.find(scope), writer), moment());
        if (done.outcome === "saved") return done.stored.version;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        codes.push(error.code);
      }
    }
  };
  const versions = await Promise.all(writers.map(write));

  expect(versions.toSorted((a, b) => a - b)).toEqual(writers);
  const stored = await Counter.find(scope);
  expect(stored?.data.writers.toSorted((a, b) => a - b)).toEqual(writers);
  expect(stored?.version).toBe(50);
  expect(new Set(codes)).toEqual(new Set(["write.stale", "write.conflict"]));
  expect(await Trail.verify(scope)).toEqual({ entries: 50, chains: 1, broken: [] });
});
