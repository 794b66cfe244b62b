import type { StandardId } from "@tandem/standards/catalogue";
import { z } from "zod";
import type * as Assessment from "../assessment/assessment.ts";
import type * as Override from "../crosswalk/override.ts";
import type * as Profile from "../client/profile.ts";
import type * as Document from "../document/item.ts";
import type * as Evidence from "../evidence/evidence.ts";
import { LocalDate } from "../kernel/time.ts";
import type { Findings } from "./finding.ts";
import type { RegisterGateId } from "./gates/gate-id.ts";

/**
 * What a register says to one gate: the date of the record it rests on, and the names of what is still open
 * in it. Nothing open means that the register answers the gate's question with yes. `own`: it comes from a register that
 * the product itself keeps for the client.
 */
export const Reading = z.object({
  on: LocalDate,
  open: z.array(z.string()),
  own: z.literal(true).exactOptional(),
});
export type Reading = z.infer<typeof Reading>;

/** What the registers say, by standard and gate. A gate without an entry reads "no record yet" and blocks. */
export type Records = Readonly<
  Partial<Record<StandardId, Readonly<Partial<Record<RegisterGateId, Reading>>>>>
>;

/** Why a record that was declared does not answer: nobody has attested it, or not as it stands, or too long ago. */
export const Unanswered = z.enum(["waiting", "refused", "stale", "expired"]);
export type Unanswered = z.infer<typeof Unanswered>;

/** Everything readiness looks at: one client's answers and records. The order of the lists means nothing. */
export type Input = {
  readonly profile: Profile.Info;
  /** One per requirement; what is not there counts as not answered. */
  readonly assessments: readonly Assessment.Info[];
  /** All of the client's evidence, expired and withdrawn too: verifications rest on it. */
  readonly evidence: readonly Evidence.Info[];
  /** One per item of the document list and standard; what is not there counts as missing. */
  readonly documents: readonly Document.Info[];
  /** `null` where no register of findings is kept: its gates then read "no record yet". */
  readonly findings: Findings | null;
  readonly records: Records;
  /** What the client says of the crosswalk instead; evidence is shared along its rows. None where nothing is said. */
  readonly overrides?: readonly Override.Info[];
  /** Gates, and the findings, for which a record is declared that does not answer yet. */
  readonly unanswered?: Readonly<
    Partial<Record<StandardId, Readonly<Partial<Record<RegisterGateId | "findings", Unanswered>>>>>
  >;
};
