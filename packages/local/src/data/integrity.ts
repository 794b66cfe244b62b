import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

import { StartFailure } from "../start-failure.ts";

/**
 * Refuses a damaged data file with a `StartFailure`. The emulator notices a broken header by itself
 * but would serve a file whose inner pages are damaged until somebody reads one of them.
 */
export function check(databaseFile: string): void {
  if (!existsSync(databaseFile)) return;
  let verdict: unknown;
  try {
    const database = new DatabaseSync(databaseFile);
    verdict = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    database.close();
  } catch (cause) {
    verdict = cause;
  }
  if (verdict === "ok") return;
  throw new StartFailure(
    `The data file ${databaseFile} is damaged; restore it from a copy, or move the data folder away to begin anew.`,
  );
}
