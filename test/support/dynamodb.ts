import { startDynamo } from "@tandem/local/dynamodb";
import type { Emulator } from "@tandem/store/testing/database";
import type { TestProject } from "vitest/node";

/**
 * One emulator, in memory, for every test file of a project. Each test makes tables of its own in it, so files
 * run beside each other. `DYNAMODB_ENDPOINT` names another one where the emulator does not run.
 */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env["DYNAMODB_ENDPOINT"];
  const { endpoint, stop } =
    given === undefined ? await startDynamo() : { endpoint: given, stop: undefined };
  const emulator: Emulator = { endpoint };
  project.provide("dynamodb", emulator);
  return stop;
};
