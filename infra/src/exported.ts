import { CfnOutput, Fn } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * Exports a value of one stack under a name and gives the reference by which other stacks use it. Unlike a plain
 * reference, it reads the same before and after synthesis, so that a finding about it can be acknowledged.
 */
export const exported = (
  scope: Construct,
  id: string,
  value: string,
  exportName: string,
): string => {
  new CfnOutput(scope, id, { value, exportName });
  return Fn.importValue(exportName);
};
