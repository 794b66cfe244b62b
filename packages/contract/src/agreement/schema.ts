import { Description, Info, Kind, OtherSide, standings, Terms } from "@tandem/domain/agreement";
import { AgreementId, ServiceId, UserId } from "@tandem/domain/id";
import { line } from "@tandem/domain/text";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** An agreement with all its versions. `version` is that of the record; versions of what is agreed have numbers. */
export const AgreementView = Info.extend({ ...versioned, standing: z.enum(standings) });
export type AgreementView = z.infer<typeof AgreementView>;

const place = {
  outside: AgreementId,
  inside: AgreementId.nullable(),
  service: ServiceId,
  target: z.string().nullable(),
  priority: z.string().nullable(),
};

/** One promise to a customer that is not carried by what is agreed inside, or with a supplier. */
export const Gap = z.discriminatedUnion("why", [
  z.object({ ...place, why: z.enum(["noInside", "noBudget", "endsEarlier"]) }),
  z.object({
    ...place,
    why: z.literal("later"),
    start: z.string(),
    promised: z.string(),
    carried: z.string(),
  }),
  z.object({
    ...place,
    why: z.enum(["lowerAvailability", "lowerAttainment"]),
    promised: z.int(),
    carried: z.int(),
  }),
]);
export type Gap = z.infer<typeof Gap>;

/** The same with what is not carried: promises of this agreement, or those that this agreement should carry. */
export const AgreementDetail = AgreementView.extend({ gaps: z.array(Gap) });

/** A line of the list: the version in force, or the one being worked on. */
export const AgreementRow = Info.pick({
  id: true,
  kind: true,
  name: true,
  party: true,
  owner: true,
}).extend({
  ...versioned,
  standing: z.enum(standings),
  number: z.int().min(1),
  services: z.array(ServiceId),
  validFrom: LocalDate,
  validUntil: LocalDate.nullable(),
  reviewBy: LocalDate,
  targets: z.int().min(0),
  next: z.enum(["draft", "inReview"]).nullable(),
});
export type AgreementRow = z.infer<typeof AgreementRow>;

export const Agreements = z.object({ items: z.array(AgreementRow) });

export const CreateAgreement = Description.extend({ kind: Kind, terms: Terms }).strict();
export const DescribeAgreement = Description.strict();
export const WriteAgreement = z.strictObject({ terms: Terms });
export const SubmitAgreement = z.strictObject({ approver: UserId.nullable() });
export const ReturnAgreement = z.strictObject({ reason: line(500) });
export const ApproveAgreement = z.strictObject({ otherSide: OtherSide });
export const RenewAgreement = z.strictObject({ reviewBy: LocalDate });
export const EndAgreement = z.strictObject({ on: LocalDate, reason: line(500) });
