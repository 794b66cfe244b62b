import * as Uploads from "@tandem/store/client/upload";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";
import { discard } from "./receive.ts";

/** Removes what is left of files that somebody began to send a day ago and made nothing of. */
export const sweepUploads = async (runtime: Runtime, scope: Scope): Promise<void> => {
  const given = await Uploads.abandoned(scope, runtime.moment().now);
  for (const { id } of given) await discard(runtime, scope, id);
};
