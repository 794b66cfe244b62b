import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { z } from "zod";

import { StartFailure } from "../start-failure.ts";
import { readKept } from "./kept.ts";
import { commandOf, end } from "./processes.ts";
import { writeAtomically } from "./write-atomically.ts";

/** What a running edition writes down about itself for the next start and for other commands. */
const Running = z.object({
  pid: z.int(),
  origin: z.string(),
  dynamodbEndpoint: z.string(),
  /** The emulator it started; absent when an endpoint was given. */
  emulator: z.int().optional(),
});
export type Running = z.infer<typeof Running>;

export interface DataFolder {
  readonly path: string;
  readonly databaseFile: string;
  readonly oidc: string;
  readonly sessions: string;
  readonly s3: string;
  readonly mail: string;
  readonly queue: string;
  readonly record: (running: Running) => void;
  /** Lets the next start have the folder; also happens when this process ends in any other way. */
  readonly release: () => void;
}

/**
 * Makes the folder where everything is kept and takes it for this process alone. Refuses with a
 * `StartFailure` when it cannot be written or another process has it. An emulator that an earlier
 * process left behind is ended here, before its data file is opened again.
 */
export async function open(folder: string): Promise<DataFolder> {
  const path = resolve(folder);
  const paths = {
    databaseFile: join(path, "dynamodb.sqlite"),
    oidc: join(path, "oidc"),
    sessions: join(path, "oidc", "sessions"),
    s3: join(path, "s3"),
    mail: join(path, "mail"),
    queue: join(path, "queue"),
  };
  const recordFile = join(path, "running.json");
  let lock: DatabaseSync;
  try {
    for (const each of [path, paths.oidc, paths.s3, paths.mail, paths.queue]) {
      mkdirSync(each, { recursive: true, mode: 0o700 });
    }
    lock = new DatabaseSync(join(path, "lock"));
  } catch (cause) {
    throw unwritable(path, cause);
  }
  take(lock, { path, recordFile });
  await endOrphan(recordFile, paths.databaseFile);
  return {
    path,
    ...paths,
    record: (running) => writeAtomically(recordFile, JSON.stringify(running)),
    release: () => {
      rmSync(recordFile, { force: true });
      lock.close();
    },
  };
}

/** An SQLite lock rather than a file with a process id: the system drops it with the process. */
function take(lock: DatabaseSync, { path, recordFile }: { path: string; recordFile: string }) {
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!String(cause).includes("locked")) throw unwritable(path, cause);
    const other = readRunning(recordFile);
    const who = other === undefined ? "" : ` at ${other.origin} (process ${other.pid})`;
    throw new StartFailure(
      `Tandem already runs on the data folder ${path}${who}; stop it, or set TANDEM_DATA and TANDEM_PORT.`,
    );
  }
}

function unwritable(path: string, cause: unknown): StartFailure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartFailure(
    `The data folder ${path} cannot be written (${reason}); set TANDEM_DATA to one that can.`,
    { cause },
  );
}

async function endOrphan(recordFile: string, databaseFile: string): Promise<void> {
  const emulator = readRunning(recordFile)?.emulator;
  // The number may belong to someone else by now: only a process that has our file open by name is ours.
  if (emulator !== undefined && commandOf(emulator).includes(databaseFile)) await end(emulator);
}

/** The record of the edition that runs on a data folder, or ran there last and was killed. */
export function readRunning(recordFile: string): Running | undefined {
  try {
    return readKept(recordFile, Running);
  } catch {
    return undefined;
  }
}
