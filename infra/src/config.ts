import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { z } from "zod";

const certificate = /^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/;
const webAcl = /^arn:aws[\w-]*:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/;
const policy = /^arn:aws[\w-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/;

/** What differs between deployments of the product. */
export const Config = z.strictObject({
  /**
   * First part of the names of tables. Two deployments in one account need prefixes of which neither reads as the
   * beginning of the other's client tables.
   */
  prefix: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/)
    .refine((prefix) => !/-t(-|$)/.test(prefix), "A prefix with `-t` in it could pass for a table"),
  /** Which cell of the service this is: an account holds 2,500 tables, at most 10,000. */
  cellId: z.string().regex(/^[a-z0-9-]{1,32}$/),
  /** May be destroyed whole, with everything in it. Never for real clients. */
  ephemeral: z.boolean(),
  /** How long what functions say and what visitors ask for is kept, in days. */
  logDays: z.enum(RetentionDays),
  /** How many tables the account may hold, as Service Quotas has it: an alarm rings at four fifths. */
  tableQuota: z.number().int().min(10).max(10_000),
  /** Who is told when an alarm rings, by mail. Without it, alarms are seen in the console alone. */
  alarmsTo: z.email().optional(),
  /** The first owner: Cognito makes the account and mails a password for the first sign-in. */
  owner: z.email().optional(),
  /** Who besides the owner may begin a firm or a company. Without an owner and without this: anyone who signs in. */
  founders: z.array(z.email()).min(1).optional(),
  /** Sender of mails: an identity verified with SES. Without it, invitations wait in the dead letters. */
  mailFrom: z.email().optional(),
  /** The product's own address, with a certificate of us-east-1. Without it, CloudFront gives one. */
  domain: z
    .strictObject({
      name: z.hostname(),
      certificateArn: z
        .string()
        .regex(certificate, "CloudFront takes certificates of us-east-1 only: give the ARN of one"),
    })
    .optional(),
  /** A web application firewall in front of everything, made by whoever runs the account. */
  webAclArn: z
    .string()
    .regex(
      webAcl,
      "CloudFront takes a web ACL of the scope CLOUDFRONT, which lives in us-east-1: give its ARN",
    )
    .optional(),
  /** A managed policy that bounds what every role of the deployment can be allowed. */
  permissionsBoundaryArn: z
    .string()
    .regex(policy, "Give the ARN of a managed policy, arn:aws:iam::<account>:policy/<name>")
    .optional(),
});
export type Config = z.infer<typeof Config>;

/** The table of the control plane. */
export const controlTable = ({ prefix }: Config): string => `${prefix}-control`;

/** The table of one client: an id, or what stands for one in a policy. */
export const clientTable = ({ prefix }: Config, tenantId: string): string =>
  `${prefix}-t-${tenantId}`;

/** Who may begin a firm or a company; undefined where anyone may. */
export const foundersOf = ({ owner, founders }: Config): readonly string[] | undefined =>
  owner === undefined && founders === undefined
    ? undefined
    : [...new Set([...(owner === undefined ? [] : [owner]), ...(founders ?? [])])];

/** What an AWS account holds unless it has asked for more. */
const defaultTables = 2_500;

const stages: Readonly<Record<string, Config>> = {
  production: {
    prefix: "tandem",
    cellId: "cell-1",
    ephemeral: false,
    logDays: RetentionDays.ONE_YEAR,
    tableQuota: defaultTables,
  },
  trial: {
    prefix: "tandem-trial",
    cellId: "trial",
    ephemeral: true,
    logDays: RetentionDays.ONE_MONTH,
    tableQuota: defaultTables,
  },
};

/** On the command line every value is text: `-c logDays=30`, `-c 'founders=["a@example.com"]'`. */
const read = (value: unknown): unknown =>
  typeof value === "string" && /^(\d+|true|false|[[{].*)$/s.test(value) ? parse(value) : value;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Error(`This is not the JSON it should be: ${text}`, { cause });
  }
};

/**
 * The configuration of a stage, `production` unless the context says otherwise. Refuses an unknown stage, and values
 * that do not fit, each with its name and what it should be.
 */
export const fromContext = (context: (key: string) => unknown): Config => {
  const name = z.string().default("production").parse(context("stage"));
  const stage = stages[name];
  if (stage === undefined) {
    throw new Error(`There is no stage ${name}, only ${Object.keys(stages).join(" and ")}`);
  }
  const given = Object.keys(Config.shape).flatMap((key) => {
    const value = context(key);
    return value === undefined ? [] : [[key, read(value)]];
  });
  const config = Config.safeParse({ ...stage, ...Object.fromEntries(given) });
  if (!config.success) throw new Error(`The configuration:\n${z.prettifyError(config.error)}`);
  return config.data;
};
