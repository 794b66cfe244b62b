import { existsSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { StartFailure } from "../start-failure.ts";
import { readKept } from "./kept.ts";
import { writeAtomically } from "./write-atomically.ts";

export const Contents = z.object({
  seed: z.enum(["demo", "empty"]),
  /** Whether the demonstration data is all there: a start that was killed meanwhile goes on. */
  complete: z.boolean(),
});
export type Contents = z.infer<typeof Contents>;
export type Seed = Contents["seed"];

/** What the folder was filled with, or nothing when no edition ever ran on it. */
export function read(folder: string): Contents | undefined {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  try {
    return readKept(file, Contents);
  } catch (cause) {
    throw new StartFailure(
      `The file ${file} is damaged; move the data folder away to begin anew.`,
      {
        cause,
      },
    );
  }
}

export function write(folder: string, contents: Contents): void {
  writeAtomically(fileIn(folder), JSON.stringify(contents), { flush: true });
}

/**
 * What is to be in the folder, given what is there and what the person asked for. An empty folder
 * gets the demonstration data unless told otherwise. Refuses to call a filled folder empty.
 */
export function decide(folder: string, asked: Seed | undefined): Contents {
  const found = read(folder);
  if (found === undefined || (found.seed === "empty" && asked === "demo")) {
    const seed = asked ?? "demo";
    return { seed, complete: seed === "empty" };
  }
  if (found.seed === "demo" && asked === "empty") {
    throw new StartFailure(
      `The data folder ${folder} already holds the demonstration data; set TANDEM_DATA to an empty one.`,
    );
  }
  return found;
}

const fileIn = (folder: string) => join(folder, "contents.json");
