import type { StandardId } from "@tandem/standards/catalogue";
import type { DocumentId } from "@tandem/standards/documents";
import type { HeldGateId, RegisterGateId, Stage } from "./gate-id.ts";
import type { Register } from "./register.ts";

/** Per standard the clauses a gate speaks of; a standard that is not named does not have the gate. */
export type Clauses = Readonly<Partial<Record<StandardId, readonly string[]>>>;

/**
 * What the date of a register's record has to be. `recorded`: not in the future. `beforeStage2`: before the
 * planned Stage 2, planned ahead or done. `withinYear`: in the twelve months up to the date.
 */
export type When = "recorded" | "beforeStage2" | "withinYear";

/** What a gate asks of what the product holds from the start. */
export type HeldQuestion =
  | {
      readonly of: "documents";
      readonly documents: Readonly<Record<StandardId, readonly DocumentId[]>>;
    }
  | {
      readonly of:
        | "literalDocuments"
        | "controlsDecided"
        | "statementComplete"
        | "stage1"
        | "clausesMet"
        | "noMajorOpen"
        | "minorsPlanned"
        | "allClosed"
        | "operatingPeriod"
        | "verifiedShare";
    };

/** What a gate asks of a register; `unmetControls` only where a control needs it. */
export type RegisterQuestion = {
  readonly of: "register" | "unmetControls";
  readonly register: Register;
  readonly when: When;
};

type Source =
  | { readonly from: "held"; readonly id: HeldGateId; readonly asks: HeldQuestion }
  | { readonly from: "register"; readonly id: RegisterGateId; readonly asks: RegisterQuestion };

/** A gate as it is published. */
export type Definition = Source & {
  readonly stage: Stage;
  readonly title: string;
  readonly clauses: Clauses;
  /** Only on the way to the first certificate; a certified client has it behind it. */
  readonly once?: true;
  /** Not ready for anything while it is not met, whatever its stage. */
  readonly always?: true;
};

/** Reads a register, whose record is not in the future unless something else is said. */
export const register = (name: Register, when: When = "recorded") => ({
  from: "register" as const,
  asks: { of: "register" as const, register: name, when },
});

/** Reads documents: the same in both standards, or one list each. */
export const documents = (iso27001: readonly DocumentId[], iso20000 = iso27001) => ({
  from: "held" as const,
  asks: { of: "documents" as const, documents: { iso27001, iso20000 } },
});

/** Reads answers, findings, gates or the profile. */
export const held = <Of extends Exclude<HeldQuestion["of"], "documents">>(of: Of) => ({
  from: "held" as const,
  asks: { of },
});

/** The same numbers in both standards, or one list each. */
export const both = (iso27001: readonly string[], iso20000 = iso27001): Clauses => ({
  iso27001,
  iso20000,
});
