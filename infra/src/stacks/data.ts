import { Aws, Duration, Fn, RemovalPolicy, Stack, type StackProps, Tags } from "aws-cdk-lib";
import { FeaturePlan, ManagedLoginVersion, Mfa, UserPool } from "aws-cdk-lib/aws-cognito";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { type Config, controlTable } from "../config.ts";
import { exported } from "../exported.ts";
import { acknowledge } from "../nag.ts";

export type DataStackProps = StackProps & { readonly config: Config };

/** What must not be lost: the control table, who signs in, and evidence. Clients' tables are made at run time. */
export class DataStack extends Stack {
  readonly control: Table;
  readonly evidence: Bucket;
  /** The ARN of the bucket of evidence, for policies of other stacks. */
  readonly evidenceArn: string;
  /** The address of that bucket, to which keys of objects are appended. */
  readonly filesUrl: string;
  readonly accessLogs: Bucket;
  readonly people: UserPool;
  /** Where people sign in: an address of Cognito's. */
  readonly signInOrigin: string;
  readonly issuer: string;

  constructor(scope: Construct, id: string, { config, ...props }: DataStackProps) {
    super(scope, id, { terminationProtection: !config.ephemeral, ...props });
    const removalPolicy = config.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;

    this.control = new Table(this, "Control", {
      tableName: controlTable(config),
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !config.ephemeral,
      timeToLiveAttribute: "ttl",
      removalPolicy,
    });
    for (const indexName of ["gsi1", "gsi2", "gsi3"]) {
      this.control.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: `${indexName}pk`, type: AttributeType.STRING },
        sortKey: { name: `${indexName}sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      });
    }
    Tags.of(this.control).add("tandem:plane", "control");

    const bucket = {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy,
      autoDeleteObjects: config.ephemeral,
    };
    this.accessLogs = new Bucket(this, "AccessLogs", {
      ...bucket,
      // CloudFront delivers its log through an access control list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(config.logDays) }],
    });
    this.evidence = new Bucket(this, "Evidence", {
      ...bucket,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: "evidence/",
      cors: [
        {
          // Whoever sends a file holds an address signed for it; the browser's own wall is narrowed all the same.
          allowedOrigins: [
            config.domain ? `https://${config.domain.name}` : "https://*.cloudfront.net",
          ],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: [
            "content-disposition",
            "content-type",
            "if-none-match",
            "x-amz-checksum-sha256",
          ],
          maxAge: 600,
        },
      ],
      lifecycleRules: [
        {
          // What the product removes was refused or given up; a month to find out that it should not have been.
          noncurrentVersionExpiration: Duration.days(30),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    this.filesUrl = exported(
      this,
      "FilesUrl",
      `https://${this.evidence.bucketRegionalDomainName}`,
      `${config.prefix}-files-url`,
    );
    this.evidenceArn = exported(
      this,
      "EvidenceArn",
      this.evidence.bucketArn,
      `${config.prefix}-evidence`,
    );
    acknowledge(this.accessLogs, {
      S1: "This is where access is logged; a log of the log has no end.",
    });

    this.people = new UserPool(this, "People", {
      // Whoever holds an invitation, or starts a firm, makes an account; rights come from memberships, not from here.
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { fullname: { required: true, mutable: true } },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      featurePlan: FeaturePlan.ESSENTIALS,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: !config.ephemeral,
      removalPolicy,
    });
    acknowledge(this.people, {
      COG2: "A second factor is offered to everyone and demanded by the firm for its own members, not by the pool.",
      COG3: "Threat protection needs the plan Plus at a price per person; the firm that runs the cell may choose it.",
      COG8: "As COG3: the plan Plus.",
    });
    const signIn = this.people.addDomain("SignIn", {
      // Unique in a region, over all accounts.
      cognitoDomain: { domainPrefix: Fn.join("-", [config.prefix, Aws.ACCOUNT_ID]) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.signInOrigin = signIn.baseUrl();
    this.issuer = this.people.userPoolProviderUrl;
  }
}
