import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import { ensureControlTable } from "@tandem/store/control/provision";
import { userIdOf } from "@tandem/store/control/user";
import { config as emulator } from "@tandem/store/testing/database";
import { files } from "@tandem/store/testing/objects";
import { createProvisioner } from "../consumers/provision-tenant.ts";
import { createReact } from "../consumers/react.ts";
import { createSweep } from "../consumers/sweep.ts";
import { createGateway } from "../http/gateway.ts";
import { Config } from "../runtime/config.ts";
import {
  createRuntime,
  type Event,
  type Mail,
  type Ports,
  type Runtime,
} from "../runtime/runtime.ts";
import { createTenantFiles } from "../runtime/tenant-files.ts";
import { createTenantTables } from "../runtime/tenant-tables.ts";
import { type Contents, contentsOf } from "./tables.ts";

const issuer = "https://issuer.example";

/** When a stage begins: later than any clock beside it, so that nothing it keeps for a while is garbage already. */
export const opening = "2040-03-05T09:00:00.000Z";

const tokenOf = (email: string): string => `t.${Buffer.from(email).toString("base64url")}.t`;

const emailIn = (token: string): string =>
  Buffer.from(token.split(".")[1] ?? "", "base64url").toString();

/**
 * A request as a person would send it; a POST gets a key of its own unless it brings one, or `null` for none.
 * `raw` is sent as it is in place of a body.
 */
export type Ask = {
  readonly as?: string;
  readonly body?: unknown;
  readonly raw?: string;
  readonly version?: number;
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
};

/** What came back, parsed; a file as its bytes. */
export type Reply = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** What an operator would see counted. */
export type Measured = Parameters<Ports["measure"]>;

/** A line of the log. */
export type Logged = { readonly message: string; readonly facts: Record<string, unknown> };

/**
 * The whole product without HTTP and sign-in, on real tables of the embedded DynamoDB: the app, and the consumers
 * behind a queue that is worked off when the test says so. Its clock stands still until it is moved.
 */
export type Stage = {
  readonly runtime: Runtime;
  readonly provisioner: DynamoDBClient;
  readonly mails: Mail[];
  readonly errors: Logged[];
  readonly measured: Measured[];
  readonly ask: (call: string, request?: Ask) => Promise<Reply>;
  readonly userId: (email: string) => UserId;
  readonly queue: Event[];
  /** Gives events to their consumers, in this order, and returns the ids of those that have to come again. */
  readonly deliver: (events: readonly Event[]) => Promise<string[]>;
  /** Works the queue off until it is empty; throws where a consumer reports a failure. */
  readonly settle: () => Promise<void>;
  /** One run of the timer. With an age of 0 every writer that has not finished counts as gone. */
  readonly sweep: (age?: number) => Promise<{ events: number; days: number }>;
  readonly setNow: (instant: string) => void;
  readonly contents: () => Promise<Contents>;
};

let stages = 0;

/** JSON as what it says, a file as its bytes. */
const bodyOf = async (response: Response): Promise<unknown> => {
  if (response.headers.has("content-disposition")) {
    return new Uint8Array(await response.arrayBuffer());
  }
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
};

const headersOf = (method: string, { as, body, raw, version, key, headers }: Ask) => ({
  ...(as === undefined ? {} : { authorization: `Bearer ${tokenOf(as)}` }),
  ...(body === undefined && raw === undefined ? {} : { "content-type": "application/json" }),
  ...(version === undefined ? {} : { "if-match": `"v${version}"` }),
  ...(method === "POST" && key !== null ? { "idempotency-key": key ?? randomUUID() } : {}),
  ...headers,
});

const inBatches = async (
  events: readonly Event[],
  handler: ReturnType<typeof createReact>,
): Promise<string[]> => {
  const failed: string[] = [];
  for (let from = 0; from < events.length; from += 10) {
    const Records = events.slice(from, from + 10).map((detail) => ({
      messageId: detail.id,
      body: JSON.stringify({ detail }),
    }));
    // Handlers read these two fields of a record and no others.
    const { batchItemFailures } = await handler({ Records } as unknown as Parameters<
      typeof handler
    >[0]);
    failed.push(...batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  }
  return failed;
};

/** Sets a stage with tables of its own up. `adapt` replaces single ports, such as a dispatch that fails. */
export const createStage = async (
  adapt: (ports: Ports) => Partial<Ports> = () => ({}),
): Promise<Stage> => {
  stages += 1;
  const prefix = `s${process.pid.toString(36)}${stages.toString(36)}`;
  const dynamodb = emulator();
  const provisioner = new DynamoDBClient(dynamodb);
  const config = Config.parse({
    TABLE_PREFIX: prefix,
    CONTROL_TABLE: `${prefix}-control`,
    CELL_ID: "test",
    PUBLIC_URL: "http://localhost:4100",
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: "tandem-api",
    OIDC_CLIENT_ID: "tandem-web",
    FILES_URL: files().bucket,
  });
  await ensureControlTable(provisioner, config.CONTROL_TABLE);
  const mails: Mail[] = [];
  const queue: Event[] = [];
  const errors: Logged[] = [];
  const measured: Measured[] = [];
  let now = opening;
  const ports: Ports = {
    dynamodb,
    provisioner,
    now: () => new Date(now),
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (message, facts = {}) => {
        errors.push({ message, facts });
      },
    },
    measure: (...one) => {
      measured.push(one);
    },
    verifier: {
      verify: (token) =>
        token.startsWith("t.")
          ? Promise.resolve({ issuer, subject: emailIn(token) })
          : Promise.reject(new DomainError("auth.required", "Sign in to continue.")),
      userInfo: (token) => {
        const email = emailIn(token);
        return Promise.resolve({ email, name: email.split("@")[0] ?? email });
      },
    },
    tables: createTenantTables(dynamodb),
    files: createTenantFiles(
      { bucket: config.FILES_URL, region: config.AWS_REGION, now: () => new Date(now) },
      () => () => Promise.resolve(files().credentials),
    ),
    dispatch: (events) => {
      queue.push(...events);
      return Promise.resolve();
    },
    mail: (mail) => {
      if (!mails.some(({ key }) => key === mail.key)) mails.push(mail);
      return Promise.resolve();
    },
  };
  const runtime = createRuntime(config, { ...ports, ...adapt(ports) });
  const serve = createGateway(runtime);
  const react = createReact(runtime);
  const provision = createProvisioner(runtime);

  const ask: Stage["ask"] = async (call, request = {}) => {
    const [method = "GET", path = "/"] = call.split(" ");
    const body = request.raw ?? (request.body === undefined ? null : JSON.stringify(request.body));
    const headers = headersOf(method, request);
    const address = new URL(path, config.PUBLIC_URL);
    const response = await serve(new Request(address, { method, headers, body }));
    return { status: response.status, body: await bodyOf(response), headers: response.headers };
  };

  const deliver: Stage["deliver"] = async (events) => {
    const setup = events.filter(({ type }) => type === "client.requested");
    const others = events.filter(({ type }) => type !== "client.requested");
    return [...(await inBatches(setup, provision)), ...(await inBatches(others, react))];
  };

  const settle = async () => {
    while (queue.length > 0) {
      const failed = await deliver(queue.splice(0, 10));
      if (failed.length > 0) {
        throw new Error(`${failed.length} events failed`, { cause: errors.at(-1)?.facts["error"] });
      }
    }
  };

  return {
    runtime,
    provisioner,
    mails,
    errors,
    measured,
    ask,
    queue,
    deliver,
    settle,
    userId: (email) => userIdOf(issuer, email),
    sweep: (age) => createSweep(runtime, age)(),
    setNow: (instant) => {
      now = instant;
    },
    contents: () => contentsOf(provisioner, prefix),
  };
};
