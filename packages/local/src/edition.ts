import { openAccounts } from "./oidc/accounts.ts";
import { openKeys } from "./oidc/keys.ts";
import { createProvider } from "./oidc/provider.ts";
import { signInRoutes } from "./oidc/sign-in.ts";
import { accessTokenFor } from "./oidc/tokens.ts";
import { userInfoRoutes } from "./oidc/user-info.ts";
import { open } from "./data/folder.ts";
import type { DataFolder } from "./data/folder.ts";
import * as Contents from "./data/contents.ts";
import { check } from "./data/integrity.ts";
import { PEOPLE } from "./demo/people.ts";
import type { Person } from "./demo/people.ts";
import { answers } from "./dynamodb/probe.ts";
import { startDynamo } from "./dynamodb/start.ts";
import { listen } from "./http/listen.ts";
import { createListener } from "./http/listener.ts";
import { createSite } from "./http/site.ts";
import { openMailFolder } from "./mail/folder.ts";
import type { Log } from "./log.ts";
import type { Files, Product, Surroundings } from "./product.ts";
import { openMessages } from "./queue/message.ts";
import { startS3 } from "./s3/start.ts";
import { StartFailure } from "./start-failure.ts";

export interface EditionOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly dataFolder: string;
  /** What an empty data folder is filled with; absent: the demonstration data. */
  readonly seed?: Contents.Seed | undefined;
  /** Gives the folder of the built web application. */
  readonly buildWeb: () => Promise<string>;
  readonly dynamodbEndpoint?: string | undefined;
  readonly s3Endpoint?: string | undefined;
  readonly s3Credentials?: Files["credentials"] | undefined;
  readonly createProduct: (surroundings: Surroundings) => Promise<Product>;
  /** Makes the demonstration data through the running product; a start that was killed meanwhile calls it again. */
  readonly fill?: (edition: Pick<Edition, "origin" | "tokenFor" | "settled">) => Promise<void>;
  readonly log: Log;
  /** Ends the start where it takes longest; a running edition is ended by `stop`. */
  readonly signal?: AbortSignal;
  /** Called when a part the product cannot do without has ended by itself. */
  readonly onLoss: (reason: string) => void;
}

export interface Edition {
  readonly origin: string;
  /** The data folder, as an absolute path. */
  readonly dataFolder: string;
  /** The people listed at sign-in; none unless the demonstration data is there. */
  readonly people: readonly Person[];
  /** An access token as the sign-in gives it to this address. */
  readonly tokenFor: (email: string) => Promise<string>;
  /** Resolves when everything that follows from earlier requests is done. */
  readonly settled: () => Promise<void>;
  /** Ends every part, the one the others stand on last; calling it again is harmless. */
  readonly stop: () => Promise<void>;
}

const BUCKET = "tandem-evidence";

/** For another object store that asks for no key pair of its own. */
const UNCHECKED = { accessKeyId: "local", secretAccessKey: "local" };

/**
 * Starts the whole product in this process and one emulator beside it. Refuses with a
 * `StartFailure`; whatever had been started by then is stopped again.
 */
export async function startEdition(options: EditionOptions): Promise<Edition> {
  const stops: (() => Promise<void> | void)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= inReverse(stops));
  try {
    const folder = await open(options.dataFolder);
    stops.push(folder.release);
    const listening = await listen(options.port);
    stops.push(listening.stop);
    const origin = `http://localhost:${listening.port}`;
    const contents = Contents.decide(folder.path, options.seed);
    const people = contents.seed === "demo" ? PEOPLE : [];
    const { listener, ...parts } = await startParts(options, { folder, origin, people, stops });
    Contents.write(folder.path, contents);
    listening.answerWith(listener);
    stops.push(listening.stop); // again: requests end before what answers them
    const { fill, signal } = options;
    if (!contents.complete && fill !== undefined) {
      await untilAborted(fill({ origin, ...parts }), signal);
      Contents.write(folder.path, { ...contents, complete: true });
    }
    return { origin, dataFolder: folder.path, people, ...parts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Context {
  readonly folder: DataFolder;
  readonly origin: string;
  readonly people: readonly Person[];
  readonly stops: (() => Promise<void> | void)[];
}

async function startParts(options: EditionOptions, context: Context) {
  const { folder, origin, people, stops } = context;
  const dynamodbEndpoint = await database(options, context);
  const webRoot = await options.buildWeb();
  const files = await objectStore(options, context);
  const mail = openMailFolder(folder.mail, () => new Date());

  const keys = await openKeys(folder.oidc);
  const accounts = openAccounts(folder.oidc, people);
  const provider = createProvider({ origin, directory: folder.sessions, keys, accounts });

  const product = await options.createProduct({
    origin,
    dynamodbEndpoint,
    files,
    mail,
    messages: openMessages(folder.queue),
    log: options.log,
  });
  stops.push(product.stop);
  const issuer = { issuer: provider.issuer, keys };
  const listener = createListener({
    origin,
    provider,
    signIn: signInRoutes({ provider, accounts, people }),
    userInfo: userInfoRoutes(accounts, issuer),
    site: createSite({
      origin,
      s3Origin: new URL(files.bucket).origin,
      webRoot,
      product,
      mail,
    }),
  });
  const tokenFor = (email: string) => accessTokenFor(accounts.signIn(email), issuer, new Date());
  return { listener, tokenFor, settled: product.settled };
}

async function database(options: EditionOptions, { folder, origin, stops }: Context) {
  const { dynamodbEndpoint, onLoss } = options;
  if (dynamodbEndpoint !== undefined) {
    folder.record({ pid: process.pid, origin, dynamodbEndpoint });
    if (await answers(dynamodbEndpoint)) return dynamodbEndpoint;
    throw new StartFailure(
      `No DynamoDB answers at ${dynamodbEndpoint}; start it, or unset DYNAMODB_ENDPOINT.`,
    );
  }
  check(folder.databaseFile);
  const dynamo = await startDynamo({ dataFile: folder.databaseFile, onExit: onLoss });
  stops.push(dynamo.stop);
  const { endpoint, pid } = dynamo;
  folder.record({ pid: process.pid, origin, dynamodbEndpoint: endpoint, emulator: pid });
  return endpoint;
}

async function objectStore(options: EditionOptions, context: Context): Promise<Files> {
  const { s3Endpoint, s3Credentials } = options;
  const { folder, origin, stops } = context;
  if (s3Endpoint !== undefined) {
    const bucket = `${s3Endpoint.replace(/\/$/, "")}/${BUCKET}`;
    return { bucket, credentials: s3Credentials ?? UNCHECKED };
  }
  const s3 = await startS3({ directory: folder.s3, bucket: BUCKET, origin });
  stops.push(s3.stop);
  return { bucket: `${s3.endpoint}/${BUCKET}`, credentials: s3.credentials };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new StartFailure("The start was stopped."));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  return Promise.race([work, promise]);
}

async function inReverse(stops: (() => Promise<void> | void)[]): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}
