import { z } from "zod";
import { Authors } from "../access/authors.ts";
import { AgreementId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";
import { Kind, Terms } from "./terms.ts";

export const Signed = z.object({ by: UserId, at: Instant });

/** Who the agreement is with, and who looks after it. */
export const Description = z.object({
  name: line(120),
  /** The customer, the group inside, or the supplier. */
  party: line(200),
  owner: UserId,
});
export type Description = z.infer<typeof Description>;

const Written = z.object({
  number: z.int().min(1),
  terms: Terms,
  authors: Authors,
  writtenAt: Instant,
});

/** The version that is being worked on. */
export const Next = z.discriminatedUnion("state", [
  Written.extend({
    state: z.literal("draft"),
    returned: Signed.extend({ reason: line(500) }).nullable(),
  }),
  Written.extend({
    state: z.literal("inReview"),
    submitted: Signed,
    /** Who is asked to approve it; anyone who may, where nobody is named. */
    approver: UserId.nullable(),
  }),
]);
export type Next = z.infer<typeof Next>;

/** Who agreed for the other side, and when. */
export const OtherSide = z.object({ name: line(200), on: LocalDate });
export type OtherSide = z.infer<typeof OtherSide>;

/** A version that was agreed: it never changes any more. A review may find it still right. */
export const Agreed = Written.extend({
  approved: Signed.extend({ byAuthor: z.boolean() }),
  otherSide: OtherSide,
  reviewed: z.array(Signed.extend({ reviewBy: LocalDate })),
});
export type Agreed = z.infer<typeof Agreed>;

/** A service level agreement, an operational level agreement or an underpinning contract. It is never deleted. */
export const Info = Description.extend({
  id: AgreementId,
  kind: Kind,
  createdAt: Instant,
  versions: z.array(Agreed),
  next: Next.nullable(),
  /** Ended before its time: from the day after `on` nothing is promised. */
  ended: Signed.extend({ on: LocalDate, reason: line(500) }).nullable(),
});
export type Info = z.infer<typeof Info>;
