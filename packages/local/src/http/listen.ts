import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";

import { portOf } from "../free-port.ts";
import { StartFailure } from "../start-failure.ts";

export interface Listening {
  readonly port: number;
  /** Decides who answers from now on; until then every request is told to come back. */
  readonly answerWith: (listener: RequestListener) => void;
  /** Takes no new request, lets running ones finish for up to five seconds; may be called again. */
  readonly stop: () => Promise<void>;
}

const GRACE_MS = 5_000;
const ATTEMPTS = 5;

/**
 * Takes a port of this machine, never of the network: the local edition has no passwords. Both
 * loopback addresses are taken, because `localhost` may be either and a second program on the other
 * one would get half of the requests. Port 0 is any free port. Refuses a taken port.
 */
export async function listen(port: number): Promise<Listening> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeBoth(port);
    } catch (error) {
      if (port !== 0 || attempt === ATTEMPTS || !(error instanceof StartFailure)) throw error;
    }
  }
}

async function takeBoth(wanted: number): Promise<Listening> {
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { "retry-after": "1" }).end();
  };
  let stopped: Promise<unknown> | undefined;
  const create = () =>
    createServer((request, response) => {
      // A client that keeps asking on an open connection would otherwise hold up the end.
      if (stopped !== undefined) response.setHeader("connection", "close");
      listener(request, response);
    });
  const first = create();
  const servers = [first];
  await bind(first, wanted, "127.0.0.1");
  const port = portOf(first);
  const second = create();
  try {
    if (await bind(second, port, "::1")) servers.push(second);
  } catch (error) {
    await close(first);
    throw error;
  }
  return {
    port,
    answerWith: (next) => void (listener = next),
    stop: async () => void (await (stopped ??= Promise.all(servers.map(close)))),
  };
}

/** Whether the address exists here: a machine may have no IPv6. */
async function bind(server: Server, port: number, host: string): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, "listening");
    return true;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return false;
    if (code === "EADDRINUSE") {
      throw new StartFailure(
        `Port ${port} is taken by another program; set TANDEM_PORT to a free one.`,
        { cause },
      );
    }
    throw new StartFailure(`Port ${port} cannot be used (${code}); set TANDEM_PORT to another.`, {
      cause,
    });
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
}
