import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDynamo } from "@tandem/local/dynamodb";
import { startS3 } from "@tandem/local/s3";
import type { Emulator } from "@tandem/store/testing/database";
import type { ObjectEmulator } from "@tandem/store/testing/objects";
import type { TestProject } from "vitest/node";

const bucket = "test";

const objectStore = async (project: TestProject): Promise<() => Promise<void>> => {
  const directory = await mkdtemp(join(tmpdir(), "tandem-test-s3-"));
  const { endpoint, credentials, stop } = await startS3({
    directory,
    bucket,
    origin: "http://localhost:4100",
  });
  const emulator: ObjectEmulator = { bucket: `${endpoint}/${bucket}`, credentials };
  project.provide("objects", emulator);
  return async () => {
    await stop();
    await rm(directory, { recursive: true });
  };
};

/**
 * One emulator of each kind for every test file of a project. Each test makes tables of its own, and clients of its
 * own in them, so files run beside each other. `DYNAMODB_ENDPOINT` names another database where the emulator does
 * not run.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env["DYNAMODB_ENDPOINT"];
  const { endpoint, stop } =
    given === undefined ? await startDynamo() : { endpoint: given, stop: undefined };
  const emulator: Emulator = { endpoint };
  project.provide("dynamodb", emulator);
  const stopObjects = await objectStore(project);
  return async () => {
    await stopObjects();
    await stop?.();
  };
};
