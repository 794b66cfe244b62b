import { z } from "zod";

/** What a function is told by its environment, parsed once when it starts. */
export const Config = z.object({
  /** Distinguishes deployments in one account; a client's table is `<prefix>-t-<tenantId>`. */
  TABLE_PREFIX: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  CONTROL_TABLE: z.string().min(3),
  /** Which cell this deployment is: an account holds so many tables and no more. */
  CELL_ID: z.string().min(1),
  /** Where the product is reached, for links in mails. */
  PUBLIC_URL: z.url(),
  OIDC_ISSUER: z.url(),
  /** The audience of access tokens; where the issuer names none (Cognito), the client id is checked instead. */
  OIDC_AUDIENCE: z.string().min(1),
  OIDC_CLIENT_ID: z.string().min(1),
  /** The address of the bucket where clients' files lie, each client's under `t/<tenantId>/`. */
  FILES_URL: z.url(),
  /** The region requests to the bucket are signed for; Lambda sets it. */
  AWS_REGION: z.string().default("local"),
  /** Only where DynamoDB is not the region's own. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** The role assumed for one client's data, with its id as session tag. Absent only where credentials are not checked. */
  TENANT_DATA_ROLE: z.string().optional(),
  EVENT_BUS: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  /** The addresses, with commas between, of those who may begin a firm or a company. Absent: anyone who signs in. */
  FOUNDERS: z.string().optional(),
});
export type Config = z.infer<typeof Config>;
