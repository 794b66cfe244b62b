import { DomainError } from "@tandem/domain/error";
import type { Runtime } from "../runtime/runtime.ts";
import type { Session } from "./context.ts";

/** Refuses whoever is not among those that the deployment lets begin a firm or a company, where it names any. */
export const refuseStrangers = ({ config }: Runtime, { email }: Session): void => {
  const founders = config.FOUNDERS?.split(",").map((name) => name.trim().toLowerCase());
  if (founders === undefined || founders.includes(email)) return;
  throw new DomainError(
    "access.forbidden",
    "Who may begin here is decided by the people who run this service. Ask them, or ask your firm for an invitation.",
  );
};
