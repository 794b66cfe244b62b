import { z } from "zod";

const prefixed = <Brand extends string>(prefix: string, brand: Brand) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{16,26}$`), `Expected an id that starts with ${prefix}_`)
    .brand(brand);

/** A person, derived from issuer and subject of the identity provider, so it is the same on every sign-in. */
export const UserId = prefixed("usr", "UserId");
export type UserId = z.infer<typeof UserId>;

export const FirmId = prefixed("frm", "FirmId");
export type FirmId = z.infer<typeof FirmId>;

/** Generated, fixed length, never user text: it names a table and an object prefix. */
export const TenantId = z
  .string()
  .regex(/^[0-9a-z]{16}$/, "Expected a client id")
  .brand("TenantId");
export type TenantId = z.infer<typeof TenantId>;

export const InvitationId = prefixed("inv", "InvitationId");
export type InvitationId = z.infer<typeof InvitationId>;

export const ProposalId = prefixed("prp", "ProposalId");
export type ProposalId = z.infer<typeof ProposalId>;

export const EvidenceId = prefixed("evd", "EvidenceId");
export type EvidenceId = z.infer<typeof EvidenceId>;

export const RiskId = prefixed("rsk", "RiskId");
export type RiskId = z.infer<typeof RiskId>;

export const CalendarId = prefixed("cal", "CalendarId");
export type CalendarId = z.infer<typeof CalendarId>;

export const ServiceId = prefixed("svc", "ServiceId");
export type ServiceId = z.infer<typeof ServiceId>;

export const AgreementId = prefixed("agr", "AgreementId");
export type AgreementId = z.infer<typeof AgreementId>;

export const AssetId = prefixed("ast", "AssetId");
export type AssetId = z.infer<typeof AssetId>;

export const SupplierId = prefixed("sup", "SupplierId");
export type SupplierId = z.infer<typeof SupplierId>;

/** A file that is kept, or on its way; it names an object, so it is never user text. */
export const FileId = prefixed("fil", "FileId");
export type FileId = z.infer<typeof FileId>;

/** Derived from the source and its own number there, so that it is the same however often it is told. */
export const TicketId = prefixed("tkt", "TicketId");
export type TicketId = z.infer<typeof TicketId>;

export const CommentId = prefixed("cmt", "CommentId");
export type CommentId = z.infer<typeof CommentId>;

export const NotificationId = prefixed("ntf", "NotificationId");
export type NotificationId = z.infer<typeof NotificationId>;
export const DocumentId = prefixed("doc", "DocumentId");
export type DocumentId = z.infer<typeof DocumentId>;

export const JobId = prefixed("job", "JobId");
export type JobId = z.infer<typeof JobId>;

export const EventId = prefixed("evt", "EventId");
export type EventId = z.infer<typeof EventId>;
