import { expect, it } from "vitest";
import { type Content, empty } from "../scope-statement/content.ts";
import * as ScopeStatement from "../scope-statement/scope-statement.ts";
import { scopeDifferences } from "./scopes.ts";
import { at, client } from "./testing/known.ts";

const approved = (
  standard: ScopeStatement.Info["standard"],
  content: Partial<Content>,
): ScopeStatement.Info => ({
  ...ScopeStatement.initial(standard),
  approved: {
    number: 1,
    content: { ...empty, organisation: "Fjord", services: ["Payments"], ...content },
    authors: [client],
    writtenAt: at,
    approved: { by: client, at, byAuthor: false },
    reviewBy: "2027-06-01",
  },
});

it("names what only one of two approved scopes covers", () => {
  const security = approved("iso27001", { sites: ["Graz", "Oslo"] });
  const services = approved("iso20000", { sites: ["oslo"], services: ["Payments", "Hosting"] });
  expect(scopeDifferences([security, services])).toEqual([
    "Only 20000-1 covers the services Hosting.",
    "Only 27001 covers the sites Graz.",
  ]);
  expect(
    scopeDifferences([security, approved("iso20000", { ...security.approved?.content })]),
  ).toEqual([]);
  expect(
    scopeDifferences([
      approved("iso27001", {}),
      approved("iso20000", { organisation: "Fjord AS" }),
    ]),
  ).toEqual(["27001 names the organisation Fjord, 20000-1 Fjord AS."]);
});

it("waits until both are approved", () => {
  expect(scopeDifferences([])).toEqual([]);
  expect(scopeDifferences([approved("iso27001", {})])).toEqual([]);
  expect(scopeDifferences([approved("iso27001", {}), ScopeStatement.initial("iso20000")])).toEqual(
    [],
  );
});
