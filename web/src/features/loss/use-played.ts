import { useEffect, useState } from "react";

import type { Order, Told } from "./play.ts";

export type Standing = { readonly told: Told | null; readonly failed: boolean };

/** What came of an order, or how far it is; a new order stops the one before. */
export const usePlayed = (order: Order): Standing => {
  const key = JSON.stringify(order);
  const [standing, setStanding] = useState<Standing & { key: string }>({
    key: "",
    told: null,
    failed: false,
  });
  useEffect(() => {
    const worker = new Worker(new URL("./loss-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) =>
      setStanding({ key, told: data, failed: false }),
    );
    worker.addEventListener("error", () => setStanding({ key, told: null, failed: true }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(JSON.parse(key));
    return () => worker.terminate();
  }, [key]);
  return standing.key === key ? standing : { told: null, failed: false };
};
