import { expect, it } from "vitest";
import { type Bulk, bulk } from "./bulk.ts";
import { link } from "./link.ts";
import { Links } from "./links.ts";
import { close } from "./lifecycle.ts";
import { demandTheirs } from "./theirs.ts";
import { created, now, other, owner, treated, treatment } from "./testing/example.ts";

const closed = close(created, "Gone", other, now);

it.each<[Bulk, object]>([
  [{ what: "owner", owner: other.userId }, { description: { owner: other.userId } }],
  [{ what: "family", family: "continuity" }, { description: { family: "continuity" } }],
  [{ what: "reviewBy", reviewBy: "2027-01-01" }, { reviewBy: "2027-01-01" }],
  [{ what: "retain", reason: "Small" }, { treatment: { option: "retain", reason: "Small" } }],
  [{ what: "option", option: "share" }, { treatment: { option: "share", actions: [] } }],
])("changes a risk: %j", (change, expected) => {
  const after = bulk(created, change);
  expect(after).toMatchObject(expected);
  if (change.what !== "retain") expect(bulk(after, change)).toBe(after);
  expect(() => bulk(closed, change)).toThrow(expect.objectContaining({ code: "risk.not_open" }));
});

it("another option keeps the plan", () => {
  expect(bulk(treated, { what: "option", option: "share" }).treatment).toEqual({
    ...treatment,
    option: "share",
  });
});

it("a risk is joined to each thing once", () => {
  const outage = { source: "jira", externalId: "OPS-7" };
  const links = Links.parse({
    requirements: ["iso27001:A.8.5", "iso27001:A.5.1", "iso27001:A.8.5"],
    evidence: [],
    incidents: [outage, { source: "jira", externalId: "OPS-12" }, outage],
  });
  expect(link(created, links).links).toEqual({
    ...links,
    requirements: ["iso27001:A.5.1", "iso27001:A.8.5"],
    incidents: [{ source: "jira", externalId: "OPS-12" }, outage],
  });
  expect(() => link(closed, created.links)).toThrow(
    expect.objectContaining({ code: "risk.not_open" }),
  );
});

it("a contributor works on the risks they own", () => {
  expect(() => {
    demandTheirs(created, owner);
    demandTheirs(created, other);
  }).not.toThrow();
  expect(() => {
    demandTheirs(created, { ...other, role: "contributor" });
  }).toThrow(expect.objectContaining({ code: "access.not_assigned" }));
});
