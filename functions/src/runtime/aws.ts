import { Logger } from "@aws-lambda-powertools/logger";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { STSClient } from "@aws-sdk/client-sts";
import { Config } from "./config.ts";
import { createRuntime, type Event, type Measure, type Ports, type Runtime } from "./runtime.ts";
import { tenantCredentials } from "./tenant-credentials.ts";
import { createTenantFiles } from "./tenant-files.ts";
import { createTenantTables } from "./tenant-tables.ts";
import { createVerifier } from "./verifier.ts";

/** The most entries one call of EventBridge takes. */
const batch = 10;

const dispatchTo = (bus: string | undefined) => {
  const client = new EventBridgeClient({});
  return async (events: readonly Event[]): Promise<void> => {
    if (bus === undefined) throw new Error("EVENT_BUS is not set");
    for (let from = 0; from < events.length; from += batch) {
      const { FailedEntryCount } = await client.send(
        new PutEventsCommand({
          Entries: events.slice(from, from + batch).map((event) => ({
            EventBusName: bus,
            Source: "tandem",
            DetailType: event.type,
            Detail: JSON.stringify(event),
          })),
        }),
      );
      if ((FailedEntryCount ?? 0) > 0) throw new Error(`${FailedEntryCount} events were not taken`);
    }
  };
};

/** Most functions send no mail, and carry no client for it in their bundle. */
const noMail = (): Ports["mail"] => () =>
  Promise.reject(new Error("This function does not send mail"));

/** What answers people is measured by the gateway before it; only what works unseen counts for itself. */
const noMeasure = (): Measure => () => undefined;

const noRole = () => () => Promise.reject(new Error("TENANT_DATA_ROLE is not set"));

/**
 * The runtime of a function in AWS: everything it needs is in its environment. `rights` says what this function may
 * do beyond reading and writing its own plane.
 */
export const awsRuntime = (
  environment: Record<string, string | undefined>,
  rights: {
    provisioner?: true;
    mail?: (from: string | undefined) => Ports["mail"];
    measure?: (deployment: string) => Measure;
  } = {},
): Runtime => {
  const config = Config.parse(environment);
  const logger = new Logger({ serviceName: "tandem" });
  const now = () => new Date();
  const dynamodb = config.DYNAMODB_ENDPOINT ? { endpoint: config.DYNAMODB_ENDPOINT } : {};
  const credentials = config.TENANT_DATA_ROLE
    ? tenantCredentials(new STSClient({}), config.TENANT_DATA_ROLE, now)
    : undefined;
  return createRuntime(config, {
    dynamodb,
    now,
    log: {
      info: (message, facts = {}) => logger.info(message, facts),
      warn: (message, facts = {}) => logger.warn(message, facts),
      error: (message, facts = {}) => logger.error(message, facts),
    },
    measure: (rights.measure ?? noMeasure)(config.TABLE_PREFIX),
    verifier: createVerifier(config.OIDC_ISSUER, {
      audience: config.OIDC_AUDIENCE,
      clientId: config.OIDC_CLIENT_ID,
    }),
    tables: createTenantTables(dynamodb, credentials),
    files: createTenantFiles(
      { bucket: config.FILES_URL, region: config.AWS_REGION, now },
      credentials ?? noRole,
    ),
    dispatch: dispatchTo(config.EVENT_BUS),
    mail: (rights.mail ?? noMail)(config.MAIL_FROM),
    ...(rights.provisioner ? { provisioner: new DynamoDBClient(dynamodb) } : {}),
  });
};
