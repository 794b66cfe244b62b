import { createProduct } from "../create-product.ts";
import type { Seed } from "../data/contents.ts";
import { seedDemo } from "../demo/seed.ts";
import { startEdition } from "../edition.ts";
import type { Edition } from "../edition.ts";
import { createLog } from "../log.ts";
import { builtWeb } from "../web-build.ts";

export interface LocalOptions {
  /** Data folder; made when it is not there. */
  readonly data: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Absent: nothing but what the test makes itself. */
  readonly seed?: Seed;
}

/** Starts the whole product in this process, as `start` does, for tests in a browser or by HTTP. */
export function startLocal({ data, port = 0, seed = "empty" }: LocalOptions): Promise<Edition> {
  return startEdition({
    port,
    dataFolder: data,
    seed,
    buildWeb: () => builtWeb(console.log),
    createProduct,
    fill: (edition) => seedDemo({ ...edition, say: () => undefined, now: new Date() }),
    log: createLog(console.error, "error", () => new Date()),
    onLoss: (reason) => {
      throw new Error(reason);
    },
  });
}
