import { createHash } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { UserId } from "@tandem/domain/id";
import { ensureControlTable } from "@tandem/store/control/provision";
import { userIdOf } from "@tandem/store/control/user";
import { DomainError } from "@tandem/domain/error";
import { createProvisioner } from "../consumers/provision-tenant.ts";
import { createReact } from "../consumers/react.ts";
import { createApp } from "../http/app.ts";
import { Config } from "../runtime/config.ts";
import {
  createRuntime,
  type Event,
  type Mail,
  type Ports,
  type Runtime,
} from "../runtime/runtime.ts";
import { createTenantTables } from "../runtime/tenant-tables.ts";

const issuer = "https://issuer.example";

const localCredentials = { accessKeyId: "local", secretAccessKey: "local" };

const tokenOf = (email: string): string => `t.${Buffer.from(email).toString("base64url")}.t`;

const emailIn = (token: string): string =>
  Buffer.from(token.split(".")[1] ?? "", "base64url").toString();

/** A request as a person would send it; a POST gets a key of its own unless it brings one. */
export type Ask = {
  readonly as?: string;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
  readonly headers?: Record<string, string>;
};

/** What came back, parsed. */
export type Reply = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/**
 * The whole product without HTTP and sign-in, on real tables of the embedded DynamoDB: the app, and the consumers
 * behind a queue that is worked off when the test says so.
 */
export type Stage = {
  readonly runtime: Runtime;
  readonly mails: Mail[];
  readonly ask: (call: string, request?: Ask) => Promise<Reply>;
  readonly userId: (email: string) => UserId;
  /** Works the queue off until it is empty; throws where a consumer reports a failure. */
  readonly settle: () => Promise<void>;
  readonly queue: Event[];
  /** Moves the clock. */
  readonly setNow: (instant: string) => void;
};

let stages = 0;

/** Sets a stage of its own tables up. `ports` replaces single parts, such as a dispatch that fails. */
export const createStage = async (endpoint: string, ports: Partial<Ports> = {}): Promise<Stage> => {
  stages += 1;
  const prefix = `s${process.pid.toString(36)}${stages.toString(36)}`;
  const dynamodb = { endpoint, region: "local", credentials: localCredentials };
  const provisioner = new DynamoDBClient(dynamodb);
  const config = Config.parse({
    TABLE_PREFIX: prefix,
    CONTROL_TABLE: `${prefix}-control`,
    CELL_ID: "test",
    PUBLIC_URL: "http://localhost:4100",
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: "tandem-api",
    OIDC_CLIENT_ID: "tandem-web",
  });
  await ensureControlTable(provisioner, config.CONTROL_TABLE);
  const mails: Mail[] = [];
  const queue: Event[] = [];
  let now: Date | null = null;
  const runtime = createRuntime(config, {
    dynamodb,
    provisioner,
    now: () => now ?? new Date(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
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
    dispatch: (events) => {
      queue.push(...events);
      return Promise.resolve();
    },
    mail: (mail) => {
      if (!mails.some(({ key }) => key === mail.key)) mails.push(mail);
      return Promise.resolve();
    },
    ...ports,
  });
  const app = createApp(runtime);
  const react = createReact(runtime);
  const provision = createProvisioner(runtime);
  const userId = (email: string) => userIdOf(issuer, email);

  const ask: Stage["ask"] = async (call, request = {}) => {
    const [method = "GET", path = "/"] = call.split(" ");
    const hasBody = request.body !== undefined;
    const key = createHash("sha256").update(`${Math.random()}`).digest("hex").slice(0, 32);
    const response = await app.request(path, {
      method,
      headers: {
        ...(request.as === undefined ? {} : { authorization: `Bearer ${tokenOf(request.as)}` }),
        ...(hasBody ? { "content-type": "application/json" } : {}),
        ...(request.version === undefined ? {} : { "if-match": `"v${request.version}"` }),
        ...(method === "POST" ? { "idempotency-key": request.key ?? key } : {}),
        ...request.headers,
      },
      ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
    });
    const text = await response.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    return { status: response.status, body, headers: response.headers };
  };

  const settle = async () => {
    while (queue.length > 0) {
      const events = queue.splice(0, 10);
      const handle = async (handler: typeof react, some: Event[]) => {
        if (some.length === 0) return;
        const Records = some.map((detail) => ({
          messageId: detail.id,
          body: JSON.stringify({ detail }),
        }));
        // Handlers read these two fields of a record and no others.
        const batch = { Records } as unknown as Parameters<typeof react>[0];
        const { batchItemFailures } = await handler(batch);
        if (batchItemFailures.length > 0)
          throw new Error(`${batchItemFailures.length} events failed`);
      };
      await handle(
        provision,
        events.filter(({ type }) => type === "client.requested"),
      );
      await handle(
        react,
        events.filter(({ type }) => type !== "client.requested"),
      );
    }
  };

  return {
    ...{ runtime, mails, ask, userId, settle, queue },
    setNow: (instant) => {
      now = new Date(instant);
    },
  };
};
