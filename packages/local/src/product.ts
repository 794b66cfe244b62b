import type { Log } from "./log.ts";
import type { MailFolder } from "./mail/folder.ts";
import type { Message, Messages } from "./queue/message.ts";

/** What the product needs from the edition it runs in. */
export interface Surroundings {
  readonly origin: string;
  readonly dynamodbEndpoint: string;
  readonly s3: ObjectStore;
  readonly bucket: string;
  readonly mail: MailFolder;
  readonly messages: Messages;
  readonly log: Log;
}

export interface ObjectStore {
  readonly endpoint: string;
  /** Absent for an endpoint of the person's own: the SDK's usual chain finds them. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The product, as far as the edition handles it. */
export interface Product {
  /** Serves everything below `/api/`. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Events that no consumer could act on, newest first. */
  readonly givenUp: () => readonly Message[];
  /** Ends what runs beside requests: queue and timers. */
  readonly stop: () => Promise<void>;
}
