import { Stack, Validations } from "aws-cdk-lib";
import { flattenCfnReference } from "cdk-nag/lib/utils/flatten-cfn-reference.js";
import type { IConstruct } from "constructs";

/** Accepts findings of cdk-nag at one construct, each for a reason that an auditor can judge. */
export const acknowledge = (construct: IConstruct, reasons: Readonly<Record<string, string>>) => {
  const rules = Object.entries(reasons).map(([id, reason]) => ({
    id: `AwsSolutions-${id}`,
    reason,
  }));
  Validations.of(construct).acknowledge(...rules);
};

/** The finding about a resource whose ARN ends in a wildcard. */
export const wildcard = (scope: IConstruct, arn: string): string =>
  `IAM5[Resource::${flattenCfnReference(Stack.of(scope).resolve(arn))}]`;
