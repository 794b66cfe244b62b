import { Aws, DefaultStackSynthesizer, Stack, type StackProps } from "aws-cdk-lib";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { site } from "../bundling/from-source.ts";
import { acknowledge, wildcard } from "../nag.ts";
import type { DataStack } from "./data.ts";
import type { FrontStack } from "./front.ts";

export type WebStackProps = StackProps & {
  readonly data: DataStack;
  readonly front: FrontStack;
};

const byCdk =
  "CDK's own function, which copies the built screens from the bucket of its bootstrap to that of the site.";

/** What `cdk bootstrap` names its resources with, unless told otherwise. */
const qualifier = DefaultStackSynthesizer.DEFAULT_QUALIFIER;

const wildcards = {
  "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]":
    byCdk,
  L1: byCdk,
  ...Object.fromEntries(
    ["GetBucket", "GetObject", "List", "Abort", "DeleteObject"].map((action) => [
      `IAM5[Action::s3:${action}*]`,
      byCdk,
    ]),
  ),
  "IAM5[Resource::*]":
    "Invalidations of CloudFront, whose policy CDK does not narrow to one distribution.",
};

/** The screens as built, and the file that tells them where they live. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { data, front, ...props }: WebStackProps) {
    super(scope, id, props);
    const { path, ...options } = site();
    const built = Source.asset(path, options);
    const deploy = {
      destinationBucket: Bucket.fromBucketArn(this, "Site", front.siteArn),
      memoryLimit: 512,
      prune: false,
    };
    const assets = new BucketDeployment(this, "Assets", {
      ...deploy,
      sources: [built],
      exclude: ["*"],
      include: ["assets/*"],
      // The names hold a hash of the content. Those of the last deployment stay for pages that are still open.
      cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
    });
    const pages = new BucketDeployment(this, "Pages", {
      ...deploy,
      sources: [
        built,
        Source.jsonData("config.json", {
          issuer: data.issuer,
          clientId: front.application.userPoolClientId,
        }),
      ],
      exclude: ["assets/*"],
      cacheControl: [CacheControl.fromString("no-cache")],
      distribution: front.site.distribution,
      distributionPaths: ["/index.html", "/config.json"],
    });
    // The page that names new files comes after them.
    pages.node.addDependency(assets);
    acknowledge(this, {
      ...wildcards,
      [wildcard(
        this,
        `arn:${Aws.PARTITION}:s3:::cdk-${qualifier}-assets-${Aws.ACCOUNT_ID}-${Aws.REGION}/*`,
      )]: byCdk,
      [wildcard(this, `${front.siteArn}/*`)]: byCdk,
    });
  }
}
