import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { Config } from "@tandem/functions/config";
import { createGateway } from "@tandem/functions/gateway";
import { createProvisioner } from "@tandem/functions/provision-tenant";
import { createReconciler } from "@tandem/functions/reconcile";
import { createReact } from "@tandem/functions/react";
import { createRuntime } from "@tandem/functions/runtime";
import type { Event } from "@tandem/functions/runtime";
import { createSweep } from "@tandem/functions/sweep";
import { createTenantFiles } from "@tandem/functions/tenant-files";
import { createTenantTables } from "@tandem/functions/tenant-tables";
import { createVerifier } from "@tandem/functions/verifier";
import type { Verifier } from "@tandem/functions/verifier";
import { ensureControlTable } from "@tandem/store/control/provision";

import { AUDIENCE, CLIENT_ID } from "./oidc/tokens.ts";
import type { Product, Surroundings } from "./product.ts";
import { openQueue } from "./queue/queue.ts";
import { every } from "./queue/timer.ts";

const SWEEP_MS = 5_000;
const RECONCILE_MS = 3_600_000;
const CONTROL_TABLE = "tandem-control";

/** The handlers that run in Lambda, in this process: only what they stand on differs. */
export async function createProduct(surroundings: Surroundings): Promise<Product> {
  const { origin, dynamodbEndpoint, files, mail, messages, log } = surroundings;
  const now = () => new Date();
  const dynamodb: DynamoDBClientConfig = {
    endpoint: dynamodbEndpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const provisioner = new DynamoDBClient(dynamodb);
  await ensureControlTable(provisioner, CONTROL_TABLE);

  const config = Config.parse({
    TABLE_PREFIX: "tandem",
    CONTROL_TABLE,
    CELL_ID: "local",
    PUBLIC_URL: origin,
    OIDC_ISSUER: `${origin}/oidc`,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_CLIENT_ID: CLIENT_ID,
    FILES_URL: files.bucket,
  });
  const queue = openQueue({
    messages,
    rules: {
      provision: ({ type }: Event) => type === "client.requested",
      react: ({ type }: Event) => type !== "client.requested",
    },
    now,
    log,
  });
  const runtime = createRuntime(config, {
    dynamodb,
    dispatch: queue.dispatch,
    mail: mail.send,
    now,
    log,
    measure: () => undefined,
    verifier: verifierOf(config),
    tables: createTenantTables(dynamodb),
    files: createTenantFiles(
      { bucket: config.FILES_URL, region: config.AWS_REGION, now },
      () => () => Promise.resolve(files.credentials),
    ),
    provisioner,
  });

  await createSweep(runtime, 0)(); // whoever wrote before this start is gone
  queue.start({ provision: createProvisioner(runtime), react: createReact(runtime) });
  const endSweeps = every(SWEEP_MS, createSweep(runtime), log);
  const endUpkeep = every(RECONCILE_MS, createReconciler(runtime), log);
  return {
    fetch: createGateway(runtime),
    givenUp: messages.dead,
    settled: queue.settled,
    stop: async () => {
      await endSweeps();
      await endUpkeep();
      await queue.stop();
    },
  };
}

/**
 * A person is known by issuer and subject, and the issuer's address holds the port: with it, people
 * would be strangers to their own data after a start on another port.
 */
function verifierOf({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID }: Config): Verifier {
  const wanted = { audience: OIDC_AUDIENCE, clientId: OIDC_CLIENT_ID };
  const { verify, userInfo } = createVerifier(OIDC_ISSUER, wanted);
  return {
    verify: async (token) => ({ ...(await verify(token)), issuer: "urn:tandem:local" }),
    userInfo,
  };
}
