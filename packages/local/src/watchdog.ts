import { spawn } from "node:child_process";

/**
 * Ends process `pid` when this process is gone, however it went. The watcher reads a pipe that only
 * this process holds open, so even `kill -9` is noticed. It stands in a session of its own: Ctrl-C
 * in a terminal reaches the whole foreground group and must not reach it.
 *
 * @returns stands the watcher down; call it once `pid` has ended, before its number is used again.
 */
export function watch(pid: number): () => void {
  const watcher = spawn("/bin/sh", ["-c", 'cat >/dev/null; kill -9 "$1"', "watchdog", `${pid}`], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  return () => void watcher.kill("SIGKILL");
}
