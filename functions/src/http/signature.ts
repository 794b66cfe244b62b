import type { Signature } from "@tandem/store/control/note";
import type { Context } from "hono";
import type { ClientEnv, FirmEnv } from "./context.ts";

/** How the person of a request is written into a client's trail. */
export const ofClientRequest = (c: Context<ClientEnv>): Signature => {
  const { userId, name } = c.get("session");
  return { userId, name, role: c.get("role") };
};

/** How a member of the firm is written into a client's trail. */
export const ofFirmRequest = (c: Context<FirmEnv>): Signature => {
  const { userId, name } = c.get("session");
  return { userId, name, role: c.get("firm").role };
};
