import { expect, test } from "vitest";
import { chosen, parseSearch } from "./filter.ts";
import type { Supplier } from "./queries.ts";

const row = (name: string, more: object = {}): Supplier =>
  ({
    name,
    provides: "Hosting",
    criticality: "low",
    due: "nothing",
    state: { state: "active" },
    ...more,
  }) as Supplier;

const rows = [
  row("Cloudhost", { criticality: "critical", due: "review" }),
  row("Mailer", { provides: "Mail" }),
  row("Old host", { state: { state: "retired" } }),
];
const names = (search: Record<string, unknown>) =>
  chosen(parseSearch(search), rows).map(({ name }) => name);

test("an address says what is shown", () => {
  expect(names({})).toEqual(["Cloudhost", "Mailer"]);
  expect(names({ q: "mail" })).toEqual(["Mailer"]);
  expect(names({ q: "hosting" })).toEqual(["Cloudhost"]);
  expect(names({ criticality: "critical" })).toEqual(["Cloudhost"]);
  expect(names({ show: "due" })).toEqual(["Cloudhost"]);
  expect(names({ show: "ended" })).toEqual(["Old host"]);
  expect(names({ show: "all", criticality: 1 })).toEqual(["Cloudhost", "Mailer"]);
});
