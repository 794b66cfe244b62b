import { Draft, Finding, Info, Standing } from "@tandem/domain/outside-record";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A record kept outside that a gate reads: what is declared, who attested it, and until when that answers. */
export const OutsideRecordView = Info.extend({
  ...versioned,
  standing: Standing,
  validUntil: LocalDate.nullable(),
});
export type OutsideRecordView = z.infer<typeof OutsideRecordView>;

export const OutsideRecords = z.object({ items: z.array(OutsideRecordView) });

const [kept, noneOccurred, findings] = Draft.options;
export const DeclareRecord = z.discriminatedUnion("kind", [
  kept.strict(),
  noneOccurred.strict(),
  findings.strict(),
]);

const [attested, refused] = Finding.options;
export const AttestRecord = z.discriminatedUnion("outcome", [attested.strict(), refused.strict()]);
