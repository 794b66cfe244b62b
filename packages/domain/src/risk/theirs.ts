import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import type { Info } from "./risk.ts";

/** Refuses a contributor on a risk that somebody else owns; whoever runs the register works on all of them. */
export const demandTheirs = ({ description }: Info, { userId, role }: Actor): void => {
  if (role !== "contributor" || description.owner === userId) return;
  throw new DomainError(
    "access.not_assigned",
    "This risk is somebody else's. Ask its owner or an administrator.",
  );
};
