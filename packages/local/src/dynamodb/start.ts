import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

import { freePort } from "../free-port.ts";
import { StartFailure } from "../start-failure.ts";
import { watch } from "../watchdog.ts";
import { locate } from "./binary.ts";
import { answers } from "./probe.ts";

export interface DynamoOptions {
  /** SQLite file that holds every table; absent: in memory, gone with the process. */
  readonly dataFile?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Receives each line the emulator writes to its standard error. */
  readonly log?: (line: string) => void;
  /** Called when the emulator ends without having been asked to. */
  readonly onExit?: (reason: string) => void;
}

export interface Dynamo {
  readonly endpoint: string;
  readonly pid: number;
  /** Ends the emulator and waits until it has; calling it again is harmless. */
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 15_000;
const STOP_WITHIN_MS = 5_000;
const PORT_ATTEMPTS = 5;
const LATE = `no answer within ${READY_WITHIN_MS / 1_000} s`;

/**
 * Starts the DynamoDB emulator on a loopback port and answers once `ListTables` works. Refuses with
 * a `StartFailure` when there is no emulator, the port is taken, or the data file cannot be opened.
 * The emulator never outlives this process.
 */
export async function startDynamo(options: DynamoOptions = {}): Promise<Dynamo> {
  const binary = locate(process.env);
  if (options.port) return launch(binary, options.port, options);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(binary, await freePort(), options);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

class PortTaken extends StartFailure {}

async function launch(binary: string, port: number, options: DynamoOptions): Promise<Dynamo> {
  const where = options.dataFile === undefined ? [] : ["--db-path", options.dataFile];
  // Detached: Ctrl-C must reach the launcher alone, which drains requests before it stops this.
  const child = spawn(binary, ["serve", "--host", "127.0.0.1", "--port", `${port}`, ...where], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const { lines, bound } = collect(child, options.log);
  const ended = exitOf(child);
  if (child.pid === undefined) throw refusal(await ended, lines, port, options);
  const { pid } = child;
  const standDown = watch(pid);
  void ended.then(standDown);

  const endpoint = `http://127.0.0.1:${port}`;
  const outcome = await Promise.race([ended, bound.then(() => ready(endpoint)), late()]);
  if (outcome !== "ready") {
    child.kill("SIGKILL");
    await ended;
    throw refusal(outcome, lines, port, options);
  }

  let stopping = false;
  void ended.then((reason) => {
    if (!stopping) options.onExit?.(`The DynamoDB emulator ended: ${complaint(lines) ?? reason}`);
  });
  return {
    endpoint,
    pid,
    stop: async () => {
      stopping = true;
      child.kill("SIGTERM");
      const patience = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}

/**
 * What the emulator says, and when it has said that the port is its own: until then, whoever answers
 * there may be another emulator with other data.
 */
function collect(child: ChildProcess, log: DynamoOptions["log"]) {
  const last: string[] = [];
  const { promise: bound, resolve } = Promise.withResolvers<void>();
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    for (const line of chunk.split("\n").filter((text) => text.trim() !== "")) {
      last.push(line);
      if (last.length > 20) last.shift();
      log?.(line);
      if (line.includes("listening on")) resolve();
    }
  });
  return { lines: last, bound };
}

function exitOf(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.once("close", (code, signal) => resolve(signal ?? `exit code ${code}`));
  child.once("error", (error) => resolve(String(error))); // it could not be made at all
  return promise;
}

async function ready(endpoint: string): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && !(await answers(endpoint))) await delay(20);
  return Date.now() < deadline ? "ready" : LATE;
}

const late = () => delay(READY_WITHIN_MS, LATE, { ref: false });

function refusal(outcome: string, lines: string[], port: number, { dataFile }: DynamoOptions) {
  const said = lines.join(" ");
  if (/already in use|failed to bind/.test(said)) return new PortTaken(`Port ${port} is taken.`);
  if (dataFile !== undefined && /malformed|not a valid SQLite/.test(said)) {
    return new StartFailure(
      `The data file ${dataFile} is damaged; restore it from a copy, or move it away to begin anew.`,
    );
  }
  return new StartFailure(`The DynamoDB emulator did not start: ${complaint(lines) ?? outcome}`);
}

/** The emulator greets on standard error too: only a line marked as an error says why it ended. */
function complaint(lines: string[]): string | undefined {
  const mark = /^error: (Internal error: )?/;
  return lines.findLast((line) => mark.test(line))?.replace(mark, "");
}
