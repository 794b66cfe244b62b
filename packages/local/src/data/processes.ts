import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** The command line of a running process, its parts joined by spaces; empty when there is none. */
export function commandOf(pid: number): string {
  try {
    if (existsSync("/proc/self/cmdline")) {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    }
    return execFileSync("ps", ["-p", `${pid}`, "-o", "command="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** Ends a process at once, and waits until it is gone. */
export async function end(pid: number): Promise<void> {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return; // it ended meanwhile
  }
  while (commandOf(pid) !== "") await delay(10);
}
