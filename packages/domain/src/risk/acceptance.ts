import { z } from "zod";
import { UserId } from "../kernel/id.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";
import { Rating, same } from "./rating.ts";

/** What was true when a residual risk was accepted; frozen with the acceptance. */
export const Basis = z.object({
  residual: Rating,
  band: line(40),
  methodVersion: z.int().min(1),
  owner: UserId,
  treatment: z.string(),
});
export type Basis = z.infer<typeof Basis>;

/** The owner's consent to a residual risk (ISO 27001 6.1.3 f). Appended, never changed. */
export const Acceptance = z.object({
  by: UserId,
  at: Instant,
  reason: line(500),
  until: LocalDate,
  basis: Basis,
});
export type Acceptance = z.infer<typeof Acceptance>;

/** That the owner is asked to accept what remains; by nobody where the product asks again by itself. */
export const Asked = z.object({ by: UserId.nullable(), at: Instant, note: prose(500) });
export type Asked = z.infer<typeof Asked>;

/** That the owner did not accept it, and why. */
export const SentBack = z.object({ by: UserId, at: Instant, reason: line(500) });

/** What has changed since an acceptance, so that it has to be asked for again. */
export const Change = z.enum(["residual", "method", "owner", "treatment"]);
export type Change = z.infer<typeof Change>;

/** Whether a residual is accepted today, and if not any more, why. */
export type Standing =
  | { readonly state: "none" }
  | { readonly state: "current"; readonly acceptance: Acceptance }
  | { readonly state: "expired"; readonly acceptance: Acceptance }
  | {
      readonly state: "stale";
      readonly acceptance: Acceptance;
      readonly changed: readonly Change[];
    };

/** What would be accepted now; `null` where there is no residual to accept. */
export type Now = Omit<Basis, "residual" | "band" | "owner"> & {
  readonly residual: Rating | null;
  readonly owner: UserId | null;
};

/** What differs between what an acceptance rested on and what is now. */
export const changes = (basis: Basis, now: Now): Change[] => {
  const changed: Change[] = [];
  if (!same(basis.residual, now.residual)) changed.push("residual");
  if (basis.methodVersion !== now.methodVersion) changed.push("method");
  if (basis.owner !== now.owner) changed.push("owner");
  if (basis.treatment !== now.treatment) changed.push("treatment");
  return changed;
};

/**
 * Where the last acceptance stands on a date. It never survives a change of what it rests on; what changed is named
 * even where it has expired as well. The day it names is its last.
 */
export const standing = (acceptances: readonly Acceptance[], now: Now, on: LocalDate): Standing => {
  const acceptance = acceptances.at(-1);
  if (acceptance === undefined) return { state: "none" };
  const changed = changes(acceptance.basis, now);
  if (changed.length > 0) return { state: "stale", acceptance, changed };
  return { state: acceptance.until < on ? "expired" : "current", acceptance };
};
