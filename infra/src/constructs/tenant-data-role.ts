import { Stack } from "aws-cdk-lib";
import {
  ArnPrincipal,
  CfnRole,
  PolicyDocument,
  PolicyStatement,
  type Role,
} from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { clientTable, type Config } from "../config.ts";
import { acknowledge, wildcard } from "../nag.ts";

export type TenantDataRoleProps = {
  readonly config: Config;
  /** The ARN of the bucket where clients' evidence lies, each under `t/<tenantId>/`. */
  readonly evidenceArn: string;
};

/** The client's id, which IAM fills in at each request from the tag of the session. */
const tenant = "${aws:PrincipalTag/tenantId}";

/** An id is sixteen characters. No longer tag gets in that could continue into another deployment's names. */
const anyTenant = "?".repeat(16);

/**
 * The only right to clients' data in the deployment: one role that a function assumes for one client at a time, with
 * the client's id as the tag of the session. Its policy ends in that id, so that a session reaches the table and the
 * evidence of its client and nothing else, whatever the function asks for. A session without the tag, or with any
 * other tag beside it, is refused.
 */
export class TenantDataRole extends Construct {
  readonly arn: string;
  readonly #trust = new PolicyDocument();

  constructor(scope: Construct, id: string, { config, evidenceArn }: TenantDataRoleProps) {
    super(scope, id);
    const table = Stack.of(this).formatArn({
      service: "dynamodb",
      resource: "table",
      resourceName: clientTable(config, tenant),
    });
    const indexes = `${table}/index/*`;
    const files = `${evidenceArn}/t/${tenant}/*`;
    const role = new CfnRole(this, "Role", {
      description: "Data of one client, named by the session tag tenantId",
      assumeRolePolicyDocument: this.#trust,
      policies: [
        {
          policyName: "OneClient",
          policyDocument: new PolicyDocument({
            statements: [
              new PolicyStatement({
                sid: "Items",
                actions: [
                  "dynamodb:BatchGetItem",
                  "dynamodb:BatchWriteItem",
                  "dynamodb:ConditionCheckItem",
                  "dynamodb:DeleteItem",
                  "dynamodb:GetItem",
                  "dynamodb:PutItem",
                  "dynamodb:Query",
                  "dynamodb:UpdateItem",
                ],
                resources: [table, indexes],
              }),
              new PolicyStatement({
                sid: "Evidence",
                actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
                resources: [files],
              }),
            ],
          }),
        },
      ],
    });
    this.arn = role.attrArn;
    acknowledge(role, {
      [wildcard(this, indexes)]: "The indexes of one table, whose name ends in the client's id.",
      [wildcard(this, files)]: "The evidence of one client, all of it under the client's id.",
    });
  }

  /** Lets a function's role assume this one, with the tag `tenantId` and no other. */
  admit(caller: Role): void {
    const actions = ["sts:AssumeRole", "sts:TagSession"];
    this.#trust.addStatements(
      new PolicyStatement({
        principals: [new ArnPrincipal(caller.roleArn)],
        actions,
        conditions: {
          StringLike: { "aws:RequestTag/tenantId": anyTenant },
          "ForAllValues:StringEquals": { "aws:TagKeys": ["tenantId"] },
        },
      }),
    );
    caller.addToPolicy(new PolicyStatement({ actions, resources: [this.arn] }));
  }
}
