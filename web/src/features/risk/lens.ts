import type { Lens } from "@tandem/contract/risk/rules";

import type { Register } from "./queries.ts";

/** By what the register is looked at: the method in force, and the service's day. */
export const lensOf = ({ inForce, on }: Register): Lens => ({
  method: inForce.method,
  version: inForce.version,
  on,
});
