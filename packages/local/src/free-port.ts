import { once } from "node:events";
import { createServer } from "node:net";
import type { Server } from "node:net";

/**
 * A loopback port that was free a moment ago, for a program that must be told its port. Another
 * program may take it first: who starts the program tries again with the next one.
 */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

/** The port a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
}
