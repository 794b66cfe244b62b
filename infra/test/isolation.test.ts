import { describe, expect, test } from "vitest";
import { z } from "zod";
import { allows, Policy } from "./iam/evaluate.ts";
import { account, region, resolver } from "./template/intrinsics.ts";
import { ofType, synthesise } from "./template/synthesised.ts";

const own = "0123456789abcdef";
const sibling = "fedcba9876543210";
const stacks = synthesise({ mailFrom: "tandem@example.com" });
const resolve = resolver(stacks);
const api = stacks.find(({ name }) => name === "Api") ?? expect.fail("There is no stack Api");

const Role = z.object({
  AssumeRolePolicyDocument: Policy,
  Policies: z.array(z.object({ PolicyDocument: Policy })).default([]),
});
const RolePolicy = z.object({ PolicyDocument: Policy, Roles: z.array(z.string()) });

/** Every role of the stack of functions with all that it may do. */
const roles = new Map(
  ofType(stacks, "AWS::IAM::Role", "Api").map(([id, { Properties }]) => {
    const { AssumeRolePolicyDocument: trust, Policies } = Role.parse(resolve(api, Properties));
    const attached = ofType(stacks, "AWS::IAM::Policy", "Api")
      .map(([, policy]) => RolePolicy.parse(resolve(api, policy.Properties)))
      .filter(({ Roles }) => Roles.includes(id));
    const policies = [...Policies, ...attached].map(({ PolicyDocument }) => PolicyDocument);
    return [id.replace(/[0-9A-F]{8}$/, ""), { id, trust, policies }] as const;
  }),
);

const role = (name: string) => roles.get(name) ?? expect.fail(`There is no role ${name}`);
const clients = role("TenantDataRole");
const functions = [
  "ApiRole",
  "BuildDocumentRole",
  "ProvisionTenantRole",
  "ReactRole",
  "RiskRole",
  "ServiceRole",
  "SweepRole",
];

/** What looks after tables, and reads which client each belongs to. It never acts for one. */
const upkeepRole = "ReconcileRole";

const table = (name: string) => `arn:aws:dynamodb:${region}:${account}:table/${name}`;
const evidence = "arn:aws:s3:::evidence4cc26d68";

const files = ["DeleteObject", "GetObject", "PutObject"].map((name) => `s3:${name}`);

const items = [
  "BatchGetItem",
  "BatchWriteItem",
  "ConditionCheckItem",
  "DeleteItem",
  "GetItem",
  "PutItem",
  "Query",
  "UpdateItem",
].map((name) => `dynamodb:${name}`);
const others = [
  "CreateTable",
  "DeleteTable",
  "DescribeTable",
  "ExportTableToPointInTime",
  "PartiQLSelect",
  "Scan",
  "UpdateTable",
].map((name) => `dynamodb:${name}`);

/** A session of the role for clients' data, with a tag or without. */
const inSession = (tenantId?: string) => (action: string, resource: string) =>
  allows(clients.policies, {
    action,
    resource,
    context: tenantId === undefined ? {} : { "aws:PrincipalTag/tenantId": tenantId },
  });

describe("a session for one client", () => {
  const may = inSession(own);

  test.each(items)("may do %s in its table and on the table's indexes", (action) => {
    expect(may(action, table(`tandem-t-${own}`))).toBe(true);
    expect(may(action, table(`tandem-t-${own}/index/gsi1`))).toBe(true);
  });

  test.each([
    ["the table of a sibling", `tandem-t-${sibling}`],
    ["an index of a sibling", `tandem-t-${sibling}/index/gsi1`],
    ["a table whose name goes on after its own", `tandem-t-${own}0`],
    ["a table whose name ends in its own", `x-tandem-t-${own}`],
    ["a table of another deployment", `other-t-${own}`],
    ["a backup of its own table", `tandem-t-${own}/backup/01`],
    ["the control table", "tandem-control"],
    ["every table", "*"],
    ["every client's table", "tandem-t-*"],
  ])("may do nothing with %s", (_, name) => {
    expect([...items, ...others].filter((action) => may(action, table(name)))).toEqual([]);
  });

  test("may not look through its table, change it or remove it", () => {
    expect(others.filter((action) => may(action, table(`tandem-t-${own}`)))).toEqual([]);
  });

  test("reads, writes and removes its own evidence, and neither lists it nor reaches what was removed", () => {
    const file = `${evidence}/t/${own}/files/fil_1`;
    expect(files.filter((action) => may(action, file))).toEqual(files);
    const more = ["DeleteObjectVersion", "GetObjectVersion", "PutObjectAcl", "ListBucket"];
    const places = [file, evidence, `${evidence}/t/${own}/*`];
    const allowed = more.flatMap((name) => places.filter((place) => may(`s3:${name}`, place)));
    expect(allowed).toEqual([]);
  });

  test.each([
    // An address for it may be signed by anyone; the store then asks what the session that signed it may do.
    ["of a sibling", `${evidence}/t/${sibling}/files/fil_1`],
    ["outside every client", `${evidence}/evd_1`],
    ["under a longer id", `${evidence}/t/${own}0/evd_1`],
    ["in another bucket", `arn:aws:s3:::other/t/${own}/evd_1`],
  ])("reaches no evidence %s", (_, file) => {
    expect(files.filter((action) => may(action, file))).toEqual([]);
  });
});

test("a session without the tag reaches nothing, nor does one with a star for a tag", () => {
  const places = [`tandem-t-${own}`, "tandem-t-", "tandem-t-undefined"].map(table);
  for (const may of [inSession(), inSession("*"), inSession("????????????????")]) {
    expect(places.filter((place) => items.some((action) => may(action, place)))).toEqual([]);
    expect(may("s3:GetObject", `${evidence}/t/${own}/evd_1`)).toBe(false);
  }
});

describe("the trust of the role for clients' data", () => {
  const enter = (name: string, tags: Readonly<Record<string, string>>) => {
    const context: Record<string, string | string[]> = Object.fromEntries(
      Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value]),
    );
    if (Object.keys(tags).length > 0) context["aws:TagKeys"] = Object.keys(tags);
    return ["sts:AssumeRole", "sts:TagSession"].map((action) =>
      allows([clients.trust], { action, principal: { kind: "AWS", name }, context }),
    );
  };
  const arn = (name: string) => `arn:aws:iam::${account}:role/${role(name).id}`;

  test.each(functions)("lets %s in with the tag", (name) => {
    expect(enter(arn(name), { tenantId: own })).toEqual([true, true]);
  });

  test("lets nobody else in", () => {
    const named = clients.trust.Statement.flatMap(({ Principal }) =>
      Object.values(Principal ?? {}),
    );
    expect(named.flat().toSorted()).toEqual(functions.map(arn).toSorted());
    const strangers = [arn(upkeepRole), arn("SweepClockRole"), `arn:aws:iam::${account}:root`, "*"];
    for (const name of strangers) {
      expect(enter(name, { tenantId: own })).toEqual([false, false]);
    }
  });

  test.each([
    ["without a tag", {}],
    ["with another tag instead", { tenant: own }],
    ["with another tag beside it", { tenantId: own, role: "owner" }],
    ["with an empty tag", { tenantId: "" }],
    ["with a shorter tag", { tenantId: own.slice(1) }],
    ["with a longer tag that leads into another deployment's names", { tenantId: `t-${own}` }],
  ])("lets nobody in %s", (_, tags) => {
    expect(enter(arn("ApiRole"), tags)).toEqual([false, false]);
  });
});

describe.each(functions)("%s itself", (name) => {
  const may = (action: string, resource: string) =>
    allows(role(name).policies, { action, resource });

  test("touches no item of any client, nor any evidence", () => {
    const reading = [...items, "dynamodb:Scan", "dynamodb:PartiQLSelect"];
    const places = [`tandem-t-${own}`, `tandem-t-${own}/index/gsi1`, "*"].map(table);
    expect(reading.flatMap((action) => places.filter((place) => may(action, place)))).toEqual([]);
    expect(may("s3:GetObject", `${evidence}/t/${own}/evd_1`)).toBe(false);
  });

  test("works on items of the control table, and neither scans it nor changes it", () => {
    expect(may("dynamodb:Query", table("tandem-control/index/gsi1"))).toBe(true);
    expect(may("dynamodb:PutItem", table("tandem-control"))).toBe(true);
    expect(others.filter((action) => may(action, table("tandem-control")))).toEqual([]);
  });

  test("assumes the role for clients' data and no other", () => {
    expect(may("sts:AssumeRole", `arn:aws:iam::${account}:role/${clients.id}`)).toBe(true);
    expect(may("sts:AssumeRole", `arn:aws:iam::${account}:role/other`)).toBe(false);
  });
});

describe("tables of clients", () => {
  const upkeep = [
    "CreateTable",
    "DescribeContinuousBackups",
    "DescribeTable",
    "DescribeTimeToLive",
    "ListTagsOfResource",
    "TagResource",
    "UpdateContinuousBackups",
    "UpdateTable",
    "UpdateTimeToLive",
  ].map((action) => `dynamodb:${action}`);
  const may = (name: string, action: string, resource: string) =>
    allows(role(name).policies, { action, resource: table(resource) });

  const all = [...functions, upkeepRole];

  test("are made by the provisioner alone, and kept up by it and the upkeep", () => {
    for (const action of upkeep) {
      const allowed = all.filter((name) => may(name, action, `tandem-t-${own}`));
      const makes = action === "dynamodb:CreateTable";
      expect(allowed).toEqual(["ProvisionTenantRole", ...(makes ? [] : [upkeepRole])]);
    }
  });

  test("are empty to the upkeep, which reads the control table and writes nothing", () => {
    const asked = ["GetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem"];
    const done = (place: string) =>
      asked.filter((name) => may(upkeepRole, `dynamodb:${name}`, place));
    expect(done(`tandem-t-${own}`)).toEqual([]);
    expect(done("tandem-control")).toEqual(["GetItem", "Query"]);
    const assumed = `arn:aws:iam::${account}:role/${clients.id}`;
    expect(allows(role(upkeepRole).policies, { action: "sts:AssumeRole", resource: assumed })).toBe(
      false,
    );
  });

  test("are never removed by a function, and no other table is made", () => {
    const removers = all.filter((name) => may(name, "dynamodb:DeleteTable", `tandem-t-${own}`));
    expect(removers).toEqual([]);
    for (const other of ["tandem-control", "tandem", `other-t-${own}`, "*"]) {
      expect(may("ProvisionTenantRole", "dynamodb:CreateTable", other)).toBe(false);
    }
  });
});

test("mail is sent by one function, in one name", () => {
  const identity = (name: string) => `arn:aws:ses:${region}:${account}:identity/${name}`;
  const senders = functions.filter((name) =>
    allows(role(name).policies, {
      action: "ses:SendEmail",
      resource: identity("tandem@example.com"),
    }),
  );
  expect(senders).toEqual(["ReactRole"]);
  expect(
    allows(role("ReactRole").policies, {
      action: "ses:SendEmail",
      resource: identity("other.example"),
    }),
  ).toBe(false);
});
