import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

/** How a seeding step reaches the product: over HTTP, signed in, exactly as a person's browser does. */
export interface Surrounding {
  readonly origin: string;
  readonly tokenFor: (email: string) => Promise<string>;
  /** Resolves when everything that follows from earlier requests is done. */
  readonly settled: () => Promise<void>;
}

/** One request of one person. */
export interface Call {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  /** The version the person has seen. */
  readonly version?: number;
  /** Names the step, so that a seeding that was killed goes on where it stopped. */
  readonly step?: string;
}

/** Speaks for one person. A refusal ends the seeding: the demonstration must be what the rules allow. */
export type Voice = (call: Call) => Promise<Record<string, unknown>>;

const CONFLICTS = 5;
const Answer = z.record(z.string(), z.unknown());

export function voiceOf({ origin, tokenFor }: Surrounding, email: string): Voice {
  let token: Promise<string> | undefined;
  const send = async ({ method, path, body, version, step }: Call) => {
    token ??= tokenFor(email);
    return fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(version === undefined ? {} : { "if-match": `"v${version}"` }),
        ...(step === undefined ? {} : { "idempotency-key": `demonstration-${step}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return async (call) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await send(call);
      const text = await response.text();
      if (response.ok) return text === "" ? {} : Answer.parse(JSON.parse(text));
      if (response.status === 409 && text.includes("write.conflict") && attempt < CONFLICTS) {
        await delay(20 * attempt);
        continue;
      }
      throw new Error(
        `${call.method} ${call.path} of ${email} answered ${response.status}: ${text}`,
      );
    }
  };
}

/** Does `task` for every item, a few at a time. */
export async function together<T>(items: readonly T[], task: (item: T) => Promise<unknown>) {
  const left = [...items];
  const line = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await task(item);
  };
  await Promise.all(Array.from({ length: 6 }, line));
}
