import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { createOrAdopt } from "@tandem/store/control/provision";
import { desiredTableSpec } from "@tandem/store/table";
import { requirements } from "@tandem/standards/catalogue";
import { startDynamo } from "@tandem/local/dynamodb";
import { startLocal } from "@tandem/local/testing";
import { percentile, timed } from "./statistics.ts";

const users = 20;
const load = { times: 1_200, abreast: users };

type Call = (
  method: string,
  path: string,
  extra?: { body?: unknown; version?: number | undefined },
) => Promise<Response>;

const signedIn = (origin: string, token: string): Call => {
  let count = 0;
  return (method, path, { body, version } = {}) => {
    count += 1;
    return fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(method === "POST" ? { "idempotency-key": `bench-${process.pid}-${count}` } : {}),
        ...(version === undefined ? {} : { "if-match": `"v${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
};

const demand = async (response: Response): Promise<Record<string, unknown>> => {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

/** Reads and writes of 20 people at once, each in rows of their own, through the whole local edition. */
const throughTheApi = async () => {
  const data = await mkdtemp(join(tmpdir(), "tandem-bench-"));
  const edition = await startLocal({ data });
  try {
    const call = signedIn(edition.origin, await edition.tokenFor("owner@bench.example"));
    const firm = await demand(await call("POST", "/firms", { body: { name: "Bench" } }));
    const wish = { body: { name: "Client", standards: ["iso27001", "iso20000"] } };
    const client = await demand(await call("POST", `/firms/${String(firm["id"])}/clients`, wish));
    await edition.settled();
    const base = `/tenants/${String(client["tenantId"])}/assessment`;
    const keys = requirements.slice(0, users).map(({ key }) => key);
    const reads = await timed(load, async (_, line) => {
      await demand(await call("GET", `${base}/${keys[line] ?? ""}`));
    });
    const versions = keys.map(() => 0);
    const writes = await timed(load, async (turn, line) => {
      const body = { rating: (["N", "P", "L", "F"] as const)[turn % 4], note: `Turn ${turn}` };
      await demand(
        await call("PUT", `${base}/${keys[line] ?? ""}/claim`, { version: versions[line], body }),
      );
      versions[line] = (versions[line] ?? 0) + 1;
    });
    await edition.settled();
    return { reads: percentile(reads, 95), writes: percentile(writes, 95) };
  } finally {
    await edition.stop();
    await rm(data, { recursive: true, force: true });
  }
};

/** The same number of bare calls at once to the same emulator, on a file as the edition uses it. */
const bare = async () => {
  const data = await mkdtemp(join(tmpdir(), "tandem-bench-"));
  const { endpoint, stop } = await startDynamo({ dataFile: join(data, "bare.sqlite") });
  try {
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBClient({ endpoint, region: "local", credentials });
    const documents = DynamoDBDocumentClient.from(client);
    const TableName = "bench-bare";
    await createOrAdopt(client, desiredTableSpec(TableName, {}));
    const item = (turn: number, place: number) => ({
      pk: `P${place}`,
      sk: `S${turn}`,
      gsi1pk: "G",
      gsi1sk: `${turn}#${place}`,
      note: "x".repeat(300),
    });
    const writes = await timed(load, (turn) =>
      documents.send(
        new TransactWriteCommand({
          TransactItems: [0, 1, 2, 3].map((place) => ({
            Put: { TableName, Item: item(turn, place) },
          })),
        }),
      ),
    );
    const reads = await timed(load, (turn) =>
      documents.send(new GetCommand({ TableName, Key: { pk: "P0", sk: `S${turn}` } })),
    );
    return { reads: percentile(reads, 95), writes: percentile(writes, 95) };
  } finally {
    await stop();
    await rm(data, { recursive: true, force: true });
  }
};

/** 95th percentiles in milliseconds, ours and bare. Ours runs before and after bare, and the better one counts. */
export const measureApi = async () => {
  const first = await throughTheApi();
  const floor = await bare();
  const second = await throughTheApi();
  return {
    ours: {
      reads: Math.min(first.reads, second.reads),
      writes: Math.min(first.writes, second.writes),
    },
    bare: floor,
  };
};
