import { Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../src/app.ts";
import { folder } from "./template/synthesised.ts";

const Reasons = z.record(z.string(), z.string());

const app = (context: Readonly<Record<string, unknown>>) => {
  const made = createApp({
    outdir: folder(),
    context: { ...context, "aws:cdk:bundling-stacks": [] },
  });
  made.synth();
  return made;
};

const findings = (made: ReturnType<typeof app>) =>
  new AwsSolutionsChecks(made)
    .validateScope(made)
    .violations.map(({ ruleName, violatingResources }) => [
      ruleName,
      violatingResources.map(({ constructPath }) => constructPath),
    ]);

const production = app({ mailFrom: "tandem@example.com", alarmsTo: "ops@example.com" });

test("cdk-nag finds nothing that is not accepted for a reason", () => {
  expect(findings(production)).toEqual([]);
});

test("nor on a stage that may be destroyed, nor with a domain of one's own", () => {
  const domain = {
    name: "tandem.example.com",
    certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/01234567",
  };
  const webAclArn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/front/01234567";
  const permissionsBoundaryArn = "arn:aws:iam::111122223333:policy/boundary";
  const owner = "owner@example.com";
  const options = { domain, webAclArn, permissionsBoundaryArn, owner };
  expect(findings(app({ stage: "trial", ...options }))).toEqual([]);
});

test("whatever is accepted has a reason of its own", () => {
  const accepted = production.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(Reasons.parse(data)));
  expect(accepted.length).toBeGreaterThan(10);
  for (const [rule, reason] of accepted) {
    expect(rule).toContain("AwsSolutions-");
    expect(reason.length).toBeGreaterThan(20);
  }
});
