import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { onTestFinished } from "vitest";

import { readRunning } from "../data/folder.ts";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of this package in a process of its own, as a person would. */
export function run(script: string, args: readonly string[], env: Record<string, string>) {
  const path = join(import.meta.dirname, "..", script);
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env["PATH"], TANDEM_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = Promise.withResolvers<void>();
  child.stdout.once("data", () => output.resolve());
  const ended: Promise<Ended> = Promise.all([
    once(child, "exit"),
    text(child.stdout),
    text(child.stderr),
  ]).then(([[code], stdout, stderr]) => ({ code: code as number | null, stdout, stderr }));
  return { pid: child.pid ?? 0, ended, spoke: output.promise };
}

/** The edition around a bare product, ready. */
export async function launched(dataFolder: string, env: Record<string, string> = {}) {
  const { pid, ended, spoke } = run("testing/launch-bare.ts", [], {
    TANDEM_DATA: dataFolder,
    ...env,
  });
  await Promise.race([spoke, ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  const running = readRunning(join(dataFolder, "running.json"));
  if (running === undefined) throw new Error("nothing is recorded about the running edition");
  return { ...running, pid, ended, children: childrenOf(pid) };
}

export const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));

function childrenOf(pid: number): number[] {
  const line = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return line
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);
}
