import { findDocument } from "@tandem/standards/documents";
import { z } from "zod";
import { Authors } from "../access/authors.ts";
import { ClientRole } from "../access/access.ts";
import { Standards } from "../client/profile.ts";
import { DocumentId, UserId } from "../kernel/id.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";
import { ItemId } from "./item.ts";
import { Where, WhereDraft } from "./where.ts";

export const Signed = z.object({ by: UserId, at: Instant });

/** Who may see it, from the widest circle to the narrowest. */
export const Classification = z.enum([
  "public",
  "internal",
  "confidential",
  "strictlyConfidential",
]);
export type Classification = z.infer<typeof Classification>;

/** An item of the demanded list, and the standards in which the document serves it. */
const Service = z
  .object({ item: ItemId, standards: Standards })
  .refine(
    ({ item, standards }) => standards.every((standard) => findDocument(item)?.duty[standard]),
    { error: "This standard does not ask for the item", path: ["standards"] },
  );

/** Every item once. One document may serve several. */
const Services = z
  .array(Service)
  .max(54)
  .refine(
    (serves) => new Set(serves.map(({ item }) => item)).size === serves.length,
    "Name each item once",
  );

/** What a person says of the document itself, whatever its versions. */
export const Description = z.object({
  title: line(200),
  owner: UserId,
  classification: Classification,
  serves: Services,
});
export type Description = z.infer<typeof Description>;

/** What the author of a version says of it: what it is called, where it is kept, what is new in it. */
export const Text = z.object({ label: line(40), where: Where, note: prose(1_000) });
export type Text = z.infer<typeof Text>;

/** The same as a person states it. */
export const TextDraft = Text.extend({ where: WhereDraft });
export type TextDraft = z.infer<typeof TextDraft>;

const Written = Text.extend({
  number: z.number().int().min(1),
  /** None of them approves it. */
  authors: Authors,
  writtenAt: Instant,
});

/** The version that is being worked on. What is approved stays in force until this one is. */
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

/** A version whose words never change any more. A review may find it still right and give it more time. */
export const Approved = Written.extend({
  approved: Signed.extend({ byAuthor: z.boolean() }),
  effectiveFrom: LocalDate,
  reviewBy: LocalDate,
  reviewed: z.array(Signed.extend({ byAuthor: z.boolean(), reviewBy: LocalDate })),
});
export type Approved = z.infer<typeof Approved>;

const Lifecycle = z.discriminatedUnion("state", [
  z.object({ state: z.literal("drafting"), next: Next }),
  z.object({
    state: z.literal("approved"),
    versions: z.array(Approved).min(1),
    next: Next.nullable(),
  }),
  z.object({
    state: z.literal("retired"),
    versions: z.array(Approved),
    retired: Signed.extend({ reason: line(500) }),
  }),
]);
export type Lifecycle = z.infer<typeof Lifecycle>;

/** Who has to confirm that they have read and understood whatever version is in force. */
export const Readers = z.object({
  people: z.array(UserId).max(100),
  roles: z.array(ClientRole).max(ClientRole.options.length),
});
export type Readers = z.infer<typeof Readers>;

/** A document of the register. */
export const Info = Description.extend({
  id: DocumentId,
  createdAt: Instant,
  lifecycle: Lifecycle,
  readers: Readers,
});
export type Info = z.infer<typeof Info>;
