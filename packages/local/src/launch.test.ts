import { once } from "node:events";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { answers } from "./dynamodb/probe.ts";
import { startDynamo } from "./dynamodb/start.ts";
import { temporaryFolder } from "./testing/edition.ts";
import { isAlive, launched, run } from "./testing/process.ts";

// Each test starts several processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

const OWNER = "ines.okafor@northbridge.example";
const kill = (pid: number) => process.kill(pid, "SIGKILL");
const gone = (pids: readonly number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 20_000 });

describe("a running edition", () => {
  test("says where it is and who can sign in, and Ctrl-C leaves nothing behind", async () => {
    const edition = await launched(folder.path);
    expect((await fetch(`${edition.origin}/api/hello`)).status).toBe(200);
    expect(edition.children).toContain(edition.emulator);
    process.kill(edition.pid, "SIGINT");
    const { code, stdout, stderr } = await edition.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`Tandem is ready at ${edition.origin}`);
    expect(stdout).toContain(OWNER);
    await expect.poll(() => edition.children.filter(isAlive), { timeout: 5_000 }).toEqual([]);
  });

  test("is asked for a token by a script", async () => {
    const edition = await launched(folder.path);
    const token = (email: string) => run("token.ts", [email], { TANDEM_DATA: folder.path }).ended;
    const { stdout, stderr } = await token(OWNER);
    expect(stderr).toBe("");
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    const answer = await fetch(`${edition.origin}/oidc/me`, { headers });
    expect(await answer.json()).toMatchObject({ email: OWNER });

    const stranger = await token("nobody@client.example");
    expect(stranger).toMatchObject({ code: 1, stdout: "" });
    expect(stranger.stderr).toMatch(
      /^tandem: Nobody has signed in as nobody@client.example here;.*\n$/,
    );
    process.kill(edition.pid, "SIGTERM");
    expect((await edition.ended).code).toBe(0);
  });

  test("stands on the DynamoDB it is told to, and starts none itself", async () => {
    const given = await startDynamo();
    const edition = await launched(folder.path, { DYNAMODB_ENDPOINT: given.endpoint });
    expect(edition).toMatchObject({ dynamodbEndpoint: given.endpoint, children: [] });
    process.kill(edition.pid, "SIGINT");
    expect((await edition.ended).code).toBe(0);
    expect(await answers(given.endpoint)).toBe(true);
    await given.stop();
  });

  test("ends with a clear line when its database is lost", async () => {
    const edition = await launched(folder.path);
    kill(edition.emulator ?? 0);
    expect(await edition.ended).toMatchObject({
      code: 1,
      stderr: "tandem: The DynamoDB emulator ended: SIGKILL\n",
    });
  });

  test("takes its database along when it is killed alone", async () => {
    const edition = await launched(folder.path);
    kill(edition.pid);
    await gone(edition.children);
  });
});

describe("after kill -9", () => {
  const clientFor = (endpoint: string) =>
    new DynamoDBClient({
      endpoint,
      region: "local",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
      maxAttempts: 1,
    });

  test("of the whole tree amid writes, every acknowledged one is there", async () => {
    const edition = await launched(folder.path);
    const client = clientFor(edition.dynamodbEndpoint);
    await client.send(
      new CreateTableCommand({
        TableName: "kept",
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      }),
    );
    const acknowledged = new Set<string>();
    const write = async (writer: number, each = 0): Promise<void> => {
      const pk = `${writer}-${each}`;
      await client.send(new PutItemCommand({ TableName: "kept", Item: { pk: { S: pk } } }));
      acknowledged.add(pk);
      if (acknowledged.size === 200) [edition.pid, ...edition.children].forEach(kill);
      return write(writer, each + 1);
    };
    await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map((writer) => write(writer)));
    await gone([edition.pid, ...edition.children]);

    const again = await launched(folder.path);
    const scan = new ScanCommand({ TableName: "kept", ConsistentRead: true });
    const { Items = [] } = await clientFor(again.dynamodbEndpoint).send(scan);
    const kept = new Set(Items.map(({ pk }) => pk?.S));
    expect(acknowledged.size).toBeGreaterThanOrEqual(200);
    expect([...acknowledged].filter((pk) => !kept.has(pk))).toEqual([]);
    process.kill(again.pid, "SIGINT");
    await again.ended;
  });

  test("of all but the emulator, the next start ends the orphan and takes over", async () => {
    const edition = await launched(folder.path);
    const orphan = edition.emulator ?? 0;
    [...edition.children.filter((pid) => pid !== orphan), edition.pid].forEach(kill);
    await gone([edition.pid]);
    expect(isAlive(orphan)).toBe(true);

    const again = await launched(folder.path);
    expect(isAlive(orphan)).toBe(false);
    process.kill(again.pid, "SIGINT");
    expect((await again.ended).code).toBe(0);
  });
});

describe("a start is refused with one line", () => {
  const refusal = async (env: Record<string, string> = {}, args: string[] = []) => {
    const variables = { TANDEM_DATA: folder.path, ...env };
    const { code, stderr, stdout } = await run("testing/launch-bare.ts", args, variables).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^tandem: [^\n]+\n$/);
    return stderr;
  };
  const databaseFile = () => join(folder.path, "dynamodb.sqlite");

  test("on a taken port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ TANDEM_PORT: `${port}` })).toContain(
      `Port ${port} is taken by another program; set TANDEM_PORT`,
    );
    other.close();
  });

  test("on a data folder that cannot be written", async () => {
    const file = join(folder.path, "file");
    writeFileSync(file, "");
    expect(await refusal({ TANDEM_DATA: join(file, "data") })).toContain("cannot be written");
  });

  test("without the emulator", async () => {
    expect(await refusal({ DYNOXIDE_PATH: "/nowhere/dynoxide" })).toContain(
      "set DYNAMODB_ENDPOINT",
    );
  });

  test("when nothing answers at the endpoint that was given", async () => {
    expect(await refusal({ DYNAMODB_ENDPOINT: "http://127.0.0.1:1" })).toContain(
      "No DynamoDB answers at http://127.0.0.1:1",
    );
  });

  test("on a data file that is no database", async () => {
    writeFileSync(databaseFile(), "text\n".repeat(5_000));
    expect(await refusal()).toContain(`The data file ${databaseFile()} is damaged`);
  });

  test("on a data file with a damaged or missing inner page", async () => {
    const edition = await launched(folder.path);
    process.kill(edition.pid, "SIGINT");
    await edition.ended;
    const bytes = readFileSync(databaseFile());
    writeFileSync(databaseFile(), bytes.fill(0xa5, 8_192, 12_288));
    expect(await refusal()).toContain(`The data file ${databaseFile()} is damaged`);
    truncateSync(databaseFile(), 8_192);
    expect(await refusal()).toContain(`The data file ${databaseFile()} is damaged`);
  });

  test("on a data folder that another edition has", async () => {
    const edition = await launched(folder.path);
    expect(await refusal()).toContain(
      `Tandem already runs on the data folder ${folder.path} at ${edition.origin} (process ${edition.pid})`,
    );
    process.kill(edition.pid, "SIGINT");
    expect((await edition.ended).code).toBe(0);
    expect(await refusal({}, ["--empty"])).toContain("already holds the demonstration data");
  });

  test("with an option it does not know", async () => {
    expect(await refusal({}, ["--fast"])).toContain("Unknown option --fast");
  });
});
