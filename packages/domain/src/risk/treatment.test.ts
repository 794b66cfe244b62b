import { expect, test } from "vitest";
import { treatment } from "./testing/example.ts";
import { actionsOf, controlsOf, overdue, substance, Treatment } from "./treatment.ts";

const undecided: Treatment = { option: "undecided" };

test("a treatment names its controls once, in order", () => {
  const twice = { ...treatment, controls: ["iso27001:A.8.5", "iso27001:A.5.17", "iso27001:A.8.5"] };
  expect(controlsOf(Treatment.parse(twice))).toEqual(["iso27001:A.5.17", "iso27001:A.8.5"]);
});

test("a control that does not exist is refused", () => {
  expect(Treatment.safeParse({ ...treatment, controls: ["iso27001:A.9.9"] }).success).toBe(false);
});

test("where nothing is done there are neither actions nor controls", () => {
  expect([actionsOf(undecided), controlsOf(undecided)]).toEqual([[], []]);
});

test("an action is overdue after its day, unless it is done", () => {
  const [action] = actionsOf(treatment);
  expect(overdue(treatment, "2027-02-01")).toEqual([]);
  expect(overdue(treatment, "2027-02-02")).toEqual([action]);
  const done: Treatment = {
    ...treatment,
    actions: [{ ...action!, progress: "done" }],
  };
  expect(overdue(done, "2027-02-02")).toEqual([]);
});

test("an acceptance rests on who acts, member or not, and not on how far they are", () => {
  const [action] = actionsOf(treatment);
  const by = (change: object) =>
    substance(Treatment.parse({ ...treatment, actions: [{ ...action, ...change }] }));
  const named = by({ owner: null, ownerName: "Head of Infrastructure" });
  expect(named).not.toBe(by({}));
  expect(named).not.toBe(by({ owner: null, ownerName: "Facilities" }));
  expect(by({ progress: "started" })).toBe(by({}));
});
