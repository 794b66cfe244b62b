import { describe, expect, test } from "vitest";
import { z } from "zod";
import { resolver } from "./template/intrinsics.ts";
import { ofType, synthesise } from "./template/synthesised.ts";

const boundary = "arn:aws:iam::111122223333:policy/boundary";
const webAcl = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/front/01234567";
const stacks = synthesise({
  owner: "owner@example.com",
  founders: ["partner@example.com"],
  alarmsTo: "ops@example.com",
  webAclArn: webAcl,
  permissionsBoundaryArn: boundary,
  tableQuota: 5_000,
});
const plain = synthesise();

const of = (where: typeof stacks, type: string) =>
  ofType(where, type).map(([, { Properties }]) => Properties);

describe("a permission boundary", () => {
  test("bounds every role, those that CDK makes for itself included", () => {
    const roles = of(stacks, "AWS::IAM::Role");
    expect(roles.length).toBeGreaterThan(10);
    expect(new Set(roles.map((role) => role["PermissionsBoundary"]))).toEqual(new Set([boundary]));
  });

  test("is nowhere unless it is asked for", () => {
    expect(of(plain, "AWS::IAM::Role").filter((role) => "PermissionsBoundary" in role)).toEqual([]);
  });
});

test("a firewall stands before the one address, if it is named", () => {
  const acls = (where: typeof stacks) =>
    of(where, "AWS::CloudFront::Distribution").map(
      ({ DistributionConfig }) => z.looseObject({}).parse(DistributionConfig)["WebACLId"],
    );
  expect(acls(stacks)).toEqual([webAcl]);
  expect(acls(plain)).toEqual([undefined]);
});

describe("the first owner", () => {
  const said = (where: typeof stacks) => {
    const front = where.find(({ name }) => name === "Front") ?? expect.fail("no Front");
    return String(resolver(where)(front, front.Outputs["FirstOwner"]?.Value));
  };
  const named = (where: typeof stacks) =>
    of(where, "AWS::Lambda::Function").map(
      ({ Environment }) =>
        z
          .object({ Variables: z.looseObject({ FOUNDERS: z.string().optional() }) })
          .safeParse(Environment).data?.Variables.FOUNDERS,
    );

  test("gets an account by mail, and with those named besides is the only one who may begin", () => {
    expect(of(stacks, "AWS::Cognito::UserPoolUser")).toMatchObject([
      { Username: "owner@example.com", DesiredDeliveryMediums: ["EMAIL"] },
    ]);
    expect(said(stacks)).toContain("owner@example.com has mail with a password");
    expect(new Set(named(stacks).filter((names) => names !== undefined))).toEqual(
      new Set(["owner@example.com,partner@example.com"]),
    );
  });

  test("is whoever comes, where nobody is named", () => {
    expect(of(plain, "AWS::Cognito::UserPoolUser")).toEqual([]);
    expect(said(plain)).toMatch(/^Open https:.*make an account and found your firm: whoever may/);
    expect(named(plain).every((names) => names === undefined)).toBe(true);
  });
});
