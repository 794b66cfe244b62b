import { STSClient } from "@aws-sdk/client-sts";
import { beforeEach, describe, expect, it } from "vitest";
import { tenantCredentials } from "./tenant-credentials.ts";

type Asked = {
  readonly RoleArn?: string;
  readonly Tags?: unknown;
  readonly DurationSeconds?: number;
};
type Answer = { readonly Credentials?: object };

const role = "arn:aws:iam::111122223333:role/TenantData";
const hour = 60 * 60 * 1_000;

let now: number;
let asked: Asked[];
let fail: Error | null;
/** Sessions end so long after they were given. */
let lasting: number;

/** The service as it answers on the wire, without the wire. */
const service = (): STSClient => {
  const client = new STSClient({ region: "eu-central-1" });
  client.middlewareStack.add(
    () => async (args) => {
      const number = asked.push(args.input as Asked);
      // Let everyone who asks at the same moment ask first.
      await new Promise(setImmediate);
      if (fail !== null) throw fail;
      const output: Answer & { $metadata: object } = {
        $metadata: {},
        Credentials: {
          AccessKeyId: `key-${number}`,
          SecretAccessKey: "secret",
          SessionToken: "session",
          Expiration: new Date(now + lasting),
        },
      };
      return { output, response: {} };
    },
    { step: "initialize", name: "service" },
  );
  return client;
};

let credentialsFor: ReturnType<typeof tenantCredentials>;

beforeEach(() => {
  now = Date.parse("2040-03-05T09:00:00.000Z");
  asked = [];
  fail = null;
  lasting = hour;
  credentialsFor = tenantCredentials(service(), role, () => new Date(now));
});

describe("the credentials of a client", () => {
  it("are the role's, with the client's id as the only tag", async () => {
    const session = await credentialsFor("0123456789abcdef")();
    expect(session).toEqual({
      accessKeyId: "key-1",
      secretAccessKey: "secret",
      sessionToken: "session",
      expiration: new Date(now + hour),
    });
    expect(asked).toMatchObject([
      {
        RoleArn: role,
        RoleSessionName: "tenant-0123456789abcdef",
        Tags: [{ Key: "tenantId", Value: "0123456789abcdef" }],
      },
    ]);
    expect(asked[0]?.Tags).toHaveLength(1);
  });

  it("are asked for once by many who need them at once", async () => {
    const credentials = credentialsFor("0123456789abcdef");
    const sessions = await Promise.all([credentials(), credentials(), credentials()]);
    expect(new Set(sessions.map(({ accessKeyId }) => accessKeyId)).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it("are kept until twenty minutes before they end, and then asked for anew, once", async () => {
    const credentials = credentialsFor("0123456789abcdef");
    await credentials();
    now += hour - 20 * 60 * 1_000 - 1;
    expect((await credentials()).accessKeyId).toBe("key-1");
    now += 1;
    const sessions = await Promise.all([credentials(), credentials()]);
    expect(sessions.map(({ accessKeyId }) => accessKeyId)).toEqual(["key-2", "key-2"]);
    expect((await credentials()).accessKeyId).toBe("key-2");
  });

  it("are asked for again after a failure, which everyone who waited is told of", async () => {
    const credentials = credentialsFor("0123456789abcdef");
    fail = new Error("the service is down");
    const failed = await Promise.allSettled([credentials(), credentials()]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(asked).toHaveLength(1);
    fail = null;
    expect((await credentials()).accessKeyId).toBe("key-2");
  });

  it("are never those of another client", async () => {
    const [one, two] = await Promise.all([
      credentialsFor("aaaaaaaaaaaaaaaa")(),
      credentialsFor("bbbbbbbbbbbbbbbb")(),
    ]);
    expect(one.accessKeyId).not.toBe(two.accessKeyId);
    expect(asked.map(({ Tags }) => Tags)).toEqual([
      [{ Key: "tenantId", Value: "aaaaaaaaaaaaaaaa" }],
      [{ Key: "tenantId", Value: "bbbbbbbbbbbbbbbb" }],
    ]);
  });

  it("stay with their client under 200 requests at once, with one call for each of 20 clients", async () => {
    const clients = Array.from({ length: 20 }, (_, place) => String(place).padStart(16, "0"));
    const requests = Array.from({ length: 200 }, (_, place) => clients[(place * 7) % 20]!);
    const used = await Promise.all(
      requests.map(async (tenantId) => {
        const { accessKeyId } = await credentialsFor(tenantId)();
        return { tenantId, accessKeyId };
      }),
    );
    expect(asked).toHaveLength(clients.length);
    const givenTo = new Map(
      asked.map(({ Tags }, place) => [
        `key-${place + 1}`,
        (Tags as { Value: string }[]).map(({ Value }) => Value).join(),
      ]),
    );
    expect(
      used.filter(({ tenantId, accessKeyId }) => givenTo.get(accessKeyId) !== tenantId),
    ).toEqual([]);
  });
});
