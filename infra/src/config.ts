import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { z } from "zod";

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
  /** Sender of mails: an identity verified with SES. Without it, invitations wait in the dead letters. */
  mailFrom: z.email().optional(),
  /** The product's own address, with a certificate of us-east-1. Without it, CloudFront gives one. */
  domain: z.strictObject({ name: z.hostname(), certificateArn: z.string() }).optional(),
});
export type Config = z.infer<typeof Config>;

/** The table of the control plane. */
export const controlTable = ({ prefix }: Config): string => `${prefix}-control`;

/** The table of one client: an id, or what stands for one in a policy. */
export const clientTable = ({ prefix }: Config, tenantId: string): string =>
  `${prefix}-t-${tenantId}`;

const stages: Readonly<Record<string, Config>> = {
  production: {
    prefix: "tandem",
    cellId: "cell-1",
    ephemeral: false,
    logDays: RetentionDays.ONE_YEAR,
  },
  trial: {
    prefix: "tandem-trial",
    cellId: "trial",
    ephemeral: true,
    logDays: RetentionDays.ONE_MONTH,
  },
};

/**
 * The configuration of a stage, `production` unless the context says otherwise. Refuses an unknown stage, and values
 * that do not fit.
 */
export const fromContext = (context: (key: string) => unknown): Config => {
  const name = z.string().default("production").parse(context("stage"));
  const stage = stages[name];
  if (stage === undefined) {
    throw new Error(`There is no stage ${name}, only ${Object.keys(stages).join(" and ")}`);
  }
  const given = Object.keys(Config.shape).flatMap((key) => {
    const value = context(key);
    return value === undefined ? [] : [[key, value]];
  });
  return Config.parse({ ...stage, ...Object.fromEntries(given) });
};
