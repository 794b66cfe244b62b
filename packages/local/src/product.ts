import type { Log } from "./log.ts";
import type { MailFolder } from "./mail/folder.ts";
import type { Message, Messages } from "./queue/message.ts";

/** Where files lie: the address of the bucket, and the key pair that signs for it. */
export interface Files {
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What the product needs from the edition it runs in. */
export interface Surroundings {
  readonly origin: string;
  readonly dynamodbEndpoint: string;
  readonly files: Files;
  readonly mail: MailFolder;
  readonly messages: Messages;
  readonly log: Log;
}

/** The product, as far as the edition handles it. */
export interface Product {
  /** Serves everything below `/api/`. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Events that no consumer could act on, newest first. */
  readonly givenUp: () => readonly Message[];
  /** Resolves when everything that follows from earlier requests is done. */
  readonly settled: () => Promise<void>;
  /** Ends what runs beside requests: queue and timers. */
  readonly stop: () => Promise<void>;
}
