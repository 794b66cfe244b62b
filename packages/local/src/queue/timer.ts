import { setTimeout as delay } from "node:timers/promises";

import type { Log } from "../log.ts";

/**
 * Does `task` every so often, never twice at once. A failure is logged, and the next turn comes all
 * the same.
 *
 * @returns ends it, and waits for a turn that runs.
 */
export function every(milliseconds: number, task: () => Promise<unknown>, log: Log) {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await delay(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      await task().catch((error: unknown) => log.error("a timer's turn failed", { error }));
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
