import { expect, test } from "vitest";
import { digestOf, dueOn, settled } from "./testing/digest.ts";
import { other, owner } from "./testing/example.ts";
import { ofPerson } from "./work.ts";

const when = { version: 1, on: "2026-11-24" };
const ended = { until: "2026-11-23", methodVersion: 1, changed: [] };

test("what remains waits for the owner of the risk until they have accepted it as it stands", () => {
  const risks = [
    digestOf(1, { ...settled, due: [] }),
    digestOf(2, { ...settled, due: [], accepted: null }),
    digestOf(3, { ...settled, due: [], accepted: ended }),
    digestOf(4, { ...settled, due: [], accepted: null, residual: null }),
    digestOf(5, { ...settled, due: [], accepted: null, state: "closed" }),
    digestOf(6, { ...settled, due: [], accepted: null, owner: other.userId }),
    digestOf(7),
  ];
  expect(ofPerson(risks, owner, when)).toMatchObject([
    { kind: "accept", risk: { number: 3 }, overdue: true },
    { kind: "accept", risk: { number: 2 }, overdue: false },
  ]);
  expect(ofPerson(risks, owner, { ...when, version: 0 })).toEqual([]);
  expect(ofPerson(risks, { ...owner, role: "auditor" }, when)).toEqual([]);
});

test("actions wait for whoever does them, by the day they are due", () => {
  const risks = [
    digestOf(2, { due: dueOn("2026-11-24", "2026-11-01") }),
    digestOf(1, { due: dueOn("2026-11-24") }),
  ];
  expect(ofPerson(risks, other, when)).toMatchObject([
    { kind: "act", risk: { number: 2 }, due: "2026-11-01", overdue: true },
    { kind: "act", risk: { number: 1 }, due: "2026-11-24", overdue: false },
    { kind: "act", risk: { number: 2 }, due: "2026-11-24", overdue: false },
  ]);
  expect(ofPerson(risks, owner, when)).toEqual([]);
  expect(ofPerson(risks, { ...other, role: "viewer" }, when)).toEqual([]);
});

test("risks wait for their owner once their review comes near, whatever their role", () => {
  const risks = [
    digestOf(1, { reviewBy: "2026-12-01" }),
    digestOf(2, { reviewBy: "2026-11-01" }),
    digestOf(3),
    digestOf(4, { reviewBy: "2026-11-01", owner: other.userId }),
  ];
  const expected = [
    { kind: "review", risk: { number: 2 }, due: "2026-11-01", overdue: true },
    { kind: "review", risk: { number: 1 }, due: "2026-12-01", overdue: false },
  ];
  expect(ofPerson(risks, owner, when)).toMatchObject(expected);
  expect(ofPerson(risks, { ...owner, role: "viewer" }, { ...when, version: 0 })).toMatchObject(
    expected,
  );
});
