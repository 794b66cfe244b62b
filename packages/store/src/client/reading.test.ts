import { DocumentId } from "@tandem/domain/id";
import { beforeEach, expect, test } from "vitest";
import type { Scope } from "../scope/scope.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, start, tenantId, userId } from "../testing/fixtures.ts";
import { verify } from "../trail/trail.ts";
import { commit } from "../write/commit.ts";
import * as Readings from "./reading.ts";

const document = DocumentId.parse("doc_zzzzzzzzzzzzzzzz");
const confirmed = (number: number, person: number) => ({
  document,
  number,
  by: userId(person),
  at: start,
});

let scope: Scope;
beforeEach(async () => {
  scope = scopeOf(await newClientTable(tenantId(1)));
  for (const each of [confirmed(1, 1), confirmed(1, 2), confirmed(2, 1)]) {
    await commit(scope, Readings.confirm(each), moment());
  }
});

test("says who has read a version, what one person has read, and whether they have", async () => {
  expect(await Readings.ofVersion(scope, document, 1)).toEqual([confirmed(1, 1), confirmed(1, 2)]);
  expect(await Readings.by(scope, userId(1))).toEqual([confirmed(1, 1), confirmed(2, 1)]);
  expect(await Readings.find(scope, confirmed(1, 2))).toMatchObject({ version: 1 });
  expect(await Readings.find(scope, confirmed(2, 2))).toBeNull();
});

test("is proved by the trail", async () => {
  expect(await verify(scope)).toMatchObject({ broken: [], chains: 3 });
});
