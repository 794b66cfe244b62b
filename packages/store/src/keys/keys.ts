import type { RequirementKey, StandardId } from "@tandem/standards/catalogue";
import type {
  AgreementId,
  CalendarId,
  AssetId,
  DocumentId,
  EventId,
  EvidenceId,
  FileId,
  FirmId,
  InvitationId,
  JobId,
  NotificationId,
  ProposalId,
  RiskId,
  ServiceId,
  TicketId,
  SupplierId,
  TenantId,
  UserId,
} from "@tandem/domain/id";

/** The primary key of an item. */
export type Key = { readonly pk: string; readonly sk: string };

/** Keys of the sparse secondary indexes; an absent one keeps the item out of that index. */
export type IndexKeys = Partial<
  Record<"gsi1pk" | "gsi1sk" | "gsi2pk" | "gsi2sk" | "gsi3pk" | "gsi3sk", string>
>;

/** A sort key of parts, the one that orders first. */
export const inOrder = (...parts: readonly (string | number)[]): string => parts.join("#");

const padded = (number: number): string => String(number).padStart(8, "0");

/** Keys of a client's own table. */
export const clientKeys = {
  profile: (): Key => ({ pk: "PROFILE", sk: "PROFILE" }),
  assessments: "ASSESSMENT",
  assessment: (requirement: RequirementKey): Key => ({ pk: "ASSESSMENT", sk: requirement }),
  commentsOn: (requirement: RequirementKey) => `COMMENT#${requirement}`,
  comment: (requirement: string, id: string): Key => ({ pk: `COMMENT#${requirement}`, sk: id }),
  /**
   * Notes of a firm's people lie apart from comments, so that no list, count or page of the one has to know of the
   * other; and apart from those of the firm that kept the client before.
   */
  notesOn: (firmId: FirmId, requirement: RequirementKey) => `NOTE#${firmId}#${requirement}`,
  note: (firmId: string, requirement: string, id: string): Key => ({
    pk: `NOTE#${firmId}#${requirement}`,
    sk: id,
  }),
  notifications: (id: UserId) => `NOTIFICATION#${id}`,
  notification: (userId: UserId, id: NotificationId): Key => ({
    pk: `NOTIFICATION#${userId}`,
    sk: id,
  }),
  unread: (id: UserId) => `UNREAD#${id}`,
  unreadNotification: (userId: UserId, id: NotificationId): Key => ({
    pk: `UNREAD#${userId}`,
    sk: id,
  }),
  /** That a person was told of a cause, such as a review that falls due: once, however often it is looked at. */
  told: (userId: UserId, cause: string): Key => ({ pk: `TOLD#${userId}`, sk: cause }),
  evidences: "EVIDENCE",
  evidence: (id: EvidenceId): Key => ({ pk: "EVIDENCE", sk: id }),
  evidenceOf: (requirement: RequirementKey) => `EVIDENCE#${requirement}`,
  evidenceLink: (requirement: RequirementKey, id: EvidenceId): Key => ({
    pk: `EVIDENCE#${requirement}`,
    sk: id,
  }),
  evidenceRevisions: (id: EvidenceId) => `EVIDENCE_REVISION#${id}`,
  evidenceRevision: (id: EvidenceId, revision: number): Key => ({
    pk: `EVIDENCE_REVISION#${id}`,
    sk: padded(revision),
  }),
  /** By where it stands: all of it, or the copies under one requirement. */
  evidenceByState: (requirement?: RequirementKey) =>
    requirement === undefined ? "EVIDENCE_STATE" : `EVIDENCE_STATE#${requirement}`,
  /** The same of one owner. */
  evidenceByOwner: (owner: string, requirement?: RequirementKey) =>
    requirement === undefined
      ? `EVIDENCE_OWNER#${owner}`
      : `EVIDENCE_OWNER#${owner}#${requirement}`,
  /** How evidence orders by where it stands: what may count by its last day, what was withdrawn after it. */
  evidenceLive: (validUntil: string, id: EvidenceId | "" = "") => `LIVE#${validUntil}#${id}`,
  evidenceWithdrawn: (at: string, id: EvidenceId) => `WITHDRAWN#${at}#${id}`,
  evidenceWithdrawnAll: "WITHDRAWN#",
  uploads: "UPLOAD",
  upload: (id: FileId): Key => ({ pk: "UPLOAD", sk: id }),
  documents: "DOCUMENT",
  /** The statement of applicability as it stands: its approval, own controls, and the rows of the approved version. */
  statement: "SOA",
  statementApproval: (): Key => ({ pk: "SOA", sk: "APPROVAL" }),
  statementApproved: (): Key => ({ pk: "SOA", sk: "APPROVED" }),
  ownControl: (id: string): Key => ({ pk: "SOA", sk: `OWN#${id}` }),
  /** Which controls the treatment of a risk needs, beside the statement that names the risk for them. */
  statementNeeds: "RISK#",
  statementNeed: (number: number): Key => ({ pk: "SOA", sk: `RISK#${padded(number)}` }),
  statementSubmitted: (): Key => ({ pk: "SOA#SUBMITTED", sk: "SUBMITTED" }),
  statementVersions: "SOA#VERSION",
  statementVersion: (number: number): Key => ({ pk: "SOA#VERSION", sk: padded(number) }),
  statementContent: (number: number): Key => ({ pk: "SOA#CONTENT", sk: padded(number) }),
  asset: (id: AssetId): Key => ({ pk: `ASSET#${id}`, sk: "ASSET" }),
  /** The same from a name in the trail. */
  assetNamed: (name: string): Key => ({ pk: `ASSET#${name}`, sk: "ASSET" }),
  /** Every asset as a line of its register. */
  assetRows: "ASSET_ROW",
  assetRow: (id: AssetId): Key => ({ pk: "ASSET_ROW", sk: id }),
  suppliers: "SUPPLIER",
  supplier: (id: SupplierId): Key => ({ pk: "SUPPLIER", sk: id }),
  /** The same from a name in the trail. */
  supplierNamed: (name: string): Key => ({ pk: "SUPPLIER", sk: name }),
  risk: (id: RiskId): Key => ({ pk: `RISK#${id}`, sk: "RISK" }),
  /** The same from a name in the trail. */
  riskNamed: (name: string): Key => ({ pk: `RISK#${name}`, sk: "RISK" }),
  workshopPicks: "RISK_WORKSHOP",
  workshopPick: (scenario: string): Key => ({ pk: "RISK_WORKSHOP", sk: scenario }),
  riskLosses: "RISK_LOSS",
  riskLoss: (id: RiskId): Key => ({ pk: "RISK_LOSS", sk: id }),
  /** The same from a name in the trail. */
  riskLossNamed: (name: string): Key => ({ pk: "RISK_LOSS", sk: name }),
  riskLossTerms: (): Key => ({ pk: "RISK_LOSS", sk: "TERMS" }),
  riskMethod: (): Key => ({ pk: "RISK_METHOD", sk: "METHOD" }),
  riskMethodVersions: "RISK_METHOD#VERSION",
  riskMethodVersion: (number: number): Key => ({ pk: "RISK_METHOD#VERSION", sk: padded(number) }),
  /** Every risk in small, by number. */
  riskDigests: "RISK_DIGEST",
  riskPlan: "RISK_PLAN",
  riskPlanLine: (number: number): Key => ({ pk: "RISK_PLAN", sk: padded(number) }),
  riskDigest: (number: number): Key => ({ pk: "RISK_DIGEST", sk: padded(number) }),
  calendars: "CALENDAR",
  calendar: (id: CalendarId): Key => ({ pk: "CALENDAR", sk: id }),
  services: "SERVICE",
  service: (id: ServiceId): Key => ({ pk: "SERVICE", sk: id }),
  agreements: "AGREEMENT",
  agreement: (id: AgreementId): Key => ({ pk: "AGREEMENT", sk: id }),
  ticket: (id: TicketId): Key => ({ pk: `TICKET#${id}`, sk: "TICKET" }),
  /** The same from a name in the trail. */
  ticketNamed: (name: string): Key => ({ pk: `TICKET#${name}`, sk: "TICKET" }),
  /** Tickets that are open, and those that are over in each month they touch: what board and months read. */
  ticketsOpen: "TICKET_OPEN",
  ticketOpen: (id: TicketId): Key => ({ pk: "TICKET_OPEN", sk: id }),
  ticketsOver: (month: string) => `TICKET_MONTH#${month}`,
  ticketOver: (month: string, id: TicketId): Key => ({ pk: `TICKET_MONTH#${month}`, sk: id }),
  /** Tickets that have changed and wait for their clocks to be worked out; one entry for each change. */
  ticketsPending: "TICKET_PENDING",
  ticketPending: (id: TicketId, version: number): Key => ({
    pk: "TICKET_PENDING",
    sk: `${id}#${padded(version)}`,
  }),
  /** What tickets are judged by, what tools call the services, and which months and names there are. */
  clockBook: (): Key => ({ pk: "CLOCK", sk: "BOOK" }),
  clockNames: (): Key => ({ pk: "CLOCK", sk: "NAMES" }),
  clockSeen: (): Key => ({ pk: "CLOCK", sk: "SEEN" }),
  /** Clocks of tickets that are open (`OPEN`), or counted in a month, in as many parts as one request may ask for. */
  clockPart: (of: string, part: number): Key => ({
    pk: `CLOCK_PART#${of}`,
    sk: padded(part),
  }),
  clockTallies: "CLOCK_TALLY",
  clockTally: (month: string, part: number): Key => ({
    pk: "CLOCK_TALLY",
    sk: `${month}#${padded(part)}`,
  }),
  /** Parts of open clocks by when somebody has to be told next. */
  clocksDue: "CLOCK_DUE",
  /** How the files and events of each tool are to be understood. */
  ticketSources: "TICKET_SOURCE",
  ticketSource: (source: string): Key => ({ pk: "TICKET_SOURCE", sk: source }),
  ticketImports: "TICKET_IMPORT",
  ticketImport: (id: JobId): Key => ({ pk: "TICKET_IMPORT", sk: id }),
  /** The same from a name in the trail. */
  ticketImportNamed: (name: string): Key => ({ pk: "TICKET_IMPORT", sk: name }),
  /** Every risk as a list shows it, by number. */
  riskRows: "RISK_ROW",
  riskRow: (number: number): Key => ({ pk: "RISK_ROW", sk: padded(number) }),
  /** Where risks stood before they moved, by when they did. */
  riskMoves: "RISK_MOVE",
  riskMove: (on: string, number: number, version: number): Key => ({
    pk: "RISK_MOVE",
    sk: `${on}#${padded(number)}#${padded(version)}`,
  }),
  outsideRecords: "OUTSIDE_RECORD",
  outsideRecord: ({ standard, subject }: { standard: StandardId; subject: string }): Key => ({
    pk: "OUTSIDE_RECORD",
    sk: `${standard}:${subject}`,
  }),
  overrides: "OVERRIDE",
  override: (row: string): Key => ({ pk: "OVERRIDE", sk: row }),
  secondStandard: (): Key => ({ pk: "READINESS", sk: "SECOND" }),
  /** By its id, or by its item where it was recorded before there was a register. */
  document: (name: string): Key => ({ pk: "DOCUMENT", sk: name }),
  /** Beside the documents, because both together answer the list of what is demanded. */
  scopeStatement: (standard: StandardId): Key => ({ pk: "DOCUMENT", sk: `SCOPE#${standard}` }),
  /** The same from a name in the trail. */
  scopeStatementNamed: (name: string): Key => ({ pk: "DOCUMENT", sk: `SCOPE#${name}` }),
  scopeStatements: "SCOPE#",
  scopeVersions: (standard: StandardId) => `SCOPE#${standard}`,
  scopeVersion: (standard: StandardId, number: number): Key => ({
    pk: `SCOPE#${standard}`,
    sk: padded(number),
  }),
  readingsOf: (id: DocumentId) => `READING#${id}`,
  readingsOfVersion: (number: number) => `${padded(number)}#`,
  reading: (id: DocumentId, number: number, userId: UserId): Key => ({
    pk: `READING#${id}`,
    sk: `${padded(number)}#${userId}`,
  }),
  /** The same from a name in the trail. */
  readingNamed: (name: string): Key => {
    const [id = "", number = "", userId = ""] = name.split(":");
    return { pk: `READING#${id}`, sk: `${padded(Number(number))}#${userId}` };
  },
  readingsBy: (userId: UserId) => `READER#${userId}`,
  readingBy: (userId: UserId, id: DocumentId, number: number): Key => ({
    pk: `READER#${userId}`,
    sk: `${id}#${padded(number)}`,
  }),
  snapshot: (): Key => ({ pk: "READINESS", sk: "CURRENT" }),
  readinessInput: (): Key => ({ pk: "READINESS", sk: "INPUT" }),
  history: "HISTORY",
  historyMonth: (month: string): Key => ({ pk: "HISTORY", sk: month }),
  job: (id: JobId): Key => ({ pk: `JOB#${id}`, sk: "JOB" }),
  /** The same from a name in the trail, which may be anything where someone has tampered with it. */
  jobNamed: (name: string): Key => ({ pk: `JOB#${name}`, sk: "JOB" }),
  jobs: "JOB",
  /** Rows of a file that was read anew in another way stand apart, so that none of two readings mix. */
  jobRows: (id: JobId, reading: string) => ({
    pk: `JOB#${id}`,
    startsWith: reading === "" ? "ROW#" : `READ#${reading}#`,
  }),
  jobRow: (id: JobId, reading: string, row: number): Key => ({
    pk: `JOB#${id}`,
    sk: `${reading === "" ? "ROW#" : `READ#${reading}#`}${padded(row)}`,
  }),
  jobFile: (id: JobId) => ({ pk: `JOB#${id}`, startsWith: "FILE#" }),
  jobFilePart: (id: JobId, part: number): Key => ({ pk: `JOB#${id}`, sk: `FILE#${padded(part)}` }),
  jobImages: (id: JobId, chunk: number): Key => ({ pk: `JOB#${id}`, sk: `UNDO#${padded(chunk)}` }),
  trail: "TRAIL",
  /** The trail of notes, apart from the client's own for the same reason as the notes. */
  trailOfNotes: "TRAIL#NOTES",
  /** Entries about what was said of a requirement, in the order in which it was said. */
  discussionOf: (requirement: RequirementKey) => `DISCUSSION#${requirement}`,
  trailOf: (aggregate: string) => `TRAIL#${aggregate}`,
  trailEntry: (aggregate: string, version: number): Key => ({
    pk: `TRAIL#${aggregate}`,
    sk: padded(version),
  }),
  head: (aggregate: string): Key => ({ pk: `HEAD#${aggregate}`, sk: "HEAD" }),
  noted: (id: EventId): Key => ({ pk: `NOTED#${id}`, sk: "NOTED" }),
  seals: "SEAL",
  seal: (date: string): Key => ({ pk: "SEAL", sk: date }),
  outbox: "OUTBOX",
  outboxEntry: (id: EventId): Key => ({ pk: "OUTBOX", sk: id }),
  idempotency: (userId: UserId, key: string): Key => ({ pk: `IDEM#${userId}`, sk: key }),
};

/** Keys of objects. All of a client's lie under its id, as its policy demands; none holds anything a person wrote. */
export const objectKeys = {
  own: (tenantId: TenantId) => `t/${tenantId}/`,
  file: (tenantId: TenantId, id: FileId) => `t/${tenantId}/files/${id}`,
};

/** Keys of the control table. */
export const controlKeys = {
  firm: (id: FirmId): Key => ({ pk: `FIRM#${id}`, sk: "FIRM" }),
  /** The risk methods a firm begins with in its clients. */
  firmMethods: (id: FirmId): Key => ({ pk: `FIRM#${id}`, sk: "RISK_METHODS" }),
  client: (id: TenantId): Key => ({ pk: `TENANT#${id}`, sk: "TENANT" }),
  user: (id: UserId): Key => ({ pk: `USER#${id}`, sk: "USER" }),
  memberships: (id: UserId) => `USER#${id}`,
  /** Among a person's memberships: what the keys of those in clients begin with. */
  grants: "TENANT#",
  seatsInFirms: "FIRM#",
  /** What waits for a person in a client, in numbers; beside the seat, so that one request brings both. */
  work: (userId: UserId, tenantId: TenantId): Key => ({
    pk: `USER#${userId}`,
    sk: `WORK#${tenantId}`,
  }),
  workIn: (id: TenantId) => `WORK#TENANT#${id}`,
  unread: (userId: UserId, tenantId: TenantId): Key => ({
    pk: `USER#${userId}`,
    sk: `UNREAD#${tenantId}`,
  }),
  firmMember: (userId: UserId, firmId: FirmId): Key => ({
    pk: `USER#${userId}`,
    sk: `FIRM#${firmId}`,
  }),
  clientMember: (userId: UserId, tenantId: TenantId): Key => ({
    pk: `USER#${userId}`,
    sk: `TENANT#${tenantId}`,
  }),
  membersOfFirm: (id: FirmId) => `MEMBERS#FIRM#${id}`,
  membersOfClient: (id: TenantId) => `MEMBERS#TENANT#${id}`,
  clientsOfFirm: (id: FirmId) => `CLIENTS#${id}`,
  portfolioOf: (id: FirmId) => `PORTFOLIO#${id}`,
  portfolioRow: (firmId: FirmId, tenantId: TenantId): Key => ({
    pk: `PORTFOLIO#${firmId}`,
    sk: tenantId,
  }),
  portfolioReadiness: (firmId: FirmId, tenantId: TenantId): Key => ({
    pk: `PORTFOLIO#${firmId}`,
    sk: `${tenantId}#READINESS`,
  }),
  invitation: (id: InvitationId): Key => ({ pk: `INVITATION#${id}`, sk: "INVITATION" }),
  invitationSecret: (hash: string) => `SECRET#${hash}`,
  invitationsOfFirm: (id: FirmId) => `INVITATIONS#FIRM#${id}`,
  invitationsOfClient: (id: TenantId) => `INVITATIONS#TENANT#${id}`,
  /** How many companies a person has signed up. */
  signUps: (id: UserId): Key => ({ pk: `USER#${id}`, sk: "SIGNUPS" }),
  proposal: (id: ProposalId): Key => ({ pk: `PROPOSAL#${id}`, sk: "PROPOSAL" }),
  proposalSecret: (hash: string) => `PROPOSAL#SECRET#${hash}`,
  proposalsOfFirm: (id: FirmId) => `PROPOSALS#FIRM#${id}`,
  proposalsOfClient: (id: TenantId) => `PROPOSALS#TENANT#${id}`,
  dirty: "DIRTY",
  dirtyMarker: (at: string, tenantId: TenantId, stamp: string): Key => ({
    pk: "DIRTY",
    sk: `${at}#${tenantId}#${stamp}`,
  }),
  due: "DUE",
  duePointer: (id: TenantId): Key => ({ pk: `TENANT#${id}`, sk: "DUE" }),
  outbox: "OUTBOX",
  outboxEntry: (at: string, id: EventId): Key => ({ pk: "OUTBOX", sk: `${at}#${id}` }),
  done: (id: EventId): Key => ({ pk: `DONE#${id}`, sk: "DONE" }),
  idempotency: (userId: UserId, key: string): Key => ({ pk: `IDEM#${userId}`, sk: key }),
};
